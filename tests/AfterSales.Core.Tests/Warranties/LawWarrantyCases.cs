using System.Globalization;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Returns;
using AfterSales.Warranties;
using NodaTime;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Warranties;

/// <summary>Statutory examples of warranties: validity, tolling, limitation, extension, restart, repaired parts.</summary>
internal static class LawWarrantyCases
{
    private static readonly LocalDate LongAfter = new(2035, 1, 1);

    public static OutsideAnswer Answer(string id, string category, JsonElement facts) => category switch
    {
        "validity" when id.StartsWith("cn-car", StringComparison.Ordinal) => CarTerm(facts),
        "validity" => OneYear(facts),
        "roll" => Holidays(facts),
        "tolling" when facts.TryGetProperty("repairs", out _) => Tolled(facts),
        "tolling" => Battery(facts),
        "limitation" => Limitation(facts),
        "burden" => new OutsideAnswer("P1Y from delivery").With("presumption", LastOf(Term.OfYears(1), Day(facts, "delivered")) >= Day(facts, "defect_appeared")),
        "six-months" => new OutsideAnswer("P6M, first day included").With(
            "presumption_last_day", Text(Promise(Term.OfMonths(6), CountingProfile.Create(FirstDay.Included)).Decide(Delivered(Day(facts, "delivered")), LongAfter).LastDay)),
        "extension" => Extension(id, facts),
        "restart" => Restart(facts),
        "spare-parts" => new OutsideAnswer("P10Y").With("parts_until", Text(LastOf(Term.OfYears(10), Day(facts, "manufacture_ended")))),
        "complaint" => new OutsideAnswer("P5Y").With("absolute_limit", Text(LastOf(Term.OfYears(5), Day(facts, "delivered")))),
        "process" => new OutsideAnswer("P10D, P45D for recreational vehicles").With(
            "conform_by", Text(LastOf(Term.OfDays(facts.GetProperty("rv").GetBoolean() ? 45 : 10), Day(facts, "delivered_for_final_repair")))),
        _ => RepairedPart(facts),
    };

    /// <summary>From delivery where it is another day than the invoice: 2 years or 50,000 km, 3 years or 60,000 km.</summary>
    private static OutsideAnswer CarTerm(JsonElement facts)
    {
        var isWarranty = facts.GetProperty("term").GetString() == "warranty";
        var limit = isWarranty ? 60_000 : 50_000;
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Delivery, UnitEvent.Invoice], [TermRule.ForUnit(Term.OfYears(isWarranty ? 3 : 2))], usageLimits: [UsageLimit.Create(Counter.Kilometres, limit)]);
        var dates = SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, Day(facts, "delivery")), UnitDate.Of(UnitEvent.Invoice, Day(facts, "invoice"))]);
        var last = At(limit).LastDay!.Value;
        Assert.Equal((true, false), (At(limit).IsCovered, At(limit + 1).IsCovered));
        return new OutsideAnswer($"P{(isWarranty ? 3 : 2)}Y or {limit} km from delivery, else from the invoice").With("last_day", Text(last)).With("or_km", limit);

        CoverageDecision At(int km) => policy.Decide(ServiceCase.Create(dates, readings: [Reading.Of(Counter.Kilometres, km)]), Day(facts, "delivery"));
    }

    private static OutsideAnswer OneYear(JsonElement facts)
    {
        var sold = Delivered(Day(facts, "invoice"));
        var last = Promise(Term.OfYears(1)).Decide(sold, LongAfter).LastDay!.Value;
        var isIn = Promise(Term.OfYears(1)).Decide(sold, last).IsCovered && !Promise(Term.OfYears(1)).Decide(sold, last.PlusDays(1)).IsCovered;
        return new OutsideAnswer("P1Y from the invoice").With("last_day", Text(last)).With("inclusive", isIn);
    }

    private static OutsideAnswer Holidays(JsonElement facts)
    {
        var sold = Delivered(Day(facts, "invoice"));
        var everyDay = CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.Create([.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)]));
        return new OutsideAnswer("P1Y, roll to the next working day, with and without weekends off")
            .With("if_weekend_is_holiday", Text(Promise(Term.OfYears(1), Rolled()).Decide(sold, LongAfter).LastDay))
            .With("if_only_statutory_holidays", Text(Promise(Term.OfYears(1), everyDay).Decide(sold, LongAfter).LastDay));
    }

    private static OutsideAnswer Tolled(JsonElement facts)
    {
        var term = Term.OfMonths(facts.GetProperty("term_months").GetInt32());
        var repairs = facts.GetProperty("repairs").EnumerateArray().Select(stay => Repair.Create(Calendars.CountingRows.Day(stay[0]), Calendars.CountingRows.Day(stay[1]), paid: Truth.No));
        var invoice = Day(facts, "invoice");
        var tolled = Tolling(term).Decide(Delivered(invoice, repairs: ValueList.From(repairs)), LongAfter);
        return new OutsideAnswer("nights in repair do not count").With("base_end", Text(LastOf(term, invoice))).With("deducted_days", tolled.TolledDays).With("end", Text(tolled.LastDay));
    }

    private static OutsideAnswer Battery(JsonElement facts)
    {
        var months = facts.GetProperty("battery_term_months").GetInt32();
        var sale = new LocalDate(2024, 3, 10);
        var sent = sale.PlusMonths(facts.GetProperty("sent_in_month").GetInt32() - 1).PlusDays(3);
        var repair = Repair.Create(sent, sent.PlusDays(facts.GetProperty("repair_days").GetInt32()), paid: Truth.No);
        var last = Tolling(Term.OfMonths(months)).Decide(Delivered(sale, repairs: [repair]), LongAfter).LastDay!.Value;
        return new OutsideAnswer("nights in repair do not count")
            .With("effective_term", string.Create(CultureInfo.InvariantCulture, $"{months} months + {Period.DaysBetween(sale.PlusMonths(months), last)} days"));
    }

    private static OutsideAnswer Limitation(JsonElement facts)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Delivery],
            [TermRule.ForUnit(Term.OfYears(2))],
            floors: [FloorRule.Create(FloorEvent.DefectAppeared, Term.OfMonths(4)), FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(2))]);
        var appeared = Known(facts, "defect_first_appeared");
        ValueList<Repair> repairs = Known(facts, "repaired_goods_handed_back") is { } back ? [Repair.Create(appeared!.Value, back, paid: Truth.No, defect: "F")] : [];
        var claim = Claim.Create(Component.WholeUnit, Cause.Quality, "F", appeared is { } day ? day : DateFact.Absent);
        var answer = policy.Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, Day(facts, "delivered"))]), claim, repairs), LongAfter);
        return new OutsideAnswer("P2Y, not before 4 months after the defect appeared nor 2 months after hand-back").With("not_time_barred_before_end_of", Text(answer.LastDay));

        static LocalDate? Known(JsonElement facts, string name) => facts.GetProperty(name).ValueKind == JsonValueKind.Null ? null : Day(facts, name);
    }

    private static OutsideAnswer Extension(string id, JsonElement facts)
    {
        if (id == "de-190")
        {
            var given = ServiceCase.Create(SoldUnit.Create(fixedLastDay: Day(facts, "old_end")), extensions: [BoughtExtension.Consecutive("more", Term.OfDays(facts.GetProperty("by_days").GetInt32()), Day(facts, "extended_on"))]);
            return new OutsideAnswer("a consecutive extension of a given last day").With("new_end", Text(Promise(Term.OfYears(1)).Decide(given, LongAfter).LastDay));
        }

        var delivered = Day(facts, "delivered");
        var repairs = LawSettings.Repairs(delivered, facts.GetProperty("repairs").GetInt32());
        var isPortugal = id.StartsWith("pt", StringComparison.Ordinal);
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Delivery],
            [TermRule.ForUnit(Term.OfYears(isPortugal ? 3 : facts.GetProperty("base_years").GetInt32()))],
            fixedExtension: isPortugal ? FixedExtensionRule.Create(6, 4) : FixedExtensionRule.Create(12, 1));
        return new OutsideAnswer(isPortugal ? "P3Y, each repair adds 6 months, at most 4 times" : "P2Y, a repair adds 12 months, once")
            .With(isPortugal ? "guarantee_until" : "liability_until", Text(policy.Decide(Delivered(delivered, repairs: repairs), LongAfter).LastDay));
    }

    private static OutsideAnswer Restart(JsonElement facts)
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Delivery], [TermRule.ForUnit(Term.OfYears(2))], exchanges: [ExchangeRule.Restart()]);
        var unit = SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, Day(facts, "delivered"))]);
        var answer = policy.Decide(ServiceCase.Create(unit, exchanges: [Exchange.Of(Day(facts, "chose_repair_not_done_replaced_on"))]), LongAfter);
        return new OutsideAnswer("P2Y, restart after an exchange").With("guarantee_until", Text(answer.LastDay));
    }

    private static OutsideAnswer RepairedPart(JsonElement facts)
    {
        var installed = Day(facts, "part_installed");
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Delivery],
            [TermRule.ForUnit(Term.OfDays(1))],
            partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), paidRepairs: PaidRepairs.Count));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Delivery, installed.PlusYears(-1))]),
            Claim.Create(Component.Of("pump"), Cause.Quality),
            [Repair.Create(installed, installed, paid: Truth.Yes, parts: (ValueList<string>)["pump"])]);
        var answer = policy.Decide(serviceCase, installed);
        Assert.Equal(answer.LastDay, answer.For(CoverageItem.Labour).LastDay);
        return new OutsideAnswer("a part warranty of P3M, for paid repairs as well").With("part_and_labour_until", Text(answer.LastDay));
    }

    private static WarrantyPolicy Promise(Term term, CountingProfile? profile = null) => WarrantyPolicy.Create([UnitEvent.Delivery], [TermRule.ForUnit(term)], profile);

    private static WarrantyPolicy Tolling(Term term) =>
        WarrantyPolicy.Create([UnitEvent.Delivery], [TermRule.ForUnit(term)], tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair), TolledStay.Of(StayKind.WaitingForParts)]));

    private static LocalDate? LastOf(Term term, LocalDate start) => Promise(term).Decide(Delivered(start), LongAfter).LastDay;
}
