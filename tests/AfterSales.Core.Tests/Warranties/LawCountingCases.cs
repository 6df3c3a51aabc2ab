using System.Globalization;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Returns;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;
using static AfterSales.Tests.Returns.LawSettings;

namespace AfterSales.Tests.Warranties;

/// <summary>Statutory examples of counting: days, weeks, months, clear days, working days, rolls.</summary>
internal static class LawCountingCases
{
    private static readonly ValueList<IsoDayOfWeek> WithSaturday = [.. WorkingDayCalendar.MondayToFriday.Week, IsoDayOfWeek.Saturday];

    public static OutsideAnswer Answer(string category, JsonElement facts) => category switch
    {
        "counting" or "weeks" => Plain(facts),
        "inclusive-first-day" => FirstDayIncluded(facts),
        "clear-days-forward" => new OutsideAnswer("clear days").With(
            "earliest_hearing", Words(CountingProfile.Default.WithClearDays().LastDay(Day(facts, "notice_date"), Days(facts, "hearing_at_least_days_after")))),
        "clear-days-backward" => new OutsideAnswer("clear days, counted back").With(
            "last_date_for_filing", Words(CountingProfile.Default.WithClearDays().LatestDayBefore(Day(facts, "event_date"), Days(facts, "clear_days_before")))),
        "short-period-working-days" => ShortPeriod(facts),
        "within-n-days" => Within(facts),
        "forward-roll" => new OutsideAnswer("roll to the next working day").With("due", Words(Rolled(Dates(facts, "holidays")).LastDay(Day(facts, "event_date"), Days(facts, "days_after")))),
        "backward-roll" => new OutsideAnswer("counted back, roll to the previous working day").With(
            "due", Words(Profile(Roll.PreviousWorkingDay, 0, Dates(facts, "holidays")).LatestDayBefore(Day(facts, "event_date"), Days(facts, "days_before")))),
        "date-certain" => DateCertain(facts),
        "property" => SameWeekday(facts),
        "hours-dst" => Hours(facts),
        "business-day-definition" => Observed(facts),
        "business-day-count" => BusinessDays(facts, "sale_date", "business_days", "federal_holidays", "cancel_until", "T24:00"),
        "business-days" => BusinessDays(facts, "handed_in", "business_days", "holidays", "tenth_business_day", ""),
        _ => RegretDays(facts),
    };

    private static OutsideAnswer Plain(JsonElement facts)
    {
        if (facts.TryGetProperty("weeks", out var weeks))
        {
            return new OutsideAnswer("first day excluded").With("ends", Words(CountingProfile.Default.LastDay(Day(facts, "event"), Term.OfWeeks(weeks.GetInt32()))));
        }

        var count = facts.GetProperty("n").GetInt32();
        var term = facts.GetProperty("unit").GetString() switch { "days" => Term.OfDays(count), "weeks" => Term.OfWeeks(count), "months" => Term.OfMonths(count), _ => Term.OfYears(count) };
        var included = facts.TryGetProperty("starts_at_beginning_of_day", out _);
        var start = Day(facts, included ? "starts_at_beginning_of_day" : facts.TryGetProperty("trigger", out _) ? "trigger" : "event");
        var profile = CountingProfile.Create(included ? FirstDay.Included : FirstDay.Excluded);
        return new OutsideAnswer(included ? "first day included" : "first day excluded").With("last_day", Words(profile.LastDay(start, term)));
    }

    private static OutsideAnswer FirstDayIncluded(JsonElement facts)
    {
        var received = Day(facts, "statutory_document_received");
        var window = Window(Days(facts, "days"), profile: CountingProfile.Create(FirstDay.Included));
        var last = LastDay(Promise(window), Delivered(received), received)!.Value;

        // The declaration is what must be made in time; when the goods go out, or arrive, does not matter.
        var declared = Promise(window).Decide(Delivered(received), last).Status == AfterSales.Returns.ReturnStatus.Open;
        return new OutsideAnswer("P8D, first day included, for the declaration").With("last_day", Text(last)).With("dispatch_counts", declared);
    }

    private static OutsideAnswer ShortPeriod(JsonElement facts)
    {
        var last = Profile(Roll.None, 5, []).WithClearDays().LatestDayBefore(Day(facts, "event_date"), Days(facts, "clear_days_before")).Day!.Value;
        return new OutsideAnswer("clear days, counted back; terms of 5 days or less count working days").With("last_date_for_service", Text(last)).With("weekday", last.DayOfWeek.ToString());
    }

    private static OutsideAnswer Within(JsonElement facts)
    {
        var last = Profile(Roll.None, 5, Dates(facts, "bank_holidays")).LastDay(Day(facts, "served"), Days(facts, "within_days")).Day!.Value;
        return new OutsideAnswer("terms of 5 days or less count working days").With("last_day", Text(last)).With("timely", Day(facts, "acted") <= last);
    }

    private static OutsideAnswer DateCertain(JsonElement facts)
    {
        var text = facts.GetProperty("order").GetString()!;
        var day = LocalDatePattern.CreateWithInvariantCulture("MMMM d, yyyy").Parse(text["no later than ".Length..]).Value;

        // The weekend after it would move if given days were rolled.
        var rolls = new[] { day, day.Next(IsoDayOfWeek.Sunday) }.Any(given => LastDayGiven(given) != given);
        return new OutsideAnswer("a given last day under a profile that rolls").With("rule_applies", rolls).With("due", Text(LastDayGiven(day)));

        static LocalDate? LastDayGiven(LocalDate given) =>
            WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], Rolled()).Decide(ServiceCase.Create(SoldUnit.Create(fixedLastDay: given)), given).LastDay;
    }

    private static OutsideAnswer SameWeekday(JsonElement facts)
    {
        var weekday = Enum.Parse<IsoDayOfWeek>(facts.GetProperty("event_weekday").GetString()!);
        var reached = Enumerable.Range(0, 60).Select(week => new LocalDate(2024, 1, 1).Next(weekday).PlusWeeks(week))
            .Select(start => CountingProfile.Default.LastDay(start, Days(facts, "days_after")).Day!.Value.DayOfWeek).Distinct().Single();
        return new OutsideAnswer("sixty weeks tried").With("due_weekday", reached.ToString());
    }

    private static OutsideAnswer Hours(JsonElement facts)
    {
        var zone = DateTimeZoneProviders.Tzdb[facts.GetProperty("zone").GetString()!];
        var start = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(facts.GetProperty("start_local").GetString()!.Split(' ')[0]).Value.InZoneStrictly(zone);
        var end = BusinessCalendar.AlwaysOpen(zone).Add(start.ToInstant(), Duration.FromHours(facts.GetProperty("hours").GetInt32())).At!.Value.InZone(zone);
        var isStandard = zone.GetZoneInterval(end.ToInstant()).Savings == Offset.Zero;
        return new OutsideAnswer("hours on a calendar that is always open").With(
            "end_local", end.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) + $" ({end.DayOfWeek}, {(isStandard ? "standard time" : "DST")})");
    }

    private static OutsideAnswer Observed(JsonElement facts)
    {
        // Independence Day falls on a Saturday; the day on which offices close for it is the day before.
        Assert.Contains("July 4 falls on Saturday", facts.GetProperty("holiday").GetString());
        var fourth = Enumerable.Range(2015, 10).Select(year => new LocalDate(year, 7, 4)).First(day => day.DayOfWeek == IsoDayOfWeek.Saturday);
        return new OutsideAnswer("Monday to Saturday, off on the statutory date only").With("july_3_is_business_day", WorkingDayCalendar.Create(WithSaturday, [fourth]).IsWorkingDay(fourth.PlusDays(-1)) == true);
    }

    private static OutsideAnswer BusinessDays(JsonElement facts, string start, string count, string holidays, string name, string suffix)
    {
        var profile = CountingProfile.Create(calendar: WorkingDayCalendar.Create(WithSaturday, ValueList.From(Dates(facts, holidays))));
        return new OutsideAnswer("working days, Monday to Saturday").With(name, Words(profile.LastDay(Day(facts, start), Term.OfWorkingDays(facts.GetProperty(count).GetInt32()))) + suffix);
    }

    private static OutsideAnswer RegretDays(JsonElement facts)
    {
        var policy = WarrantyPolicy.Create(
            [StartBasis.LatestOf([UnitEvent.Order, UnitEvent.Delivery])],
            [TermRule.ForUnit(Term.OfWorkingDays(facts.GetProperty("business_days").GetInt32()))],
            CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday));
        var signed = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Order, Day(facts, "signed")), UnitDate.Of(UnitEvent.Delivery, Day(facts, "delivered"))]));
        return new OutsideAnswer("working days from the latest of signature and delivery").With("last_day", Text(policy.Decide(signed, Day(facts, "delivered")).LastDay));
    }

    private static CountingProfile Profile(Roll roll, int shortTermDays, LocalDate[] holidays) =>
        CountingProfile.Create(roll: roll, shortTermDays: shortTermDays, calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, ValueList.From(holidays)));

    private static Term Days(JsonElement facts, string name) => Term.OfDays(facts.GetProperty(name).GetInt32());

    private static LocalDate[] Dates(JsonElement facts, string name) => facts.TryGetProperty(name, out var days) ? [.. days.EnumerateArray().Select(CountingRows.Day)] : [];

    private static string? Words(CountedDay day) => Text(day.Day);
}
