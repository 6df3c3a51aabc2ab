using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.ServiceLevels;
using AfterSales.Tests.Warranties;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

public class MergeLaws
{
    [Fact]
    public void The_coverage_is_never_worse_than_that_of_a_policy_that_applies() => Law.Holds(
        tape =>
        {
            var draw = tape.Coverage();
            var merged = Catalog(tape, [.. Enumerable.Range(0, 2).Select(_ => tape.Coverage().Policy).Prepend(draw.Policy)]).Assess(draw.Case, draw.On);
            foreach (var layer in merged.Layers.Where(layer => layer.IsCertain))
            {
                var own = layer.Assessment.Coverage!.Value;
                Assert.True(Rank(merged.Coverage!.Status) >= Rank(own.Status), $"{merged.Coverage} against {own}\n{draw}");
                if (own.IsCovered && own.LastDays is { } days)
                {
                    Assert.True(merged.Coverage.LastDays!.Value.FirstDay >= days.FirstDay && merged.Coverage.LastDays.Value.LastDay >= days.LastDay, $"{merged.Coverage} against {own}\n{draw}");
                }
            }

            tape.Classify("covered by one alone", merged.Coverage is { IsCovered: true } && merged.Layers.Any(layer => !layer.Assessment.Coverage!.Value.IsCovered));
            tape.Classify("standing open", merged.Layers.Any(layer => !layer.IsCertain) && merged.Coverage is { Status: CoverageStatus.Undetermined });
            tape.Classify("a policy that does not apply", merged.Layers.Count < merged.Standings.Count);
        },
        600);

    [Fact]
    public void The_order_of_the_policies_changes_nothing_but_the_name_of_the_source() => Law.Holds(
        tape =>
        {
            var draw = tape.Coverage();
            var facts = tape.RemedyCase();
            var policies = Enumerable.Range(0, 3).Select(i =>
            {
                var remedies = tape.RemedyPolicy();
                return AfterSalesPolicy.Create(
                    "p" + i, "1", warranty: remedies.Warranty, returns: tape.ReturnPolicy(), remedies: remedies, fees: tape.Tariff(Currency.Of("EUR")), scope: Scope(tape));
            }).ToList();
            var serviceCase = facts.Case.WithReturn(ReturnRequest.Create(tape.Pick(ReturnReason.NoReason, ReturnReason.PerformanceFailure)))
                .WithWork(tape.Case(Currency.Of("EUR")).Work!)
                .WithPurchase(Purchase.OfLine(Money.Of(100, "EUR")))
                .WithTraits(tape.Flag() ? [Trait.Of(TraitKind.Channel, "online")] : []);
            var on = facts.Sale.PlusDays(tape.Next(200));
            var one = PolicyCatalog.Of(ValueList.From(policies)).Assess(serviceCase, on);
            var other = PolicyCatalog.Of(ValueList.From(tape.Shuffled(policies))).Assess(serviceCase, on);

            Assert.Equal(Answers(one), Answers(other));
            tape.Classify("options", one.Returns is { Options.IsEmpty: false });
            tape.Classify("remedies", one.Remedies is { Remedies.IsEmpty: false });
            tape.Classify("a complete quote", one.Fees is { Status: FeeStatus.Complete });
        },
        900);

    [Fact]
    public void Returns_remedies_and_fees_are_never_worse_than_those_of_a_policy_that_applies() => Law.Holds(
        tape =>
        {
            var facts = tape.RemedyCase();
            var policies = Enumerable.Range(0, 2).Select(i =>
            {
                var remedies = tape.RemedyPolicy();
                return AfterSalesPolicy.Create("p" + i, "1", warranty: remedies.Warranty, returns: tape.ReturnPolicy(), remedies: remedies, fees: tape.Tariff(Currency.Of("EUR")), scope: Scope(tape));
            });
            var serviceCase = facts.Case.WithReturn(ReturnRequest.Create(tape.Pick(ReturnReason.NoReason, ReturnReason.PerformanceFailure)))
                .WithWork(tape.Case(Currency.Of("EUR")).Work!)
                .WithPurchase(Purchase.OfLine(Money.Of(100, "EUR")))
                .WithTraits(tape.Flag() ? [Trait.Of(TraitKind.Channel, "online")] : []);
            var merged = PolicyCatalog.Of(ValueList.From(policies)).Assess(serviceCase, facts.Sale.PlusDays(tape.Next(200)));
            foreach (var layer in merged.Layers.Where(layer => layer.IsCertain))
            {
                var alone = layer.Assessment.Ladder();
                Assert.Empty(alone.Rungs.Where(rung => rung.Source == LadderSource.ReturnWindow).Select(rung => rung.Remedy).Except(merged.Returns!.Options.Select(rung => rung.Remedy)));
                Assert.Empty(alone.Rungs.Where(rung => rung.Source == LadderSource.Repairs).Select(rung => rung.Remedy).Except(merged.Remedies!.Remedies.Select(rung => rung.Remedy)));
                foreach (var rung in alone.Rungs.Where(rung => rung.Source is LadderSource.ReturnWindow or LadderSource.Repairs && rung.PaidBack is not null))
                {
                    var best = (rung.Source == LadderSource.Repairs ? merged.Remedies!.Remedies : merged.Returns!.Options).Where(other => other.Remedy == rung.Remedy).ToList();
                    Assert.Contains(best, other => other.Strength < rung.Strength || other.PaidBack?.Amount >= rung.PaidBack!.Value.Amount);
                }

                if (layer.Assessment.Fees is { Status: FeeStatus.Complete, CustomerTotal: { } total })
                {
                    Assert.True(merged.Fees!.CustomerTotal!.Value.Amount <= total.Amount);
                }

                tape.Classify("a complete quote", layer.Assessment.Fees is { Status: FeeStatus.Complete });
                tape.Classify("money back", alone.Rungs.Any(rung => rung.PaidBack is not null));
            }

            // What is kept is kept whole: the ladder holds every rung of every policy that applies.
            Assert.Equal(merged.Layers.Where(layer => layer.IsCertain).Sum(layer => layer.Assessment.Ladder().Rungs.Count), merged.Ladder().Rungs.Count);
        },
        900);

    [Fact]
    public void Of_versions_of_which_one_certainly_applies_what_all_say_is_certain_and_holds_on_every_day_of_the_sale() => Law.Holds(
        tape =>
        {
            var change = new LocalDate(2024, 3, 10);
            var catalog = PolicyCatalog.Of([Version(tape, "1", null, change.PlusDays(-1)), Version(tape, "2", change, null)]);
            var first = change.PlusDays(-tape.Next(4));
            var last = change.PlusDays(tape.Next(4));
            var on = change.PlusDays(4 + tape.Next(30));
            var repair = Repair.Create(change.PlusDays(4), change.PlusDays(5), paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality));
            var some = catalog.Assess(Sold(DateFact.Between(first, last)), on);
            var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(i => catalog.Assess(Sold(first.PlusDays(i)), on)).ToList();

            if (some.Returns!.Status == ReturnStatus.Open)
            {
                Assert.All(days, day => Assert.Equal(ReturnStatus.Open, day.Returns!.Status));
                Assert.All(some.Returns.Options, option => Assert.All(days, day => AssertNoLess(day.Returns!.Options, option)));
                tape.Classify("open under whichever version", some.Layers.Count == 2 && !some.Returns.Options.IsEmpty);
            }

            if (some.Remedies!.Status is RemedyStatus.Right or RemedyStatus.Presumption)
            {
                Assert.Equal(some.Remedies.Status, some.Remedies.Decision.Status);
                Assert.All(days, day => Assert.True(day.Remedies!.Status == RemedyStatus.Right || day.Remedies.Status == some.Remedies.Status));
                Assert.All(some.Remedies.Remedies, remedy => Assert.All(days, day => AssertNoLess(day.Remedies!.Remedies, remedy)));
                tape.Classify("earned under whichever version", some.Layers.Count == 2);
            }

            if (some.Fees is { Status: FeeStatus.Complete, CustomerTotal: { } most })
            {
                Assert.All(days, day => Assert.True(day.Fees!.CustomerTotal!.Value.Amount <= most.Amount));
                tape.Classify("a quote under whichever version", some.Layers.Count == 2);
            }

            tape.Classify("open under one version alone", some.Layers.Count == 2 && some.Returns.Status == ReturnStatus.Undetermined);

            ServiceCase Sold(DateFact sale) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sale)]), Claim.Create(Component.WholeUnit, Cause.Quality), [repair])
                .WithReturn(ReturnRequest.Create(ReturnReason.NoReason))
                .WithPurchase(Purchase.OfLine(Money.Of(100, "EUR")))
                .WithWork(Work.Create([WorkLine.Create("line", LineKind.Labour, 1, Money.Of(100, "EUR"))]));
        },
        40);

    private static AfterSalesPolicy Version(Tape tape, string version, LocalDate? from, LocalDate? until)
    {
        var warranty = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfMonths(12))]);
        return AfterSalesPolicy.Create(
            "p",
            version,
            warranty: warranty,
            returns: ReturnPolicy.Create(
            [
                ReturnWindow.Create(
                    "w", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.OfDays(5 + tape.Next(40)), [tape.Pick(Remedy.Return, Remedy.Return, Remedy.Exchange)], fee: RestockingFee.Percent(1 + tape.Next(30))),
            ]),
            remedies: RemedyPolicy.Create(
                warranty,
                [RemedyTrigger.Create("t", [RemedyMeasure.Repairs(1 + tape.Next(2))], [Remedy.Refund], strength: tape.Pick(RemedyStrength.Right, RemedyStrength.Presumption))]),
            fees: FeePolicy.Create(Currency.Of("EUR"), [FeeRule.Create("r", Pricing.Listed, [tape.Pick(Bearer.Customer, Bearer.Company)])]),
            effectiveFrom: from,
            effectiveUntil: until);
    }

    private static void AssertNoLess(ValueList<LadderRung> given, LadderRung promised)
    {
        var rung = given.First(other => other.Remedy == promised.Remedy);
        Assert.True(rung.Strength <= promised.Strength && (promised.PaidBack is null || rung.PaidBack?.Amount >= promised.PaidBack.Value.Amount), $"{rung} is less than {promised}");
        Assert.True(promised.LastDay is not { } days || (rung.LastDay?.FirstDay >= days.FirstDay && rung.LastDay?.LastDay <= days.LastDay), $"{rung.LastDay} is not within {promised.LastDay}");
    }

    [Fact]
    public void A_service_level_is_due_no_later_than_under_any_policy_that_applies() => Law.Holds(tape =>
    {
        var opened = Instant.FromUtc(2024, 3, 4, 9, 0);
        var calendar = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
        var policies = Enumerable.Range(0, 3).Select(i => AfterSalesPolicy.Create(
            "p" + i,
            "1",
            serviceLevels: ServiceLevelPolicy.Create([tape.Commitment("routine", calendar), tape.Commitment("crisis", calendar)]),
            effectiveFrom: tape.Flag(3) ? new LocalDate(2024, 3, 4).PlusDays(tape.Next(2)) : null,
            scope: Scope(tape))).ToList();
        var events = tape.History(opened, 4, "routine", "crisis").Select(item => item.Event);
        ValueList<Trait> traits = [.. tape.Flag(3) ? [] : new[] { Trait.Of(TraitKind.Severity, "routine") }, .. tape.Flag() ? [Trait.Of(TraitKind.Channel, "online")] : Array.Empty<Trait>()];
        var merged = PolicyCatalog.Of(ValueList.From(policies)).Assess(ServiceRequest.Create(ValueList.From(events), traits), opened + Duration.FromMinutes(tape.Next(3_000)));
        var swapped = PolicyCatalog.Of(ValueList.From(policies.AsEnumerable().Reverse())).Assess(ServiceRequest.Create(ValueList.From(events), traits), merged.At);

        foreach (var metric in merged.Metrics)
        {
            Assert.All(metric.Decisions.Where(answer => answer.Standing.Applies == Truth.Yes && answer.Decision.DueAt is not null), answer => Assert.True(metric.DueAt <= answer.Decision.DueAt));
            Assert.Equal((metric.DueAt, metric.IsAtTheLatest, metric.Missing), (swapped.Of(metric.Metric)!.DueAt, swapped.Of(metric.Metric)!.IsAtTheLatest, swapped.Of(metric.Metric)!.Missing));
            tape.Classify("due", metric.DueAt is not null);
            tape.Classify("at the latest", metric.IsAtTheLatest);
            tape.Classify("undetermined", metric.Status == ServiceLevelStatus.Undetermined);
        }
    });

    private static PolicyCatalog Catalog(Tape tape, IEnumerable<WarrantyPolicy> warranties) =>
        PolicyCatalog.Of([.. warranties.Select((warranty, i) => AfterSalesPolicy.Create(
            "p" + i, "1", warranty: warranty, effectiveFrom: tape.Flag(4) ? tape.Day() : null, scope: i == 0 ? null : tape.Flag(3) ? Selector.Where(TraitKind.Channel, ["online"]) : null))]);

    private static Selector? Scope(Tape tape) => tape.Flag(3) ? Selector.Where(TraitKind.Channel, [tape.Pick("online", "shop")]) : null;

    private static int Rank(CoverageStatus status) => status switch { CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife => 2, CoverageStatus.Undetermined => 1, _ => 0 };

    /// <summary>Every answer without the names of policies.</summary>
    private static string Answers(MergedAssessment merged) => string.Join(
        "\n",
        merged.Coverage is { } coverage ? $"{coverage.Status} {coverage.LastDays} {coverage.Missing}" : "",
        merged.Returns is { } returns ? $"{returns.Status} {string.Join(", ", returns.Options.Select(Terms))} {returns.Missing}" : "",
        merged.Remedies is { } remedies ? $"{remedies.Status} {string.Join(", ", remedies.Remedies.Select(Terms))} {remedies.Missing}" : "",
        merged.Fees is { } fees ? $"{fees.Status} {fees.CustomerTotal} {fees.Missing}" : "");

    private static string Terms(LadderRung rung) => $"{rung.Remedy} {rung.Strength} {rung.PaidBack} {rung.CustomerPays} {rung.LastDay} {rung.IsUnlimited}";
}
