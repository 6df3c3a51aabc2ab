using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.ServiceLevels;

/// <summary>How a <see cref="ServiceTarget"/> is given.</summary>
public enum TargetKind
{
    /// <summary>An amount of open time on the commitment's calendar.</summary>
    Duration,

    /// <summary>A number of working days.</summary>
    WorkingDays,

    /// <summary>A number of calendar days: the same local time, not n times 24 hours.</summary>
    CalendarDays,

    /// <summary>At once, or within a short grace.</summary>
    Immediately,

    /// <summary>By the close of business of the same day.</summary>
    SameDay,

    /// <summary>By the earliest of several.</summary>
    EarliestOf,

    /// <summary>By the latest of several.</summary>
    LatestOf,
}

/// <summary>Within what time something is promised.</summary>
public sealed record ServiceTarget
{
    private ServiceTarget(TargetKind kind, Duration amount = default, int days = 0, DayEnd dayEnd = DayEnd.SameTime, int perUnits = 0, ValueList<ServiceTarget> parts = default)
    {
        Kind = kind;
        Amount = amount;
        Days = days;
        DayEnd = dayEnd;
        PerUnits = perUnits;
        Parts = parts;
        Ticks = amount.BclCompatibleTicks;
    }

    /// <summary>At once: due at the first open instant.</summary>
    public static ServiceTarget AtOnce { get; } = new(TargetKind.Immediately);

    /// <summary>By the close of business of the same day. What is opened at or after it, or on a day off, has until the close of the next working day. Under 24x7 the close is midnight.</summary>
    public static ServiceTarget SameDay { get; } = new(TargetKind.SameDay, dayEnd: DayEnd.Close);

    /// <summary>How it is given.</summary>
    public TargetKind Kind { get; }

    /// <summary>The amount of open time, or the grace; zero for other kinds.</summary>
    public Duration Amount { get; }

    /// <summary>The number of days; 0 for other kinds.</summary>
    public int Days { get; }

    /// <summary>Where the last day ends, for working days.</summary>
    public DayEnd DayEnd { get; }

    /// <summary>The target is for so many units, twice as long for more than that, and so on; 0 when the quantity plays no part.</summary>
    public int PerUnits { get; }

    /// <summary>The targets of which the earliest or the latest counts.</summary>
    public ValueList<ServiceTarget> Parts { get; }

    internal long Ticks { get; }

    /// <summary>An amount of open time.</summary>
    /// <param name="amount">More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or more than 100 years. Say <see cref="AtOnce"/> or <see cref="SameDay"/>.</exception>
    public static ServiceTarget Within(Duration amount)
    {
        Check(amount, Duration.Epsilon, "A target is more than zero and at most 100 years. Say AtOnce where no time is given.");
        return new ServiceTarget(TargetKind.Duration, amount);
    }

    /// <summary>A number of working days.</summary>
    /// <param name="days">1 or more.</param>
    /// <param name="end">Where the last day ends; at the same local time by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 day, or more than 100 years.</exception>
    public static ServiceTarget WithinWorkingDays(int days, DayEnd end = DayEnd.SameTime)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(end);
        return new ServiceTarget(TargetKind.WorkingDays, days: Checked(days), dayEnd: end);
    }

    /// <summary>A number of calendar days: until the same local time.</summary>
    /// <param name="days">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 day, or more than 100 years.</exception>
    public static ServiceTarget WithinDays(int days) => new(TargetKind.CalendarDays, days: Checked(days));

    /// <summary>At once, with a grace on the calendar.</summary>
    /// <param name="grace">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than zero, or more than 100 years.</exception>
    public static ServiceTarget Immediately(Duration grace)
    {
        Check(grace, Duration.Zero, "A grace is zero or more and at most 100 years.");
        return new ServiceTarget(TargetKind.Immediately, grace);
    }

    /// <summary>By the earliest of several targets.</summary>
    /// <param name="parts">Two or more.</param>
    /// <exception cref="ArgumentException">Fewer than two.</exception>
    public static ServiceTarget EarliestOf(ValueList<ServiceTarget> parts) => Of(TargetKind.EarliestOf, parts);

    /// <summary>By the latest of several targets: "12 hours or the same day".</summary>
    /// <param name="parts">Two or more.</param>
    /// <exception cref="ArgumentException">Fewer than two.</exception>
    public static ServiceTarget LatestOf(ValueList<ServiceTarget> parts) => Of(TargetKind.LatestOf, parts);

    /// <summary>This target by quantity: for so many units once, for more twice, and so on.</summary>
    /// <param name="units">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    /// <exception cref="InvalidOperationException">The target has no length of its own: same day, or one of several.</exception>
    public ServiceTarget Per(int units) =>
        units < 1 ? throw new ArgumentOutOfRangeException(nameof(units), units, "A target by quantity is for 1 unit or more.")
        : Kind is TargetKind.SameDay or TargetKind.EarliestOf or TargetKind.LatestOf ? throw new InvalidOperationException($"{Kind} has no length that could be multiplied.")
        : new ServiceTarget(Kind, Amount, Days, DayEnd, units, Parts);

    /// <summary>The target in words.</summary>
    public override string ToString() => Kind switch
    {
        TargetKind.Duration => Quantities.Duration(Amount, Language.English),
        TargetKind.WorkingDays => FormattableString.Invariant($"{Days} working days{(DayEnd == DayEnd.SameTime ? "" : " until " + DayEnd)}"),
        TargetKind.CalendarDays => FormattableString.Invariant($"{Days} days"),
        TargetKind.Immediately => Ticks == 0 ? "at once" : "at once, within " + Quantities.Duration(Amount, Language.English),
        TargetKind.SameDay => "the same day",
        _ => $"{Kind}({string.Join(", ", Parts)})",
    } + (PerUnits == 0 ? "" : FormattableString.Invariant($" per {PerUnits} units"));

    /// <summary>True when it is an amount of open time.</summary>
    internal bool IsDuration => Kind is TargetKind.Duration or TargetKind.Immediately;

    /// <summary>True when some part of it goes by quantity.</summary>
    internal bool NeedsQuantity => PerUnits > 0 || Parts.Any(part => part.NeedsQuantity);

    private static ServiceTarget Of(TargetKind kind, ValueList<ServiceTarget> parts) =>
        parts.Count < 2 ? throw new ArgumentException("Of several targets one counts: give two or more.", nameof(parts)) : new ServiceTarget(kind, parts: parts);

    private static int Checked(int days) =>
        days is >= 1 and <= 36_600 ? days : throw new ArgumentOutOfRangeException(nameof(days), days, "A target has at least 1 day and at most 100 years. Say SameDay where the day itself is meant.");

    private static void Check(Duration amount, Duration least, string rule)
    {
        if (amount < least || amount > Duration.FromDays(36_600))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), Quantities.Duration(amount, Language.English), rule);
        }
    }
}
