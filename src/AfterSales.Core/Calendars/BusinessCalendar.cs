using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>What an opening or a close means whose local time does not exist, because the clocks jump over it.</summary>
public enum GapEdge
{
    /// <summary>The instant of the jump itself; the default. Measured time is then monotone and additive.</summary>
    Transition,

    /// <summary>As much later as the clocks jump: 02:30 becomes 03:30. Hours of one day that overlap or touch are joined first; an interval whose opening moves up to its close or past it opens nothing.</summary>
    Shift,
}

/// <summary>When something is due whose target is used up exactly at a close.</summary>
public enum Landing
{
    /// <summary>At the close; the default.</summary>
    Close,

    /// <summary>At the next opening.</summary>
    NextOpening,
}

/// <summary>How a calendar is made up.</summary>
public enum CalendarKind
{
    /// <summary>Of its own hours, special days and breaks.</summary>
    Hours,

    /// <summary>Of versions, each in force from a date.</summary>
    Versions,

    /// <summary>Open while all its members are: an intersection.</summary>
    AllOf,

    /// <summary>Open while any of its members is: a union.</summary>
    AnyOf,
}

/// <summary>When somebody is there to work: opening hours in a zone, holidays, make-up days and breaks, and how far ahead all this is known.</summary>
/// <remarks>
/// Time is measured on the time line: an hour that the clocks jump over is not worked, one that they repeat is worked twice as far as the interval reaches past it.
/// An opening or a close in a repeated hour is its first pass; in a skipped one what <see cref="Gap"/> says. Open time is half open: an opening is open, a close is not.
/// A calendar is a value; it indexes a year when first asked about it, and then allocates nothing. It can be shared by any number of threads.
/// It counts in units of 100 nanoseconds; what is finer is cut off.
/// </remarks>
public sealed partial record BusinessCalendar
{
    private readonly int[] _specialDays;
    private readonly ValueList<OpenInterval>[] _specialHours;

    private BusinessCalendar(
        CalendarKind kind,
        DateTimeZone zone,
        WeeklyHours week,
        ValueList<SpecialDay> specialDays,
        ValueList<CalendarBreak> breaks,
        LocalDate? knownFrom,
        LocalDate? knownThrough,
        GapEdge gap,
        Landing landing,
        ValueList<BusinessCalendar> members = default,
        ValueList<CalendarVersion> versions = default,
        VersionUse versionUse = VersionUse.ByDay)
    {
        Kind = kind;
        Zone = zone;
        Week = week;
        SpecialDays = specialDays;
        Breaks = breaks;
        KnownFrom = knownFrom;
        KnownThrough = knownThrough;
        Gap = gap;
        Landing = landing;
        Members = members;
        Versions = versions;
        VersionUse = versionUse;

        // A closed day beats an opening one; several opening ones are a union.
        var byDay = specialDays.GroupBy(special => DayNumber.From(special.Day)).OrderBy(group => group.Key).ToArray();
        _specialDays = Array.ConvertAll(byDay, group => group.Key);
        _specialHours = Array.ConvertAll(
            byDay, group => group.Any(special => special.Intervals.IsEmpty) ? default : WeeklyHours.Union(ValueList.From(group.SelectMany(special => special.Intervals))));
        Clock = new BusinessClock(this);
    }

    /// <summary>How it is made up.</summary>
    public CalendarKind Kind { get; }

    /// <summary>The zone of its local dates and times; of a composed calendar, the zone of its first member.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The hours of an ordinary week; closed for composed calendars, whose members have their own.</summary>
    public WeeklyHours Week { get; }

    /// <summary>The days that do not follow the week, by date.</summary>
    public ValueList<SpecialDay> SpecialDays { get; }

    /// <summary>The parts of days that are closed, by date.</summary>
    public ValueList<CalendarBreak> Breaks { get; }

    /// <summary>The first local date for which it is known; null for always, which begins with the year 2. Of a composed calendar, the latest of its members.</summary>
    public LocalDate? KnownFrom { get; }

    /// <summary>The last local date for which it is known; null for ever, which ends with the year 9997. Of a composed calendar, the earliest of its members; of versions, the last one's.</summary>
    public LocalDate? KnownThrough { get; }

    /// <summary>What an edge means that falls into a gap of the clocks.</summary>
    public GapEdge Gap { get; }

    /// <summary>When something is due whose target is used up exactly at a close.</summary>
    public Landing Landing { get; }

    /// <summary>The members of an intersection or a union, in the order given.</summary>
    public ValueList<BusinessCalendar> Members { get; }

    /// <summary>The versions, in the order of their dates.</summary>
    public ValueList<CalendarVersion> Versions { get; }

    /// <summary>Whether versions follow the day counted, or the day of the opening.</summary>
    public VersionUse VersionUse { get; }

    internal BusinessClock Clock { get; }

    /// <summary>A calendar of opening hours.</summary>
    /// <param name="zone">The zone of its local times.</param>
    /// <param name="week">The hours of an ordinary week.</param>
    /// <param name="specialDays">Holidays, make-up days and other days that do not follow the week. None by default.</param>
    /// <param name="breaks">Parts of days that are closed. None by default.</param>
    /// <param name="knownFrom">The first local date for which all this is known; null, the default, for always.</param>
    /// <param name="knownThrough">The last local date for which it is known; null, the default, for ever.</param>
    /// <param name="gap">What an edge in a gap of the clocks means; the instant of the jump by default.</param>
    /// <param name="landing">When something is due that is used up exactly at a close; at the close by default.</param>
    /// <exception cref="InvalidInputException">The calendar ends before it begins.</exception>
    public static BusinessCalendar Create(
        DateTimeZone zone,
        WeeklyHours week,
        ValueList<SpecialDay> specialDays = default,
        ValueList<CalendarBreak> breaks = default,
        LocalDate? knownFrom = null,
        LocalDate? knownThrough = null,
        GapEdge gap = GapEdge.Transition,
        Landing landing = Landing.Close)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        ArgumentOutOfRangeException.ThrowIfUndefined(gap);
        ArgumentOutOfRangeException.ThrowIfUndefined(landing);
        var problems = new ProblemList();
        problems.AddIf(knownFrom > knownThrough, "knownThrough", $"{IsoText.Of(knownThrough)} is before the first known day {IsoText.Of(knownFrom)}.");
        problems.ThrowIfAny();
        return new BusinessCalendar(
            CalendarKind.Hours,
            zone,
            week,
            ValueList.From(specialDays.OrderBy(special => special.Day)),
            ValueList.From(breaks.OrderBy(part => part.Day)),
            knownFrom,
            knownThrough,
            gap,
            landing);
    }

    /// <summary>24 hours a day, 7 days a week, known for ever.</summary>
    /// <param name="zone">The zone of its days.</param>
    public static BusinessCalendar AlwaysOpen(DateTimeZone zone) => Create(zone, WeeklyHours.AlwaysOpen);

    /// <summary>Open while all members are. Open time belongs to the day that it has in the first member; a day works when it works in all of them and has open time left.</summary>
    /// <param name="members">Two or more calendars; zone, gap edges and landing are the first one's.</param>
    /// <exception cref="InvalidInputException">Fewer than two members, or one whose versions are frozen at the opening.</exception>
    public static BusinessCalendar AllOf(ValueList<BusinessCalendar> members) => Compose(CalendarKind.AllOf, members);

    /// <summary>Open while any member is. A day works when it works in any of them. Special days stay with their member.</summary>
    /// <param name="members">Two or more calendars; zone, gap edges and landing are the first one's.</param>
    /// <exception cref="InvalidInputException">Fewer than two members, or one whose versions are frozen at the opening.</exception>
    public static BusinessCalendar AnyOf(ValueList<BusinessCalendar> members) => Compose(CalendarKind.AnyOf, members);

    /// <summary>A calendar that changed, or will: versions, each in force from a date until the next one.</summary>
    /// <param name="versions">One or more versions with different dates; zone, gap edges and landing are the first one's, the horizon is the last one's.</param>
    /// <param name="use">Whether the version in force on the day counted decides, or the one in force at the opening; by the day counted by default.</param>
    /// <exception cref="InvalidInputException">No version, two from the same date, or one that is itself frozen at the opening.</exception>
    public static BusinessCalendar OfVersions(ValueList<CalendarVersion> versions, VersionUse use = VersionUse.ByDay)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(use);
        var problems = new ProblemList();
        problems.AddIf(versions.IsEmpty, "versions", "A calendar of versions needs at least one.");
        var sorted = ValueList.From(versions.OrderBy(version => version.From ?? LocalDate.MinIsoValue));
        for (var i = 0; i < sorted.Count; i++)
        {
            problems.AddIf(
                i > 0 && sorted[i].From == sorted[i - 1].From, $"versions[{i}].from", $"Two versions are in force from {IsoText.Of(sorted[i].From)}; each needs a date of its own.");
            problems.AddIf(sorted[i].Calendar.IsFrozen, $"versions[{i}]", "A version cannot itself be frozen at the opening.");
        }

        problems.ThrowIfAny();
        var first = sorted[0];
        var from = first.From is { } date && !(first.Calendar.KnownFrom > date) ? date : first.Calendar.KnownFrom;
        return new BusinessCalendar(
            CalendarKind.Versions, first.Calendar.Zone, WeeklyHours.Closed, [], [], from, sorted[sorted.Count - 1].Calendar.KnownThrough,
            first.Calendar.Gap, first.Calendar.Landing, versions: sorted, versionUse: use);
    }

    /// <summary>This calendar with another landing.</summary>
    /// <param name="landing">When something is due whose target is used up exactly at a close.</param>
    public BusinessCalendar WithLanding(Landing landing)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(landing);
        return new BusinessCalendar(Kind, Zone, Week, SpecialDays, Breaks, KnownFrom, KnownThrough, Gap, landing, Members, Versions, VersionUse);
    }

    /// <inheritdoc/>
    public bool Equals(BusinessCalendar? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Zone.Equals(other.Zone) && Week == other.Week && SpecialDays == other.SpecialDays && Breaks == other.Breaks
            && KnownFrom == other.KnownFrom && KnownThrough == other.KnownThrough && Gap == other.Gap && Landing == other.Landing
            && Members == other.Members && Versions == other.Versions && VersionUse == other.VersionUse);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Zone, Week, SpecialDays, Breaks, KnownThrough, Members, Versions);

    /// <summary>Zone, hours, and how many exceptions there are.</summary>
    public override string ToString() => Kind == CalendarKind.Hours
        ? FormattableString.Invariant($"{Zone.Id}: {Week}; {SpecialDays.Count} special days, {Breaks.Count} breaks")
        : FormattableString.Invariant($"{Kind} ({string.Join(" | ", Kind == CalendarKind.Versions ? Versions.Select(version => version.ToString()) : Members.Select(member => member.ToString()))})");

    internal bool IsFrozen => Kind == CalendarKind.Versions && VersionUse == VersionUse.FrozenAtOpening;

    private static BusinessCalendar Compose(CalendarKind kind, ValueList<BusinessCalendar> members)
    {
        var problems = new ProblemList();
        problems.AddIf(members.Count < 2, "members", $"{members.Count} members; an intersection or a union needs two or more.");
        for (var i = 0; i < members.Count; i++)
        {
            problems.AddIf(members[i].IsFrozen, $"members[{i}]", "Versions frozen at the opening cannot be a member; compose the versions instead.");
        }

        problems.ThrowIfAny();
        return new BusinessCalendar(
            kind, members[0].Zone, WeeklyHours.Closed, [], [], members.Max(member => member.KnownFrom), members.Min(member => member.KnownThrough),
            members[0].Gap, members[0].Landing, members);
    }
}
