using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Policies;

/// <summary>For each rule of the linter a policy that breaks it, and the same policy mended.</summary>
internal sealed record LintExample(LintRule Rule, string Path, PolicyCatalog Broken, PolicyCatalog Mended)
{
    public static IReadOnlyList<LintExample> All { get; } = [.. Examples()];

    private static IEnumerable<LintExample> Examples()
    {
        var cited = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1), Clause.Of("W.1"))]);
        yield return Of(LintRules.ClauseNotListed, "warranty.terms[0].clause", Policy(warranty: cited), Policy(warranty: cited, clauses: [Clause.Of("W.1")]));
        yield return Of(LintRules.ClauseNotCited, "clauses.W.2", Policy(warranty: cited, clauses: [Clause.Of("W.1"), Clause.Of("W.2")]), Policy(warranty: cited, clauses: [Clause.Of("W.1")]));
        yield return Of(
            LintRules.OutOfScope,
            "returns[0].when.channel",
            Policy(returns: [Window(14, when: Channel("shop"))], scope: Channel("online")),
            Policy(returns: [Window(14, when: Channel("shop"))], scope: Selector.Where(TraitKind.Channel, ["online", "shop"])));
        yield return Of(
            LintRules.WindowExempt,
            "returns[0].exempt",
            Policy(returns: [Window(14, when: Selector.Where(TraitKind.Category, ["food"]), exempt: ["food", "flowers"])]),
            Policy(returns: [Window(14, when: Selector.Where(TraitKind.Category, ["food", "tools"]), exempt: ["food", "flowers"])]));
        yield return Of(
            LintRules.WindowOver,
            "returns[0].length",
            Policy(returns: [Window(WindowLength.UntilDate(new LocalDate(2024, 3, 31)))], from: new LocalDate(2024, 4, 1)),
            Policy(returns: [Window(WindowLength.UntilDate(new LocalDate(2024, 4, 1)))], from: new LocalDate(2024, 4, 1)));
        yield return Of(
            LintRules.WindowReplaced,
            "returns[0]",
            Policy(returns: [Window(7), Window(14, "long", [Remedy.Exchange], replaces: ["w"])]),
            Policy(returns: [Window(14), Window(7, "short", [Remedy.Return, Remedy.Exchange], replaces: ["w"]), Window(14, "swap", [Remedy.Exchange])]));
        yield return Of(
            LintRules.WindowAddsNothing,
            "returns[0]",
            Policy(returns: [Window(7), Window(14, "long", [Remedy.Return, Remedy.Exchange])]),
            Policy(returns: [Window(7, remedies: [Remedy.Return, Remedy.Repair]), Window(14, "long", [Remedy.Return, Remedy.Exchange])]));
        yield return Of(
            LintRules.ExchangeShorter,
            "returns[1].length",
            Policy(returns: [Window(14), Window(7, "swap", [Remedy.Exchange])]),
            Policy(returns: [Window(14), Window(14, "swap", [Remedy.Exchange])]));
        yield return Of(
            LintRules.StartCanBeAbsent,
            "warranty.start",
            Policy(warranty: WarrantyPolicy.Create([UnitEvent.Certificate], [TermRule.ForUnit(Term.OfYears(1))])),
            Policy(warranty: WarrantyPolicy.Create([UnitEvent.Certificate, UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))])));
        yield return Of(LintRules.FallbackLonger, "warranty.conditions[0].otherwise.terms", Policy(warranty: Registered(24)), Policy(warranty: Registered(6)));
        yield return Of(
            LintRules.MatrixRowMissing,
            "replacements",
            Policy(remedies: Remedies([Repairs(2)], [ReplacementRow.Of(Truth.Yes, ReplacementChoice.SameModel, Remedy.ExchangeSameModel)])),
            Policy(remedies: Remedies([Repairs(2)], Matrix)));
        yield return Of(
            LintRules.MatrixChoiceOpen,
            "replacements",
            Policy(remedies: Remedies([Repairs(2)], [ReplacementRow.Of(Truth.Yes, ReplacementChoice.SameModel, Remedy.ExchangeSameModel)])),
            Policy(remedies: Remedies([Repairs(2)], Matrix)));
        yield return Of(LintRules.TriggerTooLate, "remedies[0].claim-by", Policy(remedies: Remedies([Downtime(35)])), Policy(remedies: Remedies([Downtime(30)])));
        yield return Of(
            LintRules.TriggerAddsNothing,
            "remedies[1]",
            Policy(remedies: Remedies([Repairs(2), Repairs(3)])),
            Policy(remedies: Remedies([Repairs(2), RemedyTrigger.Create("three", [RemedyMeasure.Repairs(3)], [Remedy.Refund, Remedy.Compensation])])));
        yield return Of(
            LintRules.CommitmentNeverCounts,
            "service-levels.commitments[1].target",
            Policy(levels: [Within("repair", 4), Within("repair", 8)]),
            Policy(levels: [Within("repair", 4, Channel("online")), Within("repair", 8)]));
        yield return Of(
            LintRules.ResponseAfterResolution,
            "service-levels.commitments[0].target",
            Policy(levels: [Within("response", 8), Within("resolution", 4)]),
            Policy(levels: [Within("response", 4), Within("resolution", 8)]));
        yield return Of(
            LintRules.CreditWithoutPromise,
            "fees.credits[0].metric",
            Policy(levels: [Within("repair", 4)], fees: Tariff([FeeRule.Create("all", Pricing.Listed, [Bearer.Customer])], "loaner")),
            Policy(levels: [Within("loaner", 4)], fees: Tariff([FeeRule.Create("all", Pricing.Listed, [Bearer.Customer])], "loaner")));
        var year = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]);
        var listed = FeeRule.Create("all", Pricing.Listed, [Bearer.Customer]);
        yield return Of(LintRules.TariffMissing, "fees", AfterSalesPolicy.Create("p", "1", warranty: year), Policy(warranty: year));
        yield return Of(
            LintRules.TariffGap,
            "fees.rules",
            Policy(fees: Tariff([Line("parts", LineKind.Parts, CoverageStatus.Expired), Line("any", null, [.. Uncovered(CoverageStatus.Expired)]), Line("labour", LineKind.Labour, CoverageStatus.Covered)])),
            Policy(fees: Tariff([Line("parts", LineKind.Parts, CoverageStatus.Expired), listed])));
        yield return Of(LintRules.TariffSilent, "fees.rules", Policy(fees: Tariff([Line("labour", LineKind.Labour)])), Policy(fees: Tariff([Line("labour", LineKind.Labour), listed])));
        yield return Of(
            LintRules.TariffRuleDead,
            "fees.rules[1]",
            Policy(fees: Tariff([listed, FeeRule.Create("again", Pricing.Listed, [Bearer.Company])])),
            Policy(fees: Tariff([listed, FeeRule.Create("again", Pricing.Listed, [Bearer.Company], FeeSelector.Create([LineKind.Parts]))])));
        yield return Of(
            LintRules.TariffCoverDearer,
            "fees.rules",
            Policy(fees: Tariff([Line("cover", null, CoverageStatus.Covered), FeeRule.Create("free", Pricing.Listed, [Bearer.Company])])),
            Policy(fees: Tariff([FeeRule.Create("cover", Pricing.Listed, [Bearer.Company], FeeSelector.Create(coverages: [CoverageStatus.Covered])), listed])));
        var byCompany = FeeRule.Create("all", Pricing.Listed, [Bearer.Company]);
        yield return Of(
            LintRules.TariffDeductibleDearer,
            "fees.deductible",
            Policy(fees: Tariff([byCompany], deductible: 50)),
            Policy(fees: Tariff([byCompany, FeeRule.Create("out", Pricing.Listed, [Bearer.Customer], FeeSelector.Create(coverages: [.. Uncovered(CoverageStatus.Covered)]))], deductible: 50)));
        yield return new LintExample(
            LintRules.VersionGap,
            "policies[1].effective-from",
            PolicyCatalog.Of([Policy(warranty: year, until: new LocalDate(2024, 3, 30)), Policy(warranty: year, from: new LocalDate(2024, 4, 1), version: "2")]),
            PolicyCatalog.Of([Policy(warranty: year, until: new LocalDate(2024, 3, 31)), Policy(warranty: year, from: new LocalDate(2024, 4, 1), version: "2")]));
        yield return new LintExample(
            LintRules.TermShrinks,
            "policies[1].returns[0].length",
            PolicyCatalog.Of([Policy(returns: [Window(30)], until: new LocalDate(2024, 3, 31)), Policy(returns: [Window(14)], from: new LocalDate(2024, 4, 1), version: "2")]),
            PolicyCatalog.Of([Policy(returns: [Window(14)], until: new LocalDate(2024, 3, 31)), Policy(returns: [Window(30)], from: new LocalDate(2024, 4, 1), version: "2")]));
    }

    public override string ToString() => Rule.Id;

    private static LintExample Of(LintRule rule, string path, AfterSalesPolicy broken, AfterSalesPolicy mended) =>
        new(rule, "policies[0]." + path, PolicyCatalog.Of([broken]), PolicyCatalog.Of([mended]));

    /// <summary>A policy with a tariff that says everything, unless another is given.</summary>
    private static AfterSalesPolicy Policy(
        WarrantyPolicy? warranty = null,
        ValueList<ReturnWindow> returns = default,
        RemedyPolicy? remedies = null,
        ValueList<ServiceCommitment> levels = default,
        FeePolicy? fees = null,
        ValueList<Clause> clauses = default,
        Selector? scope = null,
        LocalDate? from = null,
        LocalDate? until = null,
        string version = "1") => AfterSalesPolicy.Create(
            "p",
            version,
            clauses: clauses,
            warranty: warranty ?? remedies?.Warranty,
            returns: returns.IsEmpty ? null : ReturnPolicy.Create(returns),
            remedies: remedies,
            serviceLevels: levels.IsEmpty ? null : ServiceLevelPolicy.Create(levels),
            fees: fees ?? Tariff([FeeRule.Create("all", Pricing.Listed, [Bearer.Customer])]),
            effectiveFrom: from,
            effectiveUntil: until,
            scope: scope);

    private static Selector Channel(string value) => Selector.Where(TraitKind.Channel, [value]);

    private static ReturnWindow Window(
        int days, string id = "w", ValueList<Remedy>? remedies = null, Selector? when = null, ValueList<string> exempt = default, ValueList<string> replaces = default) =>
        Window(Term.OfDays(days), id, remedies, when, exempt, replaces);

    private static ReturnWindow Window(
        WindowLength length, string id = "w", ValueList<Remedy>? remedies = null, Selector? when = null, ValueList<string> exempt = default, ValueList<string> replaces = default) =>
        ReturnWindow.Create(id, [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), length, remedies ?? [Remedy.Return], when, replaces: replaces, exemptCategories: exempt);

    private static WarrantyPolicy Registered(int otherwise) => WarrantyPolicy.Create(
        [UnitEvent.Sale],
        [TermRule.ForUnit(Term.OfYears(1))],
        conditions: [WarrantyCondition.Registered(Term.OfDays(30), fallback: WarrantyFallback.Create(terms: [TermRule.ForUnit(Term.OfMonths(otherwise))]))]);

    private static RemedyPolicy Remedies(ValueList<RemedyTrigger> triggers, ValueList<ReplacementRow> matrix = default) =>
        RemedyPolicy.Create(WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))]), triggers, matrix);

    /// <summary>A row for every choice, whatever the stock.</summary>
    private static ValueList<ReplacementRow> Matrix =>
        [.. new[] { ReplacementChoice.SameModel, ReplacementChoice.OtherModel, ReplacementChoice.Refuses }.Select(choice => ReplacementRow.Of(Truth.Unknown, choice, Remedy.Refund))];

    private static RemedyTrigger Repairs(int number) => RemedyTrigger.Create(number + "-repairs", [RemedyMeasure.Repairs(number)], [Remedy.Refund]);

    private static RemedyTrigger Downtime(int days) => RemedyTrigger.Create("down", [RemedyMeasure.Downtime(days)], [Remedy.Refund], claimBy: Term.OfMonths(1));

    private static ServiceCommitment Within(string metric, int hours, Selector? when = null) => ServiceCommitment.Create(
        ServiceMetric.Of(metric), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(hours)), [ServiceEventKind.Resolved], when: when);

    private static FeePolicy Tariff(ValueList<FeeRule> rules, string? credit = null, decimal? deductible = null) => FeePolicy.Create(
        Currency.Of("EUR"), rules, deductible: deductible is { } amount ? Deductible.Of(Money.Of(amount, "EUR")) : null, credits: credit is null ? default : [CreditRule.Create("late", ServiceMetric.Of(credit), Money.Of(5, "EUR"))]);

    private static FeeRule Line(string id, LineKind? kind, params CoverageStatus[] coverages) =>
        FeeRule.Create(id, Pricing.Listed, [Bearer.Customer], FeeSelector.Create(kind is null ? default : [kind], [.. coverages]));

    private static IEnumerable<CoverageStatus> Uncovered(CoverageStatus except) =>
        new[] { CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired }.Where(status => status != except);
}
