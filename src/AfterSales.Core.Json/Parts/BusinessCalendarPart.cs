using AfterSales.Calendars;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>When somebody is there to work: hours of the week, special days, breaks; versions, intersections and unions of such calendars.</summary>
internal static class BusinessCalendarPart
{
    private const string CalendarName = "business-calendar";

    /// <summary>Calendars within calendars: more levels than anybody writes, few enough for every document.</summary>
    private const int Levels = 6;

    private static readonly Part<OpenInterval> Interval = new TextPart<string>(
        "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?|24:00)$",
        33,
        "opening hours as \"09:00-17:00\", \"22:00-06:00\" across midnight, \"00:00-24:00\" for the whole day",
        text => text,
        text => text).As(ReadInterval, interval => interval.ToString());

    private static readonly Part<ValueList<OpenInterval>> Intervals = new ListPart<OpenInterval>(Interval, 1, 100).As(all => all, Sayable);

    private static readonly Part<WeeklyHours> EachDay = new MapPart<KeyValuePair<IsoDayOfWeek, ValueList<OpenInterval>>, IsoDayOfWeek, ValueList<OpenInterval>>(
        Words.Of(IsoDayOfWeek.None), Intervals, day => day.Key, day => day.Value, (day, hours) => new KeyValuePair<IsoDayOfWeek, ValueList<OpenInterval>>(day, hours)).As(ReadWeek, WriteWeek);

    private static readonly Part<WeeklyHours> Week = new ChoicePart<WeeklyHours>(
        "\"24x7\", or the opening hours by day of the week",
        ChoicePart<WeeklyHours>.Word("24x7", WeeklyHours.AlwaysOpen),
        ChoicePart<WeeklyHours>.Of(EachDay, week => week, _ => true, week => week));

    private static readonly Part<SpecialDay> Special = new ObjectPart<SpecialDay>("special-day", "A day that does not follow the week: closed, or with hours of its own.", shape =>
    {
        var day = shape.Required("day", Values.Day, special => special.Day, "The local date.");
        var name = shape.Optional<string>("name", Values.Label, special => special.Name, "", "What it is called.");
        var hours = shape.Optional("hours", Intervals, special => special.Intervals, default, "Its opening hours; closed where absent.", "intervals");
        return fields => hours.In(fields) is { IsEmpty: false } open ? SpecialDay.Open(day.In(fields), open, name.In(fields)) : SpecialDay.Closed(day.In(fields), name.In(fields));
    });

    private static readonly Part<CalendarBreak> Break = new ObjectPart<CalendarBreak>("calendar-break", "A part of one day in which it is closed although the hours say otherwise.", shape =>
    {
        var day = shape.Required("day", Values.Day, part => part.Day, "The local date on which it begins.");
        var hours = shape.Required("hours", Interval, part => part.Interval, "From when to when it is closed.", "interval");
        var name = shape.Optional<string>("name", Values.Label, part => part.Name, "", "What it is for.");
        return fields => CalendarBreak.On(day.In(fields), hours.In(fields), name.In(fields));
    });

    private static readonly Part<BusinessCalendar> Hours = new ObjectPart<BusinessCalendar>("calendar-of-hours", "Opening hours of its own.", shape =>
    {
        var zone = shape.Required("zone", ZonePart.Part, calendar => calendar.Zone, "The time zone of its local times.");
        var week = shape.Required("week", Week, calendar => calendar.Week, "The hours of an ordinary week; days that are left out are closed.");
        var special = shape.List("special-days", Special, calendar => calendar.SpecialDays, "Holidays, make-up days and other days that do not follow the week.", Limits.Days);
        var breaks = shape.List("breaks", Break, calendar => calendar.Breaks, "Parts of days that are closed.", Limits.Days);
        var from = shape.OptionalValue("known-from", Values.Day, calendar => calendar.KnownFrom, "The first day for which all this is known; absent for always.");
        var through = shape.OptionalValue("known-through", Values.Day, calendar => calendar.KnownThrough, "The last day for which all this is known; absent for ever.");
        var gap = shape.Optional("gap", Words.Of<GapEdge>(), calendar => calendar.Gap, GapEdge.Transition, "What an edge means that the clocks jump over; the jump itself where absent.");
        var landing = shape.Optional("landing", Words.Of<Landing>(), calendar => calendar.Landing, Landing.Close, "When something is due that is used up exactly at a close; at the close where absent.");
        return fields => BusinessCalendar.Create(
            zone.In(fields), week.In(fields), special.In(fields), breaks.In(fields), from.In(fields), through.In(fields), gap.In(fields), landing.In(fields));
    });

    private static readonly Part<BusinessCalendar> Inner = new DeferredPart<BusinessCalendar>(CalendarName, JsonKind.Object, () => Part!);

    private static readonly Part<CalendarVersion> Version = new ObjectPart<CalendarVersion>("calendar-version", "A calendar as it is in force from a date.", shape =>
    {
        var from = shape.OptionalValue("from", Values.Day, version => version.From, "The first day on which it is in force; absent for the one that was always there.");
        var calendar = shape.Required("calendar", Inner, version => version.Calendar, "The calendar.");
        return fields => CalendarVersion.Of(from.In(fields), calendar.In(fields));
    });

    private static readonly Part<BusinessCalendar> Versions = new ObjectPart<BusinessCalendar>("calendar-of-versions", "Versions, each in force from a date until the next one.", shape =>
    {
        var versions = shape.Required("versions", new ListPart<CalendarVersion>(Version, 1), calendar => calendar.Versions, "The versions.");
        var use = shape.Optional("use", Words.Of<VersionUse>(), calendar => calendar.VersionUse, VersionUse.ByDay, "Which version counts; the one in force on the day counted where absent.");
        var landing = Landed(shape, calendar => calendar.Versions[0].Calendar);
        return fields => With(landing.In(fields), BusinessCalendar.OfVersions(versions.In(fields), use.In(fields)));
    });

    /// <summary>A calendar wherever one stands.</summary>
    public static readonly Part<BusinessCalendar> Part = new UnionPart<BusinessCalendar>(
        null,
        [
            new("week", calendar => calendar.Kind == CalendarKind.Hours, Hours),
            new("versions", calendar => calendar.Kind == CalendarKind.Versions, Versions),
            new("all-of", calendar => calendar.Kind == CalendarKind.AllOf, Composed("all-of", "Open while all members are.", BusinessCalendar.AllOf)),
            new("any-of", calendar => calendar.Kind == CalendarKind.AnyOf, Composed("any-of", "Open while any member is.", BusinessCalendar.AnyOf)),
        ])
    {
        Name = CalendarName,
        About = "When somebody is there to work.",
    };

    /// <summary>A calendar as a document of its own.</summary>
    public static readonly Part<BusinessCalendar> Document = new ObjectPart<BusinessCalendar>("calendar-document", "When somebody is there to work.", shape =>
    {
        shape.Format();
        var calendar = shape.Required("calendar", Part, calendar => calendar, "The calendar.");
        shape.Check((value, context) => CheckLevels(value, "calendar", context));
        return fields => calendar.In(fields);
    });

    /// <summary>Tells of calendars within calendars that no document could hold.</summary>
    public static void CheckLevels(BusinessCalendar calendar, string place, DocumentContext context)
    {
        if (LevelsOf(calendar) > Levels)
        {
            context.Problems.Add(place, FormattableString.Invariant($"A document cannot say calendars within calendars on more than {Levels} levels."));
        }
    }

    private static ObjectPart<BusinessCalendar> Composed(string name, string about, Func<ValueList<BusinessCalendar>, BusinessCalendar> compose) => new("calendar-" + name, about, shape =>
    {
        var members = shape.Required(name, new ListPart<BusinessCalendar>(Inner, 2, 100), calendar => calendar.Members, "The members; zone and gap edges are the first one's.", "members");
        var landing = Landed(shape, calendar => calendar.Members[0]);
        return fields => With(landing.In(fields), compose(members.In(fields)));
    });

    private static Member<BusinessCalendar, Landing?> Landed(Shape<BusinessCalendar> shape, Func<BusinessCalendar, BusinessCalendar> first) => shape.OptionalValue(
        "landing", Words.Of<Landing>(), calendar => calendar.Landing == first(calendar).Landing ? null : calendar.Landing, "When something is due that is used up exactly at a close; as in the first one where absent.");

    private static BusinessCalendar With(Landing? landing, BusinessCalendar calendar) => landing is { } own ? calendar.WithLanding(own) : calendar;

    private static int LevelsOf(BusinessCalendar calendar) =>
        1 + calendar.Members.Concat(calendar.Versions.Select(version => version.Calendar)).Select(LevelsOf).DefaultIfEmpty(0).Max();

    private static OpenInterval ReadInterval(string text) =>
        OpenInterval.TryParse(text, out var interval) ? interval : throw new ArgumentException($"Found \"{text}\"; its edges are equal. Write 00:00-24:00 for the whole day, or leave it out.");

    private static WeeklyHours ReadWeek(ValueList<KeyValuePair<IsoDayOfWeek, ValueList<OpenInterval>>> days) =>
        days.Aggregate(WeeklyHours.Closed, (week, day) => week.With([day.Key], day.Value));

    private static ValueList<KeyValuePair<IsoDayOfWeek, ValueList<OpenInterval>>> WriteWeek(WeeklyHours week) => ValueList.From(
        Enumerable.Range((int)IsoDayOfWeek.Monday, 7)
            .Select(day => new KeyValuePair<IsoDayOfWeek, ValueList<OpenInterval>>((IsoDayOfWeek)day, week.On((IsoDayOfWeek)day)))
            .Where(day => !day.Value.IsEmpty));

    /// <summary>24 hours from another time than midnight have equal edges as one interval; they are said as two that touch.</summary>
    private static ValueList<OpenInterval> Sayable(ValueList<OpenInterval> intervals) => ValueList.From(intervals.SelectMany<OpenInterval, OpenInterval>(interval =>
    {
        var noon = LocalTime.FromTicksSinceMidnight((interval.Opens.TickOfDay + NodaConstants.TicksPerDay) / 2);
        return interval.Opens == interval.Closes && interval != OpenInterval.AllDay && noon > interval.Opens
            ? [OpenInterval.Of(interval.Opens, noon), OpenInterval.Of(noon, interval.Closes)]
            : [interval];
    }));
}
