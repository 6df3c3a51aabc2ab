using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>The parts of a warranty: what each refuses, and how it reads.</summary>
public class WarrantyPartTests
{
    private static readonly Term Days = Term.OfDays(10);
    private static readonly Term WorkingDays = Term.OfWorkingDays(10);
    private static readonly NormalLife Pump = NormalLife.Of("pump", Term.OfYears(5));
    private static readonly TermRule Unit = TermRule.ForUnit(Term.OfYears(1));

    public static TheoryData<string, Action> Refused => new()
    {
        { "A life is given in calendar units. (Parameter 'length')", () => NormalLife.Of("pump", WorkingDays) },
        { "The share of normal life lies above 0 and is at most 1, with a denominator of at most 1,000. (Parameter 'numerator')", () => AbnormalLifeRule.Create([Pump], 0) },
        { "The share of normal life lies above 0 and is at most 1, with a denominator of at most 1,000. (Parameter 'numerator')", () => AbnormalLifeRule.Create([Pump], 3, 2) },
        { "The share of normal life lies above 0 and is at most 1, with a denominator of at most 1,000. (Parameter 'numerator')", () => AbnormalLifeRule.Create([Pump], 1, 1001) },
        { "The rule names at least one normal life, each component or class once. (Parameter 'normalLives')", () => AbnormalLifeRule.Create([]) },
        { "The rule names at least one normal life, each component or class once. (Parameter 'normalLives')", () => AbnormalLifeRule.Create([Pump, Pump]) },
        { "Goodwill bears 1 to 100 percent. (Parameter 'percent')", () => GoodwillRule.Create(Days, 0) },
        { "Goodwill bears 1 to 100 percent. (Parameter 'percent')", () => GoodwillRule.Create(Days, 101) },
        { "The rule for Labour has neither terms nor layers of its own; leave it out. (Parameter 'terms')", () => ItemRule.Create(CoverageItem.Labour) },
        { "A repair adds 1 to 1,200 months. (Parameter 'months')", () => FixedExtensionRule.Create(0, 1) },
        { "A repair adds 1 to 1,200 months. (Parameter 'months')", () => FixedExtensionRule.Create(1201, 1) },
        { "1 to 100 repairs can add months. (Parameter 'maximum')", () => FixedExtensionRule.Create(1, 0) },
        { "1 to 100 repairs can add months. (Parameter 'maximum')", () => FixedExtensionRule.Create(1, 101) },
        { "A tolling rule names at least one kind of stay, each once. (Parameter 'stays')", () => TollingRule.Create([]) },
        { "A tolling rule names at least one kind of stay, each once. (Parameter 'stays')", () => TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.Repair, DayCount.Touched)]) },
        { "An allowance is given in calendar units. (Parameter 'allowance')", () => StartBasis.After(UnitEvent.Manufacture, WorkingDays) },
        { "LatestOf needs two or more different events, not [Sale]. (Parameter 'events')", () => StartBasis.LatestOf([UnitEvent.Sale]) },
        { "EarliestOf needs two or more different events, not [Sale, Sale]. (Parameter 'events')", () => StartBasis.EarliestOf([UnitEvent.Sale, UnitEvent.Sale]) },
        { "A usage limit is zero or more. (Parameter 'limit')", () => UsageLimit.Create(Counter.Kilometres, -1) },
        { "Registration counts from one event or from the start of the warranty. (Parameter 'from')", () => WarrantyCondition.Registered(Days, from: StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Delivery])) },
        { "A fallback changes the start, the terms, or both; leave it out where nothing is promised. (Parameter 'terms')", () => WarrantyFallback.Create() },
        { "length: None is promised, yet the term P10D is given; leave it out.", () => TermRule.Create(TermPromise.None, Days) },
        { "length: A term is needed.", () => TermRule.Create(TermPromise.Fixed, null) },
        { "class: A rule names a component or a class, not both.", () => TermRule.Create(TermPromise.Fixed, Days, "pump", "lighting") },
        { "A name is empty; leave it out to mean any.", () => TermRule.Create(TermPromise.Fixed, Days, component: "") },
        { "A name is empty; leave it out to mean any.", () => TermRule.Create(TermPromise.Fixed, Days, componentClass: "") },
        { "A name is empty; leave it out to mean any.", () => TermRule.Create(TermPromise.Fixed, Days, series: "") },
        { "length: A term is needed. / class: A rule names a component or a class, not both.", () => TermRule.Create(TermPromise.Fixed, null, "pump", "lighting") },
        { "start: There is no start basis; name at least one event from which the warranty is counted. / terms: There is no term; promise at least one, or none in so many words.", () => WarrantyPolicy.Create([], []) },
        { "profile: Clear days are for notice periods; a warranty counts with plain days.", () => Of(profile: CountingProfile.Default.WithClearDays()) },
        { "items: An item has two rules; give it one.", () => Of(items: [ItemRule.Create(CoverageItem.Labour, [Unit]), ItemRule.Create(CoverageItem.Labour, layers: [LayerKind.Base])]) },
        { "after-exchange: Two exchange rules apply to the same reason; keep one.", () => Of(exchanges: [ExchangeRule.Restart(), ExchangeRule.Remainder()]) },
        { "after-exchange: Two exchange rules apply to the same reason; keep one.", () => Of(exchanges: [ExchangeRule.Restart(reason: "fault"), ExchangeRule.Remainder(reason: "fault")]) },
        { "fixed-extension: Months cannot be joined to a term of working days; give the terms in calendar units.", () => WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(WorkingDays)], Weekdays, fixedExtension: FixedExtensionRule.Create(1, 1)) },
        { "terms[1]: \"unit: P10D\" is for the same as \"unit: P1Y\"; keep one.", () => Of(terms: [Unit, TermRule.ForUnit(Days)]) },
        { "terms[2]: \"pump: P10D\" is for the same as \"pump: P1Y\"; keep one.", () => Of(terms: [Unit, TermRule.ForComponent("pump", Term.OfYears(1)), TermRule.ForComponent("pump", Days)]) },
        { "items[0].terms[1]: \"unit: P1Y\" is for the same as \"unit: P1Y\"; keep one.", () => Of(items: [ItemRule.Create(CoverageItem.Labour, [Unit, Unit])]) },
        { "conditions[0].otherwise.terms[1]: \"unit: P1Y\" is for the same as \"unit: P1Y\"; keep one.", () => Of(conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: WarrantyFallback.Create(terms: [Unit, Unit]))]) },
        { "conditions: certificate is asked for 2 times; ask once.", () => Of(conditions: [WarrantyCondition.Present(EvidenceKind.Certificate), WarrantyCondition.Present(EvidenceKind.Certificate)]) },
        { "layerOrder is not one of Base, ", () => WarrantyPolicy.Create([UnitEvent.Sale], [Unit], layerOrder: [(LayerKind)99]) },
        { "conditions: At most 6 conditions can have a fallback.", () => Of(conditions: Shown(7, WarrantyFallback.Create([UnitEvent.Completion]))) },
        { "The policy asks for 63 different facts, at most 62 are possible; use fewer kinds of evidence.", () => Of(conditions: Shown(MostConditions + 1)) },
        { "exclusions: misuse is both excluded and one of the only causes covered.", () => Of(exclusions: [Cause.Misuse], onlyCauses: [Cause.Misuse, Cause.Quality]) },
        { "exclusions: A cause is excluded twice; name it once.", () => Of(exclusions: [Cause.Misuse, Cause.Misuse]) },
        { "only-causes: A cause is named twice; name it once.", () => Of(onlyCauses: [Cause.Quality, Cause.Quality]) },
        { "findings: A finding tells two causes; one finding tells one.", () => Of(findings: [FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People), FindingRule.Of(EvidenceKind.HousingDamaged, Cause.Misuse)]) },
    };

    /// <summary>Where a term in working days stands although the policy knows no calendar.</summary>
    public static TheoryData<string, Action> NotToBeCounted => new()
    {
        { "terms[0].length", () => Of(terms: [TermRule.ForUnit(WorkingDays)]) },
        { "items[0].terms[0].length", () => Of(items: [ItemRule.Create(CoverageItem.Labour, [TermRule.ForUnit(WorkingDays)])]) },
        { "after-exchange[0].at-least", () => Of(exchanges: [ExchangeRule.RemainderAtLeast(WorkingDays)]) },
        { "floors[0].length", () => Of(floors: [FloorRule.Create(FloorEvent.HandBack, WorkingDays)]) },
        { "part-warranty.length", () => Of(partWarranty: PartWarrantyRule.Create(WorkingDays)) },
        { "goodwill.within", () => Of(goodwill: GoodwillRule.Create(WorkingDays, 50)) },
        { "transfer.at-most", () => Of(transfer: TransferRule.RemainderAtMost(WorkingDays)) },
        { "conditions[0].within", () => Of(conditions: [WarrantyCondition.Registered(WorkingDays)]) },
        { "conditions[0].otherwise.terms[0].length", () => Of(conditions: [WarrantyCondition.Present(EvidenceKind.Certificate, fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(WorkingDays)]))]) },
    };

    public static TheoryData<string, object> Texts => new()
    {
        { "pump: P5Y", Pump },
        { "below 1/2 of lamp: P10D, pump: P5Y", AbnormalLifeRule.Create([Pump, NormalLife.Of("lamp", Days)]) },
        { "Restart", ExchangeRule.Restart() },
        { "Restart for fault", ExchangeRule.Restart(reason: "fault") },
        { "RemainderAtLeast P10D for fault", ExchangeRule.RemainderAtLeast(Days, reason: "fault") },
        { "Labour: unit: P1Y, pump: P10D", ItemRule.Create(CoverageItem.Labour, [Unit, TermRule.ForComponent("pump", Days)]) },
        { "Freight:  Base, Exchange", ItemRule.Create(CoverageItem.Freight, layers: [LayerKind.Base, LayerKind.Exchange]) },
        { "6 months for each repair, at most 2 times, Defect", FixedExtensionRule.Create(6, 2, RepairScope.Defect) },
        { "P10D after HandBack, Defect", FloorRule.Create(FloorEvent.HandBack, Days) },
        { "P10D by Part", PartWarrantyRule.Create(Days) },
        { "own term by Defect", PartWarrantyRule.Create(null, PartWarrantyScope.Defect) },
        { "housing-damaged means people", FindingRule.Of(EvidenceKind.HousingDamaged, Cause.People) },
        { "50 % within P10D", GoodwillRule.Create(Days, 50) },
        { "ends with the transfer", TransferRule.Ends() },
        { "at most P10D after the transfer", TransferRule.RemainderAtMost(Days) },
        { "50000.5 km", UsageLimit.Create(Counter.Kilometres, 50_000.5m) },
        { "Repair by Nights, Transit by Touched", TollingRule.Create([TolledStay.Of(StayKind.Transit, DayCount.Touched), TolledStay.Of(StayKind.Repair, DayCount.Nights)]) },
        { "Manufacture + P10D", StartBasis.After(UnitEvent.Manufacture, Days) },
        { "LatestOf Sale, Delivery", StartBasis.LatestOf([UnitEvent.Sale, UnitEvent.Delivery]) },
        { "lighting of custom: agreed, at most P10D", TermRule.Create(TermPromise.AgreedUpTo, Days, componentClass: "lighting", series: "custom") },
        { "unit: none", TermRule.Create(TermPromise.None, null) },
        { "registered within P10D", WarrantyCondition.Registered(Days) },
        { "certificate", WarrantyCondition.Present(EvidenceKind.Certificate) },
        { "Sale; unit: P1Y", WarrantyFallback.Create([UnitEvent.Sale], [Unit]) },
        { "unit: P1Y, pump: P10D from Sale or Invoice", WarrantyPolicy.Create([UnitEvent.Sale, UnitEvent.Invoice], [Unit, TermRule.ForComponent("pump", Days)]) },
    };

    /// <summary>So many kinds of evidence a policy can ask for, beside the facts that all policies can.</summary>
    private static int MostConditions => 33;

    private static CountingProfile Weekdays => CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_contradicts_itself_is_refused_with_a_sentence(string sentence, Action make)
    {
        var refusal = Record.Exception(make);
        Assert.True(refusal is ArgumentException or InvalidInputException, refusal?.ToString() ?? "was taken");
        Assert.StartsWith(sentence, refusal is InvalidInputException input ? string.Join(" / ", input.Problems).TrimStart(':', ' ') : refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotToBeCounted))]
    public void A_term_that_the_profile_cannot_count_is_refused_where_it_stands(string path, Action make) =>
        Assert.StartsWith(path + ": ", Assert.Single(Assert.Throws<InvalidInputException>(make).Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_part_reads_in_short(string text, object part) => Assert.Equal(text, part.ToString());

    [Fact]
    public void What_lies_on_the_edge_of_what_is_allowed_is_taken()
    {
        Assert.Equal(1000, AbnormalLifeRule.Create([Pump], 1000, 1000).Numerator);
        Assert.Equal((1, 100), (GoodwillRule.Create(Days, 1).Percent, GoodwillRule.Create(Days, 100).Percent));
        Assert.Equal((1200, 100), (FixedExtensionRule.Create(1200, 100).Months, FixedExtensionRule.Create(1200, 100).Maximum));
        Assert.Equal((1, 1), (FixedExtensionRule.Create(1, 1).Months, FixedExtensionRule.Create(1, 1).Maximum));
        Assert.Equal(0, UsageLimit.Create(Counter.Kilometres, 0).Limit);
        Assert.Equal(MostConditions, Of(conditions: Shown(MostConditions)).Conditions.Count);
        Assert.Equal(6, Of(conditions: Shown(6, WarrantyFallback.Create([UnitEvent.Completion]))).Conditions.Count);
        Assert.Single(Of(conditions: [WarrantyCondition.Registered(WorkingDays, profile: Weekdays)]).Conditions);
        Assert.Equal(EvidenceKind.Certificate, AbnormalLifeRule.Create([Pump], identification: EvidenceKind.Certificate).Identification);
        Assert.Equal(EvidenceKind.IdentifiedByAuthority, AbnormalLifeRule.Create([Pump]).Identification);
        Assert.NotNull(WarrantyPolicy.Create([UnitEvent.Sale], [Unit], exchanges: [ExchangeRule.Restart(), ExchangeRule.Remainder(reason: "wish"), ExchangeRule.Remainder(reason: "fault")]));
    }

    [Fact]
    public void Decisions_on_the_same_are_the_same_and_each_goes_its_way()
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [Unit]);
        var other = WarrantyPolicy.Create([UnitEvent.Invoice], [Unit]);
        var sold = new LocalDate(2024, 3, 10);
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]));
        var empty = ServiceCase.Create(SoldUnit.Create([]));
        var decision = policy.Decide(serviceCase, sold);

        Assert.True(decision == policy.Decide(serviceCase, sold));
        Assert.False(decision != policy.Decide(serviceCase, sold));
        foreach (var another in new[] { policy.Decide(serviceCase, sold.PlusDays(1)), other.Decide(serviceCase, sold), policy.Decide(empty, sold), other.Decide(empty, sold) })
        {
            Assert.True(decision != another);
            Assert.False(decision.Equals(another));
        }

        Assert.Equal(["yes", "no", "unknown"], new[] { decision, policy.Decide(serviceCase, sold.PlusYears(2)), policy.Decide(empty, sold) }.Select(Way));
        Assert.Empty(decision.CertainFailures);
        Assert.Empty(policy.Decide(empty, sold).CertainFailures);
        Assert.Equal([CoverageStatus.Expired], policy.Decide(serviceCase, sold.PlusYears(2)).CertainFailures);

        // What was put together once is not put together again.
        var explanation = decision.Explain();
        Assert.Same(explanation.Layers[0], explanation.Layers[0]);

        static string Way(CoverageDecision decision) => decision.Match(_ => "yes", _ => "no", _ => "unknown");
    }

    [Fact]
    public void Layers_are_told_apart_by_kind_number_and_name()
    {
        var sold = new LocalDate(2024, 3, 10);
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [Unit], exchanges: [ExchangeRule.Restart()], partWarranty: PartWarrantyRule.Create(Days));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
            Claim.Create(Component.Of("pump")),
            [Repair.Create(sold.PlusDays(1), sold.PlusDays(2), paid: Truth.No, parts: (ValueList<string>)["pump"]), Repair.Create(sold.PlusDays(3), sold.PlusDays(4), paid: Truth.No, parts: (ValueList<string>)["pump"])],
            [Exchange.Of(sold.PlusDays(30)), Exchange.Of(sold.PlusDays(40))],
            [BoughtExtension.Consecutive("plus", Days), BoughtExtension.Concurrent("beside", Days, sold), BoughtExtension.Concurrent("besides", Days, sold)]);

        var layers = policy.Decide(serviceCase, sold.PlusDays(50)).Explain().Layers.Select(layer => layer.Id).ToList();
        Assert.Equal(["base", "plus", "exchange1", "exchange2", "beside", "besides", "repair1", "repair2"], layers.Select(layer => layer.Name));
        for (var i = 0; i < layers.Count; i++)
        {
            for (var j = 0; j < layers.Count; j++)
            {
                Assert.Equal(i == j, layers[i] == layers[j]);
                Assert.Equal(i != j, layers[i] != layers[j]);
            }
        }
    }

    private static ValueList<WarrantyCondition> Shown(int count, WarrantyFallback? fallback = null) =>
        [.. Enumerable.Range(1, count).Select(number => WarrantyCondition.Present(EvidenceKind.Of("shown-" + number), fallback: fallback))];

    private static WarrantyPolicy Of(
        ValueList<TermRule>? terms = null,
        CountingProfile? profile = null,
        ValueList<FloorRule> floors = default,
        PartWarrantyRule? partWarranty = null,
        ValueList<ExchangeRule> exchanges = default,
        ValueList<WarrantyCondition> conditions = default,
        ValueList<CauseRule> exclusions = default,
        ValueList<CauseRule> onlyCauses = default,
        ValueList<FindingRule> findings = default,
        ValueList<ItemRule> items = default,
        GoodwillRule? goodwill = null,
        TransferRule? transfer = null) => WarrantyPolicy.Create(
            [UnitEvent.Sale], terms ?? [Unit], profile, null, null, floors, partWarranty, exchanges, Stacking.OneTerm, default, conditions, exclusions, onlyCauses, findings, null, default, items, goodwill, transfer);
}
