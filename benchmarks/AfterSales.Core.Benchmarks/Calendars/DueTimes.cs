using AfterSales.Calendars;
using BenchmarkDotNet.Attributes;
using NodaTime;
using NodaTime.TimeZones;

namespace AfterSales.Benchmarks.Calendars;

/// <summary>When is so much open time used up, with 250 holidays a decade? The baseline walks from day to day and maps every opening to the time line.</summary>
public class DueTimes
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private readonly Instant _start = Instant.FromUtc(2024, 3, 4, 8, 20);
    private readonly HashSet<LocalDate> _holidays = [];
    private BusinessCalendar _calendar = null!;
    private Duration _amount;

    /// <summary>Hours of open time: about an hour, a week, a year and ten years of eight-hour days.</summary>
    [Params(1, 40, 2_000, 20_000)]
    public int Hours { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < 500; i++)
        {
            var day = new LocalDate(2020, 1, 1).PlusDays(i * 3_653 / 250);
            _holidays.Add(day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? day.PlusDays(2) : day);
        }

        _calendar = BusinessCalendar.Create(_zone, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]), ValueList.From(_holidays.Select(day => SpecialDay.Closed(day))));
        _calendar.Prepare(new LocalDate(2024, 1, 1), new LocalDate(2036, 12, 31));
        _amount = Duration.FromHours(Hours);
        if (By_hand() != Due_time())
        {
            throw new InvalidOperationException($"{By_hand()} by hand, {Due_time()} here.");
        }
    }

    [Benchmark(Baseline = true)]
    public Instant By_hand()
    {
        var left = _amount;
        for (var day = _start.InZone(_zone).Date; ; day = day.PlusDays(1))
        {
            if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(day))
            {
                continue;
            }

            var opens = Instant.Max(_start, _zone.ResolveLocal(day.At(new LocalTime(9, 0)), Resolver).ToInstant());
            var closes = _zone.ResolveLocal(day.At(new LocalTime(17, 0)), Resolver).ToInstant();
            if (opens >= closes)
            {
                continue;
            }

            if (closes - opens >= left)
            {
                return opens + left;
            }

            left -= closes - opens;
        }
    }

    [Benchmark]
    public Instant Due_time() => _calendar.Add(_start, _amount).At!.Value;

    [Benchmark]
    public Duration Elapsed() => _calendar.Elapsed(_start, _start + (_amount * 4)).Amount!.Value;
}
