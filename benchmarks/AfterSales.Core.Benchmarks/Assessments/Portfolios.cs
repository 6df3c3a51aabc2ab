using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Assessments;

/// <summary>How many of a hundred thousand units are covered today? From cases at hand, and from records, by one worker and by two.</summary>
public class Portfolios
{
    private readonly LocalDate _today = new(2024, 6, 1);
    private UnitRecord[] _records = null!;
    private ServiceCase[] _cases = null!;

    [GlobalSetup]
    public void Setup()
    {
        _records = [.. UnitRecord.Many(100_000)];
        _cases = [.. _records.Select(record => record.ToCase())];
    }

    [Benchmark(Baseline = true)]
    public int A_loop_over_cases()
    {
        var covered = 0;
        foreach (var serviceCase in _cases)
        {
            covered += UnitRecord.Policy.Decide(serviceCase, _today).IsCovered ? 1 : 0;
        }

        return covered;
    }

    [Benchmark]
    public int A_loop_over_records()
    {
        var covered = 0;
        foreach (var record in _records)
        {
            covered += UnitRecord.Policy.Decide(record.ToCase(), _today).IsCovered ? 1 : 0;
        }

        return covered;
    }

    [Benchmark]
    public int A_portfolio_of_cases_one_worker() => Covered(Portfolio.Of(_cases, workers: 1));

    [Benchmark]
    public int A_portfolio_of_cases_two_workers() => Covered(Portfolio.Of(_cases, workers: 2));

    [Benchmark]
    public int A_portfolio_of_records_one_worker() => Covered(Portfolio.Of(_records, record => record.ToCase(), workers: 1));

    [Benchmark]
    public int A_portfolio_of_records_two_workers() => Covered(Portfolio.Of(_records, record => record.ToCase(), workers: 2));

    private int Covered<TRecord>(Portfolio<TRecord> portfolio) =>
        portfolio.Decide(serviceCase => UnitRecord.Policy.Decide(serviceCase, _today).IsCovered).Count(line => line.Answer);
}

/// <summary>A row of a host's table: when the unit was sold, and when it was in repair, one unit in ten.</summary>
internal readonly record struct UnitRecord(LocalDate SoldOn, LocalDate? HandedInOn, LocalDate HandedBackOn)
{
    public static WarrantyPolicy Policy { get; } = WarrantyPolicy.Create(
        startBases: [UnitEvent.Invoice],
        terms: [TermRule.ForUnit(Term.OfYears(1))],
        tolling: TollingRule.Create([TolledStay.Of(StayKind.Repair)]));

    public static IEnumerable<UnitRecord> Many(long units)
    {
        var first = new LocalDate(2022, 1, 1);
        for (var i = 0L; i < units; i++)
        {
            var sold = first.PlusDays((int)(i * 7919 % 1000));
            yield return new UnitRecord(sold, i % 10 == 0 ? sold.PlusDays((int)(i * 31 % 365)) : null, sold.PlusDays((int)(i * 31 % 365) + 9));
        }
    }

    public ServiceCase ToCase() => ServiceCase.Create(
        SoldUnit.Create([UnitDate.Of(UnitEvent.Invoice, SoldOn)]),
        repairs: HandedInOn is { } from ? [Repair.Create(from, HandedBackOn, paid: Explanations.Truth.No)] : []);
}
