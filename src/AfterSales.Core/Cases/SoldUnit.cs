using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>The unit a customer bought: its dates, series and category. What was not said is not known.</summary>
public sealed record SoldUnit
{
    private readonly DateFact[] _dates;

    private SoldUnit(ValueList<UnitDate> dates, string? series, string? category, AgreedTerm agreedTerm, LocalDate? fixedLastDay)
    {
        Dates = dates;
        Series = series;
        Category = category;
        AgreedTerm = agreedTerm;
        FixedLastDay = fixedLastDay;
        FixedLast = fixedLastDay is { } day ? DayNumber.From(day) : null;
        _dates = new DateFact[UnitEvents.Count];
        foreach (var date in dates)
        {
            _dates[(int)date.Event] = date.Date;
        }
    }

    /// <summary>What is known of the unit's dates, in the order of <see cref="UnitEvent"/>; what is not known is left out, so that units of which the same is known are equal.</summary>
    public ValueList<UnitDate> Dates { get; }

    /// <summary>The product series; null when not known.</summary>
    public string? Series { get; }

    /// <summary>The product category; null when not known.</summary>
    public string? Category { get; }

    /// <summary>The warranty term agreed for this unit.</summary>
    public AgreedTerm AgreedTerm { get; }

    /// <summary>The base warranty's last day, where an old system knows it; null otherwise. Extensions then run from it.</summary>
    public LocalDate? FixedLastDay { get; }

    internal int? FixedLast { get; }

    /// <summary>A sold unit.</summary>
    /// <param name="dates">What is known of its dates; an event not listed is not known.</param>
    /// <param name="series">The product series; null, the default, when not known.</param>
    /// <param name="category">The product category; null, the default, when not known.</param>
    /// <param name="agreedTerm">The warranty term agreed for this unit; not known by default.</param>
    /// <param name="fixedLastDay">The base warranty's last day where it is known without its start.</param>
    /// <exception cref="InvalidInputException">An event is listed twice, or a name is empty.</exception>
    public static SoldUnit Create(
        ValueList<UnitDate> dates = default,
        string? series = null,
        string? category = null,
        AgreedTerm agreedTerm = default,
        LocalDate? fixedLastDay = null)
    {
        var problems = new ProblemList();
        foreach (var twice in dates.Repeated(date => date.Event))
        {
            problems.Add("unit.dates." + UnitEvents.Name(twice), $"{twice} is given {dates.Count(date => date.Event == twice)} times; give it once.");
        }

        problems.AddIf(series is { Length: 0 }, "unit.series", "The series is empty; leave it out when it is not known.");
        problems.AddIf(category is { Length: 0 }, "unit.category", "The category is empty; leave it out when it is not known.");
        problems.ThrowIfAny();
        var known = dates.Count == 1 && dates[0].Date.Kind != DateFactKind.Unknown
            ? dates
            : ValueList.From(dates.Where(date => date.Date.Kind != DateFactKind.Unknown).OrderBy(date => date.Event));
        return new SoldUnit(known, series, category, agreedTerm, fixedLastDay);
    }

    /// <summary>What is known of the date of an event.</summary>
    /// <param name="unitEvent">The event.</param>
    public DateFact DateOf(UnitEvent unitEvent)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        return _dates[(int)unitEvent];
    }

    /// <inheritdoc/>
    public bool Equals(SoldUnit? other) =>
        other is not null && Dates == other.Dates && Series == other.Series && Category == other.Category && AgreedTerm == other.AgreedTerm
        && FixedLastDay == other.FixedLastDay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dates, Series, Category, AgreedTerm, FixedLastDay);

    /// <summary>The dates.</summary>
    public override string ToString() => string.Join(", ", Dates);

    /// <summary>The instant of an event; null where only the day, or less, is known.</summary>
    internal Instant? InstantOf(UnitEvent unitEvent)
    {
        foreach (var date in Dates)
        {
            if (date.Event == unitEvent)
            {
                return date.HappenedAt;
            }
        }

        return null;
    }

    /// <summary>This unit, sold on one of fewer days.</summary>
    internal SoldUnit SoldBetween(LocalDate first, LocalDate last) => new(
        ValueList.From(Dates.Select(date => date.Event == UnitEvent.Sale ? UnitDate.Of(UnitEvent.Sale, DateFact.Between(first, last)) : date)), Series, Category, AgreedTerm, FixedLastDay);

    /// <summary>This unit with the days on which its instants lie in a zone; itself where they are those days already.</summary>
    internal SoldUnit InZone(DateTimeZone zone)
    {
        foreach (var date in Dates)
        {
            if (date.HappenedAt is { } at && at.InZone(zone).Date != date.Date.FirstDay)
            {
                return Moved(zone);
            }
        }

        return this;
    }

    private SoldUnit Moved(DateTimeZone zone) =>
        new(ValueList.From(Dates.Select(any => any.HappenedAt is { } instant ? UnitDate.At(any.Event, instant.InZone(zone)) : any)), Series, Category, AgreedTerm, FixedLastDay);

    internal ref readonly DateFact Date(UnitEvent unitEvent) => ref _dates[(int)unitEvent];
}
