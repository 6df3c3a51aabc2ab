using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Explanations;

/// <summary>What a <see cref="ReasonArgument"/> holds.</summary>
public enum ReasonArgumentKind
{
    /// <summary>Nothing; the argument was not given.</summary>
    None,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A number of days.</summary>
    Days,

    /// <summary>A count or a number without a unit.</summary>
    Number,

    /// <summary>A name or id given by the policy or the case.</summary>
    Name,

    /// <summary>A length of time, as a term.</summary>
    Term,

    /// <summary>A decimal amount, with the currency, or the counter, as its name.</summary>
    Amount,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>A length of time on a clock.</summary>
    Duration,
}

/// <summary>A typed value inside a <see cref="Reason"/>: a day, a number of days, a name, a term, an amount, an instant or a duration.</summary>
public readonly struct ReasonArgument : IEquatable<ReasonArgument>
{
    // Explanations hold many of these: an amount, or the offset of an instant in seconds, is kept in the same few numbers as everything else.
    private readonly object? _reference;
    private readonly long _number;
    private readonly int _high;
    private readonly byte _kind;
    private readonly byte _scale;
    private readonly bool _isNegative;

    private ReasonArgument(ReasonArgumentKind kind, long number, object? reference, int offset = 0)
    {
        _high = offset;
        _kind = (byte)kind;
        _number = number;
        _reference = reference;
    }

    private ReasonArgument(decimal amount, object unit)
    {
#if NETSTANDARD2_0
        var parts = decimal.GetBits(amount);
#else
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
#endif
        _kind = (byte)ReasonArgumentKind.Amount;
        _reference = unit;
        _number = ((long)parts[1] << 32) | (uint)parts[0];
        _high = parts[2];
        _scale = (byte)(parts[3] >> 16);
        _isNegative = parts[3] < 0;
    }

    /// <summary>What this argument holds.</summary>
    public ReasonArgumentKind Kind => (ReasonArgumentKind)_kind;

    /// <summary>The day, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Day"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public LocalDate Day => Kind == ReasonArgumentKind.Day ? DayNumber.ToDate((int)_number) : throw Wrong();

    /// <summary>The number, when <see cref="Kind"/> is a number or a number of days.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public long Number => Kind is ReasonArgumentKind.Days or ReasonArgumentKind.Number ? _number : throw Wrong();

    /// <summary>The name, as documents write it, or the currency or counter of an amount.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public string Name => Kind is not (ReasonArgumentKind.Name or ReasonArgumentKind.Amount) ? throw Wrong()
        : _reference is INamed named ? named.Name
        : (string?)_reference ?? "";

    /// <summary>The term, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Term"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public Term Term => Kind == ReasonArgumentKind.Term ? (Term)_reference! : throw Wrong();

    /// <summary>The amount, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Amount"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public decimal Amount => Kind == ReasonArgumentKind.Amount ? Decimal : throw Wrong();

    /// <summary>The instant, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Instant"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public Instant Instant => Kind == ReasonArgumentKind.Instant ? NodaTime.Instant.FromUnixTimeTicks(_number) : throw Wrong();

    /// <summary>The duration, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Duration"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public Duration Duration => Kind == ReasonArgumentKind.Duration ? NodaTime.Duration.FromTicks(_number) : throw Wrong();

    internal static ReasonArgument OfDay(int dayNumber) => new(ReasonArgumentKind.Day, dayNumber, null);

    internal static ReasonArgument OfDays(long days) => new(ReasonArgumentKind.Days, days, null);

    internal static ReasonArgument OfNumber(long number) => new(ReasonArgumentKind.Number, number, null);

    internal static ReasonArgument OfName(string name) => new(ReasonArgumentKind.Name, 0, name);

    internal static ReasonArgument OfName(INamed named) => new(ReasonArgumentKind.Name, 0, named);

    internal static ReasonArgument OfTerm(Term term) => new(ReasonArgumentKind.Term, 0, term);

    internal static ReasonArgument OfAmount(decimal amount, string currency) => new(amount, currency);

    internal static ReasonArgument OfAmount(decimal amount, INamed unit) => new(amount, unit);

    internal static ReasonArgument OfInstant(Instant instant) => new(ReasonArgumentKind.Instant, instant.ToUnixTimeTicks(), null);

    /// <summary>An instant that is told in the local time of a zone.</summary>
    internal static ReasonArgument OfInstant(Instant instant, DateTimeZone zone) =>
        new(ReasonArgumentKind.Instant, instant.ToUnixTimeTicks(), null, IsoText.OffsetAt(instant, zone).Seconds);

    internal static ReasonArgument OfDuration(Duration duration) => new(ReasonArgumentKind.Duration, duration.BclCompatibleTicks, null);

    /// <summary>Equal when kind and value are.</summary>
    public static bool operator ==(ReasonArgument left, ReasonArgument right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ReasonArgument left, ReasonArgument right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReasonArgument other) =>
        _kind == other._kind && (Kind == ReasonArgumentKind.Amount ? Decimal == other.Decimal : _number == other._number) && Equals(_reference, other._reference);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonArgument other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind == ReasonArgumentKind.Amount ? HashCode.Combine(Kind, Decimal, _reference) : HashCode.Combine(Kind, _number, _reference);

    /// <summary>The value in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The value in a language, units included: <c>10 days</c>, <c>24 months</c>, <c>2024-03-15</c>.</summary>
    /// <param name="language">The language of the units.</param>
    public string ToString(Language language) => Kind switch
    {
        ReasonArgumentKind.Day => IsoText.Of(Day),
        ReasonArgumentKind.Days => Quantities.Days(_number, language),
        ReasonArgumentKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        ReasonArgumentKind.Term => Quantities.Term(Term, language),
        ReasonArgumentKind.Amount => Money.Text(Decimal, Currency.DigitsOf(Name)) + " " + ((_reference as INamed)?.ToString(language) ?? Name),
        ReasonArgumentKind.Instant => IsoText.Of(Instant, Offset.FromSeconds(_high)),
        ReasonArgumentKind.Duration => Quantities.Duration(Duration, language),
        _ => _reference is INamed named ? named.ToString(language) : (string?)_reference ?? "",
    };

    /// <summary>The same; an instant is told in the local time of a zone.</summary>
    internal ReasonArgument In(DateTimeZone zone) => Kind == ReasonArgumentKind.Instant ? OfInstant(Instant, zone) : this;

    private decimal Decimal => new((int)_number, (int)(_number >> 32), _high, _isNegative, _scale);

    private InvalidOperationException Wrong() => new($"This argument holds: {Kind}.");
}
