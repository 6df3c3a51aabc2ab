using AfterSales.Calendars;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Calendars;

/// <summary>When does a term of 24 months end? The baseline is one call of NodaTime.</summary>
public class Terms
{
    private readonly LocalDate _start = new(2024, 1, 31);
    private readonly Term _term = Term.OfMonths(24);
    private readonly CountingProfile _included = CountingProfile.Create(FirstDay.Included);

    [Benchmark(Baseline = true)]
    public LocalDate By_hand() => _start.PlusMonths(24);

    [Benchmark]
    public LocalDate? One_term() => CountingProfile.Default.LastDay(_start, _term).Day;

    [Benchmark]
    public LocalDate? One_term_first_day_included() => _included.LastDay(_start, _term).Day;
}
