using System.Globalization;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Returns;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Warranties;

/// <summary>What other systems expect of starts, layers, usage, components, repaired parts, replacements and conditions.</summary>
internal static class PeerCoverageCases
{
    private static readonly LocalDate D0 = new(2024, 1, 31);
    private static readonly LocalDate LongAfter = new(2040, 1, 1);

    public static OutsideAnswer Start(string id, JsonElement facts)
    {
        switch (id)
        {
            case "erpnext-008":
                var delivered = WarrantyPolicy.Create([UnitEvent.Delivery], [TermRule.ForUnit(Term.OfDays(facts.GetProperty("warrantyDays").GetInt32()))]).Decide(Unit((UnitEvent.Delivery, D0)), D0);
                return new OutsideAnswer("P365D from delivery").With("expiry", FormattableString.Invariant($"D0+P{Period.DaysBetween(D0, delivered.LastDay!.Value)}D visible on the unit"));
            case "snipe-it-010":
                var certificate = WarrantyPolicy.Create([UnitEvent.Certificate, UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(facts.GetProperty("months").GetInt32()))])
                    .Decide(Unit((UnitEvent.Sale, D0), (UnitEvent.Certificate, D0.PlusDays(30))), LongAfter);
                return new OutsideAnswer("from the warranty's own date, else from the sale").With("end", certificate.LastDay == D0.PlusDays(30).PlusMonths(24) ? "from warrantyStart, not purchase" : Text(certificate.LastDay));
            case "adp-001" or "adp-002":
                // The unit's own activation first, then the activation of its service, then the invoice.
                var own = facts.TryGetProperty("activation", out _);
                var activated = Activation([UnitEvent.Registration, UnitEvent.FirstUse, UnitEvent.Invoice]).Decide(
                    Unit((UnitEvent.Invoice, Day(facts, "invoice")), own ? (UnitEvent.Registration, Day(facts, "activation")) : (UnitEvent.FirstUse, Day(facts, "vehicleActivation"))), LongAfter);
                return new OutsideAnswer("from registration, else first use, else invoice").With("start", Text(activated.StartDay));
            case "adp-003" or "adp-004":
                var falls = facts.GetProperty("fallbackToInvoice").GetBoolean();
                var waiting = Activation(falls ? [UnitEvent.Registration, UnitEvent.Invoice] : [UnitEvent.Registration]).Decide(
                    Unit((UnitEvent.Invoice, Day(facts, "invoice")), (UnitEvent.Registration, falls ? DateFact.Absent : DateFact.NotYet)), LongAfter);
                return new OutsideAnswer(falls ? "from registration, else invoice" : "from registration only; it has not happened yet")
                    .With("start", Text(waiting.StartDay)).With("state", waiting.Status == CoverageStatus.NotStarted ? "AwaitingActivation" : waiting.Status.ToString());
            case "adp-025" or "adp-026":
                // What was deleted never happened.
                var events = new[] { UnitEvent.FirstUse, UnitEvent.Installation, UnitEvent.Acceptance };
                var claims = facts.GetProperty("claims").EnumerateArray().Select(item => item.GetString()!.Split(' ')).Select(words => words.Length > 1 ? DateFact.Absent : Iso(words[0])).ToList();
                var serviced = Activation([StartBasis.EarliestOf([.. events.Take(claims.Count)])]).Decide(Unit([.. claims.Select((date, index) => (events[index], date))]), LongAfter);
                return new OutsideAnswer("from the earliest of the events that stand for the claims").With("freeServiceStart", Text(serviced.StartDay));
            case "policy-006":
                var candidates = new[] { UnitEvent.FirstUse, UnitEvent.Registration, UnitEvent.Invoice, UnitEvent.Delivery };
                var policy = WarrantyPolicy.Create([StartBasis.EarliestOf([.. candidates])], [TermRule.ForUnit(Term.OfMonths(facts.GetProperty("months").GetInt32()))]);
                var isEarliest = Enumerable.Range(0, 4).All(first => policy.Decide(Unit([.. candidates.Select((item, index) => (item, (DateFact)D0.PlusDays((index - first + 4) % 4)))]), LongAfter).StartDay == D0);
                return new OutsideAnswer("P24M from the earliest of four").With("start", isEarliest ? "earliest of the four" : "another").With("kmLimit", policy.UsageLimits.IsEmpty ? "null" : "some");
            default:
                var missing = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]).Decide(Unit(), D0);
                return new OutsideAnswer("P1Y from the sale").With("status", missing.Status == CoverageStatus.Undetermined && missing.Missing.Count == 1 ? "undetermined" : missing.Status.ToString());
        }
    }

    public static OutsideAnswer Stacking(string id, JsonElement facts)
    {
        switch (id)
        {
            case "snipe-it-011":
                var bought = Sold(D0.PlusYears(-5), extensions: [BoughtExtension.Concurrent("plus", Term.OfMonths(12), D0, D0)]);
                var last = Warranty(Term.OfYears(1)).Decide(bought, D0).LastDay;
                return new OutsideAnswer("an extension beside the base, from today").With("end", last == D0.PlusMonths(12) ? "now+P12M" : Text(last));
            case "adp-009" or "adp-011":
                var dates = facts.GetProperty("extended").GetString()!.Split("..").Select(Iso).ToList();
                var sold = Sold(dates[0].PlusYears(-3), extensions: [BoughtExtension.Concurrent("extended", Term.OfYears(dates[1].Year - dates[0].Year), dates[0])]);
                var decision = Warranty(Term.OfYears(3)).Decide(sold, id == "adp-011" ? Day(facts, "now") : dates[0]);
                var layer = decision.Explain().Layers.Single(item => item.Id.Kind == LayerKind.Concurrent);
                return new OutsideAnswer("an extension beside the base, from the day on which that ends")
                    .With("extendedStart", Text(layer.FirstDay)).With("extendedEnd", Text(layer.LastDay)).With("hasExtended", layer.Covers)
                    .With("listed", decision.Explain().Layers.Count(item => item.Id.Kind == LayerKind.Concurrent));
            default:
                var profile = CountingProfile.Create(FirstDay.Included);
                var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(facts.GetProperty("baseMonths").GetInt32()))], profile);
                var layers = policy.Decide(Sold(Day(facts, "start"), extensions: [BoughtExtension.Consecutive("ext", Term.OfMonths(facts.GetProperty("extMonths").GetInt32()))]), LongAfter).Explain().Layers;
                return new OutsideAnswer("first day included; lengths are added up and counted once")
                    .With("baseEnd", Text(layers[0].LastDay)).With("extStart", Text(layers[1].FirstDay)).With("extEnd", Text(layers[1].LastDay));
        }
    }

    public static OutsideAnswer Usage(string id, JsonElement facts)
    {
        switch (id)
        {
            case "lfa-tas-003":
                var limited = Limited(facts.GetProperty("extKm").GetInt32(), LayerKind.Extension);
                return new OutsideAnswer("a limit on the extension only").With("kmLimit", limited(1_000_000, D0) ? "none while the base runs" : "some");
            case "lfa-tas-004":
                var limit = facts.GetProperty("extKm").GetInt32();
                var extension = Limited(limit, LayerKind.Extension);
                var inExtension = D0.PlusMonths(18);
                return new OutsideAnswer("a limit on the extension only").With("kmLimit", extension(limit, inExtension) && !extension(limit + 1, inExtension) ? limit.ToString(CultureInfo.InvariantCulture) : "another");
            default:
                var sum = facts.GetProperty("kmAtSale").GetInt32() + facts.GetProperty("planKm").GetInt32();
                var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(2))], usageLimits: [UsageLimit.Create(Counter.Kilometres, sum)]);
                var failed = policy.Decide(Sold(D0, km: facts.GetProperty("failureKm").GetInt32()), D0);
                var isOver = failed.Explain().Reasons.Any(reason => reason.Code == WarrantyReasons.OverUsageLimit);
                return new OutsideAnswer("the reading at the sale plus the plan's kilometres").With("covered", failed.IsCovered).With("reason", isOver ? "failure mileage above risk termination" : "none");
        }
    }

    public static OutsideAnswer Components(JsonElement facts)
    {
        if (facts.TryGetProperty("component", out var component))
        {
            var part = Component.Of(component.GetString()!);
            var several = Sold(D0, Claim.Create(part, Cause.Quality), [BoughtExtension.Consecutive("extended", Term.OfYears(2)), BoughtExtension.Concurrent("heat exchanger", Term.OfYears(10), D0)]);
            return new OutsideAnswer("base, a following and a concurrent extension").With("manyPerComponent", Warranty(Term.OfYears(1)).Decide(several, D0).Explain().Layers.Count == facts.GetProperty("warranties").GetArrayLength());
        }

        // The term or the counter, whichever ends first.
        var months = facts.GetProperty("months").GetInt32();
        var isMiles = facts.TryGetProperty("miles", out var miles);
        var limit = isMiles ? miles.GetInt32() : facts.GetProperty("km").GetInt32();
        var counter = isMiles ? Counter.Of("miles") : Counter.Kilometres;
        var claimed = facts.GetProperty("part").GetString()!.Split(',').Select(name => Component.Of(name)).ToList();
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [.. claimed.Select(item => TermRule.ForComponent(item.Id, Term.OfMonths(months)))], usageLimits: [UsageLimit.Create(counter, limit)]);
        var last = D0.PlusMonths(months);
        var isFirst = claimed.TrueForAll(item => Covers(item, limit, last) && !Covers(item, limit + 1, last) && !Covers(item, limit, last.PlusDays(1)));
        return new OutsideAnswer($"P{months}M or {limit} {counter} for {facts.GetProperty("part").GetString()}").With("rule", isFirst ? "whichever first" : "another");

        bool Covers(Component item, int reading, LocalDate on) => policy.Decide(
            ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, D0)]), Claim.Create(item, Cause.Quality), readings: [Reading.Of(counter, reading)]), on).IsCovered;
    }

    public static OutsideAnswer RepairedParts(string id)
    {
        ValueList<Repair> repaired = [Repair.Create(D0.PlusDays(100), D0.PlusDays(104), paid: Truth.No, parts: (ValueList<string>)["screen"], defect: "glass")];
        switch (id)
        {
            case "policy-007":
                var residual = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], exchanges: [ExchangeRule.Remainder()]);
                var screen = residual.Decide(Sold(D0, Claim.Create(Component.Of("screen"), Cause.Quality), repairs: repaired), D0.PlusDays(120));
                return new OutsideAnswer("no warranty of repaired parts").With("partCover", screen.LastDay == Warranty(Term.OfYears(1)).Decide(Sold(D0), D0).LastDay ? "residual period only" : Text(screen.LastDay));
            case "avanzosc-004":
                var whole = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(4))], floors: [FloorRule.Create(FloorEvent.HandBack, Term.OfMonths(6), RepairScope.Unit)]);
                var motor = whole.Decide(Sold(D0, Claim.Create(Component.Of("motor"), Cause.Quality, "noise"), repairs: repaired), D0.PlusMonths(8));
                return new OutsideAnswer("not before 6 months after hand-back, for the whole unit").With("repairWarrantyCovers", motor.IsCovered ? "the whole unit, not the replaced part" : "the replaced part");
            default:
                var rework = WarrantyPolicy.Create(
                    [UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(4))], partWarranty: PartWarrantyRule.Create(Term.OfMonths(3), PartWarrantyScope.Defect), goodwill: GoodwillRule.Create(Term.OfMonths(3), 50));
                var glass = Sold(D0, Claim.Create(Component.Of("screen"), Cause.Quality, "glass"), repairs: repaired);
                var first = rework.Decide(glass, D0.PlusDays(190));
                var isFree = first.For(CoverageItem.Parts).IsCovered && first.For(CoverageItem.Labour).IsCovered;
                var isDiscounted = rework.Decide(glass, first.LastDay!.Value.PlusDays(1)).GoodwillPercent is > 0;
                return new OutsideAnswer("a warranty of the repaired defect, then goodwill").With("partsAndLabour", isFree && isDiscounted ? "free at first, later discounted" : "another");
        }
    }

    public static OutsideAnswer Replacements(string id, JsonElement facts)
    {
        if (id == "erpnext-009")
        {
            return new OutsideAnswer("-").Because("does not apply: serial numbers are the host's records; a case knows that and when a unit was exchanged");
        }

        var isYears = facts.TryGetProperty("termYears", out var years);
        var term = isYears ? Term.OfYears(years.GetInt32()) : Term.OfDays(facts.GetProperty("termDays").GetInt32());
        var replaced = isYears ? D0.PlusYears(1).PlusDays(30) : D0.PlusDays(facts.GetProperty("replacedOnDay").GetInt32());
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(term)], exchanges: [ExchangeRule.Remainder()]);
        var answer = policy.Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, D0)]), exchanges: [Exchange.Of(replaced), Exchange.Of(replaced.PlusDays(5))]), replaced);
        return new OutsideAnswer("the new unit has what was left")
            .With("replacementRemainingDays", answer.DaysLeft!.Value)
            .With("replacementEnd", answer.LastDay == Warranty(term).Decide(Sold(D0), D0).LastDay ? "original end (no infinite loop)" : Text(answer.LastDay));
    }

    public static OutsideAnswer Conditions(string id) => id == "sap-wty-012"
        ? new OutsideAnswer("-").Because("does not apply: the return of old parts is asked of the dealer when a claim is settled, in days of its own for each policy")
        : new OutsideAnswer("-").Because("does not apply: which past service meets a condition is read from the host's records; a policy asks for the evidence, such as \"maintained\"");

    private static Func<int, LocalDate, bool> Limited(int limit, LayerKind layer)
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], usageLimits: [UsageLimit.Create(Counter.Kilometres, limit, [layer])]);
        return (km, on) => policy.Decide(Sold(D0, extensions: [BoughtExtension.Consecutive("plus", Term.OfYears(1))], km: km), on).IsCovered;
    }

    private static WarrantyPolicy Activation(ValueList<StartBasis> bases) => WarrantyPolicy.Create(bases, [TermRule.ForUnit(Term.OfYears(3))]);

    private static ServiceCase Unit(params (UnitEvent Event, DateFact Date)[] dates) => ServiceCase.Create(SoldUnit.Create([.. dates.Select(item => UnitDate.Of(item.Event, item.Date))]));

    private static ServiceCase Sold(LocalDate day, Claim? claim = null, ValueList<BoughtExtension> extensions = default, ValueList<Repair> repairs = default, int? km = null) => ServiceCase.Create(
        SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, day)]), claim, repairs, extensions: extensions, readings: km is { } value ? [Reading.Of(Counter.Kilometres, value)] : default);

    private static LocalDate Iso(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
