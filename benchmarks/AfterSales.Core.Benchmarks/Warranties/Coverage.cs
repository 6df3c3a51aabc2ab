using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Warranties;

/// <summary>
/// Is a claim covered today? 24 months from the sale, the nights in free repair do not count, proof of purchase is needed, misuse is excluded; perhaps an extension of 12 months.
/// The baseline is this one policy by hand: nothing else asked, no fact unknown, the stays already in order.
/// </summary>
[MinColumn]
public class Coverage
{
    private readonly LocalDate _sale = new(2023, 1, 31);
    private LocalDate _on;
    private Sold _sold = null!;
    private WarrantyPolicy _policy = null!;
    private ServiceCase _case = null!;

    /// <summary>No repair and the base only; or three repairs and an extension that follows the base, on a day of either layer.</summary>
    [Params("no stays", "3 stays, base", "3 stays, extension")]
    public string Claim { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var isPlain = Claim == "no stays";
        _on = Claim == "3 stays, extension" ? new LocalDate(2025, 6, 10) : new LocalDate(2025, 1, 10);
        Stayed[] stays = isPlain ? [] : [.. new[] { 60, 250, 600 }.Select(day => new Stayed(_sale.PlusDays(day), _sale.PlusDays(day + 12), false))];
        _sold = new Sold(_sale, true, "quality", isPlain ? 0 : 12, stays);
        _policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfMonths(24), Clause.Of("1"))],
            tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)], clause: Clause.Of("2")),
            conditions: [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase, Clause.Of("3"))],
            exclusions: [CauseRule.Of(Cause.Misuse, Clause.Of("4"))]);
        _case = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, _sale)]),
            AfterSales.Cases.Claim.Create(Component.WholeUnit, Cause.Quality),
            [.. stays.Select(stay => Repair.Create(stay.From, stay.Until, paid: Truth.No))],
            extensions: isPlain ? [] : [BoughtExtension.Consecutive("plus", Term.OfMonths(12))],
            evidence: [Evidence.Present(EvidenceKind.ProofOfPurchase)]);
        for (var on = _sale.PlusDays(-5); on < _sale.PlusYears(4); on = on.PlusDays(1))
        {
            var decision = _policy.Decide(_case, on);
            var answer = decision.Status == CoverageStatus.Covered ? new Answer(true, decision.LastDay!.Value, decision.AnsweringLayer!.Value.Name) : default;
            if (answer != ByHand(on))
            {
                throw new InvalidOperationException($"On {on:uuuu-MM-dd} the two do not agree: {answer}, by hand {ByHand(on)}.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public Answer By_hand() => ByHand(_on);

    [Benchmark]
    public CoverageStatus Verdict() => _policy.Decide(_case, _on).Status;

    [Benchmark]
    public LocalDate? Verdict_and_last_day()
    {
        var decision = _policy.Decide(_case, _on);
        return decision.Status == CoverageStatus.Covered ? decision.LastDay : null;
    }

    [Benchmark]
    public int With_reasons() => _policy.Decide(_case, _on).Explain().Reasons.Count;

    private Answer ByHand(LocalDate on)
    {
        if (_sold.Cause == "misuse" || !_sold.HasProof || on < _sold.On)
        {
            return default;
        }

        var last = LastDay(24, on);
        if (on <= last)
        {
            return new Answer(true, last, "base");
        }

        if (_sold.MonthsBought == 0)
        {
            return default;
        }

        // An extension follows the base, both counted in one go from the sale.
        var extended = LastDay(24 + _sold.MonthsBought, on);
        return on <= extended ? new Answer(true, extended, "plus") : default;
    }

    private LocalDate LastDay(int months, LocalDate on)
    {
        var last = _sold.On.PlusMonths(months);
        var counted = _sold.On.PlusDays(1);
        foreach (var stay in _sold.Stays)
        {
            if (stay.From > last || stay.From > on)
            {
                break;
            }

            var from = LocalDate.Max(stay.From, counted);
            var until = LocalDate.Min(stay.Until, on);
            if (!stay.IsPaid && until > from)
            {
                last = last.PlusDays(Period.DaysBetween(from, until));
                counted = until;
            }
        }

        return last;
    }

    public readonly record struct Answer(bool IsCovered, LocalDate LastDay, string? Layer);

    private sealed record Sold(LocalDate On, bool HasProof, string Cause, int MonthsBought, Stayed[] Stays);

    private readonly record struct Stayed(LocalDate From, LocalDate Until, bool IsPaid);
}
