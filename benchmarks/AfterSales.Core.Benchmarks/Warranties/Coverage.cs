using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Warranties;

/// <summary>
/// Is a claim covered today? 24 months from the sale, the nights in free repair do not count, proof of purchase is needed, misuse is excluded; perhaps an extension of 12 months.
/// The baseline is this one policy by hand, nothing else asked.
/// </summary>
public class Coverage
{
    private readonly LocalDate _sale = new(2023, 1, 31);
    private readonly LocalDate _on = new(2025, 1, 10);
    private Sold _sold = null!;
    private WarrantyPolicy _policy = null!;
    private ServiceCase _case = null!;

    /// <summary>No repair and the base only; or three repairs, and an extension beside the base.</summary>
    [Params("plain", "three stays, two layers")]
    public string Claim { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var isPlain = Claim == "plain";
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
        if (Verdict() != CoverageStatus.Covered || Verdict_and_last_day() != By_hand().LastDay)
        {
            throw new InvalidOperationException("The two do not agree.");
        }
    }

    /// <summary>Repairs come in any order.</summary>
    [Benchmark(Baseline = true)]
    public Answer By_hand() => ByHand(_sold.Stays.Length > 1 ? [.. _sold.Stays.OrderBy(stay => stay.From)] : _sold.Stays);

    /// <summary>They were put in order before, as a case does.</summary>
    [Benchmark]
    public Answer By_hand_in_order() => ByHand(_sold.Stays);

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

    private Answer ByHand(Stayed[] stays)
    {
        if (_sold.Cause == "misuse" || !_sold.HasProof || _on < _sold.On)
        {
            return default;
        }

        // The base answers while it lasts; an extension follows it, counted from the same start.
        var last = LastDay(stays, 24);
        var extended = _sold.MonthsBought > 0 ? LastDay(stays, 24 + _sold.MonthsBought) : last;
        return _on <= last ? new Answer(true, last, "base") : new Answer(_on <= extended, extended, "extension");
    }

    private LocalDate LastDay(Stayed[] stays, int months)
    {
        var last = _sold.On.PlusMonths(months);
        var counted = _sold.On.PlusDays(1);
        foreach (var stay in stays)
        {
            if (stay.From > last || stay.From > _on)
            {
                break;
            }

            var from = LocalDate.Max(stay.From, counted);
            var until = LocalDate.Min(stay.Until, _on);
            if (!stay.IsPaid && until > from)
            {
                last = last.PlusDays(Period.DaysBetween(from, until));
                counted = until;
            }
        }

        return last;
    }

    public readonly record struct Answer(bool IsCovered, LocalDate LastDay, string Layer);

    private sealed record Sold(LocalDate On, bool HasProof, string Cause, int MonthsBought, Stayed[] Stays);

    private readonly record struct Stayed(LocalDate From, LocalDate Until, bool IsPaid);
}
