using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk.Replay;

/// <summary>
/// A city's service requests: one rule per type, calendar days or business days. How many recorded targets come out within two minutes, and which requests that
/// were recorded overdue would have been on time if the state's holidays had counted.
/// </summary>
internal static class BostonReplay
{
    private static readonly TraitKind Type = TraitKind.Of("type");
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Duration Tolerance = Duration.FromSeconds(120);
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    public static void Run(string data)
    {
        var asRecorded = Read(Document(data, []));
        var withHolidays = Read(Document(data, Holidays(data)));
        var targets = 0;
        var reproduced = 0;
        var overdue = 0;
        var turned = new List<string>();
        foreach (var cell in Csv.Rows(data, "boston-311", "requests-2011q3.csv"))
        {
            if (cell("target_dt").Length == 0 || asRecorded.Commitments.All(commitment => !commitment.When.Tests[0].Values.Contains(cell("type"))))
            {
                continue;
            }

            targets++;
            var opened = At(cell("open_dt"));
            var target = At(cell("target_dt"));
            Instant? closed = cell("closed_dt").Length == 0 ? null : At(cell("closed_dt"));
            var request = Request(opened, closed, cell("type"));
            var now = closed is { } end && end > target ? end : target + Tolerance + Tolerance;
            var due = asRecorded.Decide(request, at: now).Of(ServiceMetric.Resolution).DueAt;
            var agrees = due is { } at && Distance(at, target) <= Tolerance;
            reproduced += agrees ? 1 : 0;
            if (cell("ontime") != "OVERDUE" || closed is null)
            {
                continue;
            }

            overdue++;
            if (!agrees)
            {
                // Another target was recorded than the rule gives: a holiday is not the reason.
                continue;
            }

            var decision = withHolidays.Decide(request, at: now).Of(ServiceMetric.Resolution);
            if (decision.Status == ServiceLevelStatus.Met && due is { } before && decision.DueAt is { } after && after > before)
            {
                turned.Add($"{cell("case_enquiry_id")} {cell("type")}: opened {Local(opened)}, closed {Local(closed.Value)}, recorded target {Local(target)}; "
                    + $"due {Local(after)} since {string.Join(" and ", Between(withHolidays, opened, after))} does not count");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{targets} requests with a recorded target; {reproduced} targets come out within 120 s ({100m * reproduced / targets:0.00} %)."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{overdue} were recorded OVERDUE and closed; {turned.Count} of them are on time when Massachusetts holidays count:"));
        foreach (var line in turned)
        {
            Console.WriteLine("  " + line);
        }
    }

    /// <summary>The rules of the data as a policy document; the holidays of the state count.</summary>
    public static string Document(string data) => Document(data, Holidays(data));

    private static string Document(string data, ValueList<SpecialDay> holidays)
    {
        var levels = Policy(data, holidays);
        return AfterSalesJson.WritePolicy(AfterSalesPolicy.Create("boston-311", "2011-q3", Zone, serviceLevels: levels));
    }

    private static ServiceLevelPolicy Read(string document) => AfterSalesJson.ReadPolicy(document).ServiceLevels!;

    /// <summary>One commitment per type of request: so many calendar days, or business days with the city's intake rule.</summary>
    private static ServiceLevelPolicy Policy(string data, ValueList<SpecialDay> holidays)
    {
        var offices = BusinessCalendar.Create(Zone, WeeklyHours.MondayToFriday([OpenInterval.Of(new LocalTime(8, 30), new LocalTime(17, 0))]), holidays);
        var always = BusinessCalendar.AlwaysOpen(Zone);
        var intake = IntakeRule.Create(DayOffIntake.SameTime, new LocalTime(17, 0));
        var commitments = Csv.Rows(data, "boston-311", "policies-2011q3.csv").Select(cell =>
        {
            var days = int.Parse(cell("units"), CultureInfo.InvariantCulture);
            var business = cell("clock") == "business_days_no_holidays";
            return ServiceCommitment.Create(
                ServiceMetric.Resolution,
                business ? offices : always,
                business ? ServiceTarget.WithinWorkingDays(days) : ServiceTarget.WithinDays(days),
                [ServiceEventKind.Closed],
                when: Selector.Where(Type, [cell("type")]),
                intake: business ? intake : null);
        });
        return ServiceLevelPolicy.Create(ValueList.From(commitments.ToList()));
    }

    private static ValueList<SpecialDay> Holidays(string data) =>
        [.. Csv.Rows(data, "public-holidays", "holidays-2009-2030.csv")
            .Where(cell => cell("region") == "US_MA")
            .Select(cell => (Day: LocalDatePattern.Iso.Parse(cell("date")).Value, Name: cell("name")))
            .ToList()
            .GroupBy(holiday => holiday.Day)
            .Select(group => SpecialDay.Closed(group.Key, string.Join(", ", group.Select(holiday => holiday.Name))))];

    private static IEnumerable<string> Between(ServiceLevelPolicy policy, Instant from, Instant to) =>
        policy.Commitments.Select(commitment => commitment.Calendar).First(calendar => !calendar.SpecialDays.IsEmpty).SpecialDays
            .Where(special => special.Day >= from.InZone(Zone).Date && special.Day <= to.InZone(Zone).Date && special.Day.DayOfWeek < IsoDayOfWeek.Saturday)
            .Select(special => $"{special.Name} ({LocalDatePattern.Iso.Format(special.Day)})");

    private static ServiceRequest Request(Instant opened, Instant? closed, string type) => ServiceRequest.Create(
        closed is { } end && end >= opened ? [ServiceEvent.Opened(opened), ServiceEvent.Of(ServiceEventKind.Closed, end)] : [ServiceEvent.Opened(opened)],
        [Trait.Of(Type, type)]);

    private static Instant At(string text) => Pattern.Parse(text).Value.InZoneLeniently(Zone).ToInstant();

    private static string Local(Instant at) => Pattern.Format(at.InZone(Zone).LocalDateTime);

    private static Duration Distance(Instant a, Instant b) => a > b ? a - b : b - a;
}
