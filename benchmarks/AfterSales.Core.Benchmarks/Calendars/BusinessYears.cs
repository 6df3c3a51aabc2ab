using AfterSales.Calendars;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Calendars;

/// <summary>What the first touch of a year costs: the index is built once, and published to every thread.</summary>
public class BusinessYears
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private readonly WeeklyHours _week = WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]);
    private readonly LocalDate _first = new(2024, 1, 1);

    [Params(1, 10)]
    public int Years { get; set; }

    [Benchmark]
    public BusinessCalendar Prepare()
    {
        var calendar = BusinessCalendar.Create(_zone, _week);
        calendar.Prepare(_first, _first.PlusYears(Years - 1));
        return calendar;
    }
}
