using AfterSales.Calendars;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Calendars;

/// <summary>When does a term of 24 months end whose clock stood still in repairs? The baseline sorts the stays and adds their nights up, overlaps counted once.</summary>
public class TolledTerms
{
    private readonly LocalDate _start = new(2024, 1, 31);
    private readonly LocalDate _on = new(2026, 6, 1);
    private readonly Term _term = Term.OfMonths(24);
    private (LocalDate From, LocalDate Until)[] _dates = [];
    private ValueList<Stay> _stays;

    [Params(0, 3)]
    public int Stays { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _dates = [.. Enumerable.Range(0, Stays).Select(i => (_start.PlusDays(100 * (i + 1)), _start.PlusDays((100 * (i + 1)) + 12)))];
        _stays = ValueList.From(_dates.Select(stay => Stay.Of(stay.From, stay.Until)));
    }

    [Benchmark(Baseline = true)]
    public LocalDate By_hand()
    {
        var last = _start.PlusMonths(24);
        var counted = _start.PlusDays(1);
        foreach (var (from, until) in _dates.OrderBy(stay => stay.From))
        {
            if (from > last)
            {
                break;
            }

            var first = LocalDate.Max(from, counted);
            if (until > first)
            {
                last = last.PlusDays(Period.DaysBetween(first, until));
                counted = until;
            }
        }

        return last;
    }

    [Benchmark]
    public LocalDate? Tolled_term() => Tolling.LastDay(CountingProfile.Default, _start, _term, _stays, _on).LastDay.Day;
}
