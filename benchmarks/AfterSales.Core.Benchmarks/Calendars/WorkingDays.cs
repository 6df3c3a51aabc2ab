using AfterSales.Calendars;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Calendars;

/// <summary>Which is the n-th working day after a day? The baseline steps from day to day past weekends and holidays.</summary>
public class WorkingDays
{
    private readonly LocalDate _start = new(2024, 1, 31);
    private readonly HashSet<LocalDate> _holidays;
    private readonly CountingProfile _profile;
    private Term _term = Term.OfWorkingDays(1);

    public WorkingDays()
    {
        // Ten holidays a year over a decade.
        _holidays = [.. Enumerable.Range(2020, 15).SelectMany(year => Enumerable.Range(1, 10).Select(month => new LocalDate(year, month, 1 + month)))];
        _profile = CountingProfile.Create(calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, ValueList.From(_holidays)));
    }

    /// <summary>A repair promise, a month, a year.</summary>
    [Params(7, 30, 250)]
    public int Days { get; set; }

    [GlobalSetup]
    public void Setup() => _term = Term.OfWorkingDays(Days);

    [Benchmark(Baseline = true)]
    public LocalDate By_hand()
    {
        var day = _start;
        for (var left = Days; left > 0;)
        {
            day = day.PlusDays(1);
            left -= day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(day) ? 0 : 1;
        }

        return day;
    }

    [Benchmark]
    public LocalDate? Working_days() => _profile.LastDay(_start, _term).Day;
}
