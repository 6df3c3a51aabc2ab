using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Json.Documents;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>Within what time something is promised.</summary>
internal static class ServiceTargetPart
{
    private const string TargetName = "service-target";
    private const int Levels = 6;
    private const string Days = "(?:36600|36[0-5][0-9]{2}|3[0-5][0-9]{3}|[12][0-9]{4}|[1-9][0-9]{0,3})";

    /// <summary>An amount of open time.</summary>
    public static readonly TextPart<Duration> Open = new(
        "^PT(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-5]?[0-9]M)?(?:[0-5]?[0-9](?:\\.[0-9]{1,9})?S)?$",
        30,
        "an amount of open time as \"PT8H\" or \"PT1H30M\"",
        ReadDuration,
        amount => amount < Duration.Zero ? null : Values.TextOf(amount))
    {
        Name = "open-time",
        About = "An amount of open time.",
    };

    /// <summary>A number of working days.</summary>
    public static readonly TextPart<int> WorkingDays = DaysOf("WD", "working days as \"P2WD\"");

    private static readonly TextPart<int> CalendarDays = DaysOf("D", "calendar days as \"P8D\"");

    private static readonly Part<ServiceTarget> Inner = new DeferredPart<ServiceTarget>(TargetName, JsonKind.Text | JsonKind.Object, () => Part!);

    private static readonly Part<ServiceTarget> Grace = new ObjectPart<ServiceTarget>("target-at-once", "At once, or within a short grace.", shape =>
    {
        var grace = shape.Required("at-once-within", Open, target => target.Amount, "The grace, open time.", "grace");
        return fields => ServiceTarget.Immediately(grace.In(fields));
    });

    private static readonly Part<ServiceTarget> Ending = new ObjectPart<ServiceTarget>("target-working-days", "Working days that do not end at the same time of day.", shape =>
    {
        var days = shape.Required("working-days", Values.Whole(1, 36_600), target => target.Days, "How many.", "days");
        var end = shape.Required("end", Words.Of(DayEnd.SameTime), target => target.DayEnd, "Where the last day ends.");
        return fields => ServiceTarget.WithinWorkingDays(days.In(fields), end.In(fields));
    });

    private static readonly Part<ServiceTarget> ForEach = new ObjectPart<ServiceTarget>("target-by-quantity", "So much for each so many units, begun ones counting whole.", shape =>
    {
        var units = shape.Required("for-each", Values.Whole(1, int.MaxValue), target => target.PerUnits, "For how many units it is given once.", "units");
        var within = shape.Required("within", Inner, Once, "The time for so many.");
        return fields =>
        {
            var target = within.In(fields);
            return target.PerUnits > 0 || target.Kind is TargetKind.SameDay or TargetKind.EarliestOf or TargetKind.LatestOf
                ? throw new ArgumentException($"{target} has no length that could be multiplied; write hours or days.")
                : target.Per(units.In(fields));
        };
    });

    private static readonly Part<ServiceTarget> Composed = new UnionPart<ServiceTarget>(
        null,
        [
            new("for-each", target => target.PerUnits > 0, ForEach),
            new("at-once-within", target => target.Kind == TargetKind.Immediately, Grace),
            new("working-days", target => target.Kind == TargetKind.WorkingDays, Ending),
            new("earliest-of", target => target.Kind == TargetKind.EarliestOf, Several("earliest-of", "By the earliest of several.", ServiceTarget.EarliestOf)),
            new("latest-of", target => target.Kind == TargetKind.LatestOf, Several("latest-of", "By the latest of several.", ServiceTarget.LatestOf)),
        ]);

    /// <summary>A target wherever one stands.</summary>
    public static readonly Part<ServiceTarget> Part = new ChoicePart<ServiceTarget>(
        "\"at-once\", \"same-day\", " + Open.Allowed + ", " + WorkingDays.Allowed + ", " + CalendarDays.Allowed + ", or " + Composed.Allowed,
        ChoicePart<ServiceTarget>.Word("at-once", ServiceTarget.AtOnce),
        ChoicePart<ServiceTarget>.Word("same-day", ServiceTarget.SameDay),
        ChoicePart<ServiceTarget>.Of(Open, ServiceTarget.Within, target => target is { Kind: TargetKind.Duration, PerUnits: 0 }, target => target.Amount),
        ChoicePart<ServiceTarget>.Of(
            WorkingDays, days => ServiceTarget.WithinWorkingDays(days), target => target is { Kind: TargetKind.WorkingDays, DayEnd: DayEnd.SameTime, PerUnits: 0 }, target => target.Days),
        ChoicePart<ServiceTarget>.Of(CalendarDays, ServiceTarget.WithinDays, target => target is { Kind: TargetKind.CalendarDays, PerUnits: 0 }, target => target.Days),
        ChoicePart<ServiceTarget>.Of(Composed, target => target, target => LevelsOf(target) <= Levels, target => target))
    {
        Name = TargetName,
        About = "Within what time something is promised: open time, working days, calendar days, or at once.",
    };

    private static ObjectPart<ServiceTarget> Several(string name, string about, Func<ValueList<ServiceTarget>, ServiceTarget> of) => new("target-" + name, about, shape =>
    {
        var parts = shape.Required(name, new ListPart<ServiceTarget>(Inner, 2, 100), target => target.Parts, "The targets.", "parts");
        return fields => of(parts.In(fields));
    });

    private static ServiceTarget Once(ServiceTarget target) => target.Kind switch
    {
        TargetKind.Duration => ServiceTarget.Within(target.Amount),
        TargetKind.WorkingDays => ServiceTarget.WithinWorkingDays(target.Days, target.DayEnd),
        TargetKind.CalendarDays => ServiceTarget.WithinDays(target.Days),
        _ => ServiceTarget.Immediately(target.Amount),
    };

    private static int LevelsOf(ServiceTarget target) => 1 + target.Parts.Select(LevelsOf).DefaultIfEmpty(0).Max();

    private static TextPart<int> DaysOf(string unit, string allowed) => new(
        "^P" + Days + unit + "$", 8, allowed + ", 1 to 36600", text => int.Parse(text.Substring(1, text.Length - 1 - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture), days => "P" + days.ToString(CultureInfo.InvariantCulture) + unit);

    /// <summary>The amount of a text that fits the pattern.</summary>
    private static Duration ReadDuration(string text)
    {
        var amount = Duration.Zero;
        var from = 2;
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] is 'H' or 'M' or 'S')
            {
                var number = decimal.Parse(text.Substring(from, i - from), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                amount += Duration.FromNanoseconds((long)(number * NodaConstants.NanosecondsPerSecond * (text[i] == 'H' ? 3_600 : text[i] == 'M' ? 60 : 1)));
                from = i + 1;
            }
        }

        return amount;
    }
}
