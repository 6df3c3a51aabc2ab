using AfterSales.Calendars;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>How terms are counted: calendars of working days and counting profiles.</summary>
internal static class CountingParts
{
    /// <summary>Which days work.</summary>
    public static readonly Part<WorkingDayCalendar> Calendar = new ObjectPart<WorkingDayCalendar>("working-days", "Which days work.", shape =>
    {
        var week = shape.Required(
            "week", new ListPart<IsoDayOfWeek>(Words.Of(IsoDayOfWeek.None), 1, 7, Repetition.Refused), calendar => calendar.Week, "The days of an ordinary working week.");
        var off = shape.List("days-off", Values.Day, calendar => calendar.DaysOff, "Days that do not work.", Limits.Days);
        var makeUp = shape.List("make-up-days", Values.Day, calendar => calendar.MakeUpDays, "Days that work although the week says otherwise.", Limits.Days);
        var from = shape.OptionalValue("known-from", Values.Day, calendar => calendar.KnownFrom, "The first day for which this is known; absent for always.");
        var through = shape.OptionalValue("known-through", Values.Day, calendar => calendar.KnownThrough, "The last day for which this is known; absent for ever.");
        return fields => WorkingDayCalendar.Create(week.In(fields), off.In(fields), makeUp.In(fields), from.In(fields), through.In(fields));
    });

    /// <summary>How a term is counted.</summary>
    public static readonly Part<CountingProfile> Profile = new ObjectPart<CountingProfile>("counting", "How a term is counted.", shape =>
    {
        var first = shape.Optional(
            "first-day", Words.Of<FirstDay>(), profile => profile.FirstDay, FirstDay.Excluded, "Whether the day of the event counts; excluded where absent.");
        var end = shape.Optional(
            "month-end", Words.Of<MonthEnd>(), profile => profile.MonthEnd, MonthEnd.LastDay, "What a missing day of the month becomes; the month's last day where absent.");
        var roll = shape.Optional("roll", Words.Of<Roll>(), profile => profile.Roll, Roll.None, "Where a last day goes that does not work; nowhere where absent.");
        var shortTerm = shape.Optional(
            "short-term-days",
            Values.Whole(1, 366_000),
            profile => profile.ShortTermDays,
            0,
            "Terms given in days, of at most so many, count working days only; none where absent.");
        var clear = shape.Optional("clear-days", Values.Flag, profile => profile.ClearDays, false, "Whether both ends are left out; not where absent.");
        var calendar = shape.OptionalReference("working-days", Calendar, profile => profile.Calendar, "The calendar for rolls, working-day terms and short terms.", "calendar");
        return fields =>
        {
            var profile = CountingProfile.Create(first.In(fields), end.In(fields), roll.In(fields), shortTerm.In(fields), calendar.In(fields));
            return clear.In(fields) ? profile.WithClearDays() : profile;
        };
    });
}
