using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.PublicApi;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>Small timelines in every language, with the kind and id of each item, as approved. Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites the text.</summary>
public class TimelineTextTests
{
    private const string File = "tests/AfterSales.Core.Tests/Assessments/Timelines.approved.txt";

    private static readonly LocalDate Sale = new(2024, 3, 1);
    private static readonly TermRule Year = TermRule.ForUnit(Term.OfYears(1));
    private static readonly TollingRule Tolled = TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)]);

    private static readonly WarrantyPolicy Registered = WarrantyPolicy.Create([UnitEvent.Sale], [Year], conditions: [WarrantyCondition.Registered(Term.OfDays(30))]);

    private static readonly Dictionary<string, Func<Assessment>> Cases = new()
    {
        ["stays: back on the day asked about, the day before, not yet, and later"] = () => Of(Warranty(), Case(repairs: [Stay(5, 20), Stay(6, 19), Stay(8, null), Stay(9, 40), Stay(20, 20), Stay(21, 30)])).On(20),
        ["exchanges: before, on the day, after, with a reason"] = () => Of(WarrantyPolicy.Create([UnitEvent.Sale], [Year], exchanges: [ExchangeRule.Restart()]), Case(exchanges: [Exchange.Of(Day(5)), Exchange.Of(Day(20), "fault"), Exchange.Of(Day(21))])).On(20),
        ["cover: a part, and an extension"] = () => Of(
            WarrantyPolicy.Create([UnitEvent.Sale], [Year], partWarranty: PartWarrantyRule.Create(Term.OfYears(2), PartWarrantyScope.Defect)),
            Case(repairs: [Stay(5, 8)], extensions: [BoughtExtension.Consecutive("plus", Term.OfMonths(6)), BoughtExtension.Concurrent("more", Term.OfYears(3), Sale)], defect: "hum")).On(400),
        ["cover: none, for it ends before it begins"] = () => Of(WarrantyPolicy.Create([UnitEvent.Delivery], [Year]), Case(delivery: null)).On(20),
        ["cover: for a day"] = () => Of(WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfDays(1))], CountingProfile.Create(FirstDay.Included)), Case()).On(0),
        ["stand-still: two stays that touch, one apart"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(5, 8), Stay(8, 10), Stay(12, 14)])).On(50),
        ["stand-still: one within the other"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(5, 15), Stay(8, 10, StayKind.WaitingForParts), Stay(15, 15)])).On(50),
        ["stand-still: still away"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(5, 8), Stay(30, null)])).On(50),
        ["stand-still: away twice, the second within the first"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(5, null), Stay(6, 9)])).On(20),
        ["stand-still: from before the sale"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(-5, 4), Stay(-9, -7)])).On(20),
        ["stand-still: in until the first day, and from the last day on"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(-3, 1), Stay(365, 368), Stay(369, 372)])).On(380),
        ["stand-still: in when cover has ended"] = () => Of(Warranty(Tolled), Case(repairs: [Stay(5, 8), Stay(400, 410)])).On(450),
        ["windows: for another reason, another channel, replaced, over, ahead"] = () => AfterSalesPolicy.Create("p", "1", returns: ReturnPolicy.Create(
            [
                Window("open", 30), Window("over", 5), Window("reason", 40, ReturnReason.QualityProblem), Window("channel", 40, when: Selector.Where(TraitKind.Channel, ["online"])),
                Window("displaced", 50), Window("instead", 20, replaces: ["displaced"]), Window("ahead", 7, start: UnitEvent.Delivery), Window("unknown", 7, start: UnitEvent.Invoice),
            ],
            [SellerDeadline.Create("money", ReturnStart.At(UnitEvent.Sale), Term.OfDays(14)), SellerDeadline.Create("none", ReturnStart.At(UnitEvent.Invoice), Term.OfDays(14))])).Assess(
                Case(delivery: 30).WithTraits([Trait.Of(TraitKind.Channel, "shop")]).WithReturn(ReturnRequest.Create(ReturnReason.NoReason)), Day(10)),
        ["deadlines: to register and to ask"] = () => AfterSalesPolicy.Create(
            "p",
            "1",
            warranty: Registered,
            remedies: RemedyPolicy.Create(Registered, [RemedyTrigger.Create("one", [RemedyMeasure.Repairs(1)], [Remedy.Refund], claimBy: Term.OfDays(90), clause: Clause.Of("R.1")), RemedyTrigger.Create("two", [RemedyMeasure.Repairs(2)], [Remedy.Refund])]))
            .Assess(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale), UnitDate.Of(UnitEvent.Registration, DateFact.NotYet)]), Claim.Create(Component.WholeUnit, Cause.Quality)), Day(10)),
        ["dates: a range before a day"] = () => Of(Warranty(), ServiceCase.Create(SoldUnit.Create([
            UnitDate.Of(UnitEvent.Sale, Sale), UnitDate.Of(UnitEvent.Order, DateFact.Between(Day(-20), Day(-5))), UnitDate.Of(UnitEvent.Registration, DateFact.NotYet), UnitDate.Of(UnitEvent.Manufacture, Day(-9))]))).On(20),
    };

    public static TheoryData<string> All => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_timeline_is_told_as_approved(string name)
    {
        var timeline = Cases[name]().Timeline();
        var items = timeline.Items.Select(item => $"{item.Kind} {item.Name}{(item.IsOpen ? ", open" : "")}");
        Approved.SectionEqual(File, name, string.Concat(
            new[] { $"{timeline.FirstDay:uuuu-MM-dd} to {timeline.LastDay:uuuu-MM-dd}: {string.Join("; ", items)}" }
                .Concat(Enum.GetValues<Language>().SelectMany(language => timeline.ToString(language).Split('\n')))
                .Select(line => line + "\n")));
        Assert.All(timeline.Items, item => Assert.InRange(item.FirstDay ?? timeline.FirstDay, timeline.FirstDay, timeline.LastDay));
    }

    [Fact]
    public void Every_text_is_of_a_timeline() => Approved.HeadingsEqual(File, Cases.Keys);

    private static LocalDate Day(int number) => Sale.PlusDays(number);

    private static WarrantyPolicy Warranty(TollingRule? tolling = null) => WarrantyPolicy.Create([UnitEvent.Sale], [Year], tolling: tolling);

    private static Asked Of(WarrantyPolicy warranty, ServiceCase serviceCase) => new(AfterSalesPolicy.Create("p", "1", warranty: warranty), serviceCase);

    private static Repair Stay(int from, int? until, StayKind kind = StayKind.Repair) =>
        Repair.Create(Day(from), until is { } back ? Day(back) : DateFact.NotYet, kind, Truth.No, defect: "hum").WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, Truth.Yes));

    private static ServiceCase Case(ValueList<Repair> repairs = default, ValueList<Exchange> exchanges = default, ValueList<BoughtExtension> extensions = default, int? delivery = 0, string? defect = null) => ServiceCase.Create(
        SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale), UnitDate.Of(UnitEvent.Delivery, delivery is { } day ? Day(day) : DateFact.Absent)]),
        Claim.Create(Component.WholeUnit, Cause.Quality, defect),
        repairs,
        exchanges,
        extensions);

    private static ReturnWindow Window(string id, int days, ReturnReason? reason = null, Selector? when = null, ValueList<string> replaces = default, UnitEvent start = UnitEvent.Sale) =>
        ReturnWindow.Create(id, [reason ?? ReturnReason.NoReason], ReturnStart.At(start), Term.OfDays(days), [Remedy.Return], when, replaces: replaces, clause: Clause.Of("W." + id));

    private sealed record Asked(AfterSalesPolicy Policy, ServiceCase Case)
    {
        public Assessment On(int day) => Policy.Assess(Case, Day(day));
    }
}
