using System.Globalization;
using System.Runtime.CompilerServices;
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
    // Explanations hold many of these: two fields, which fit into registers. What a number is is told by the tag in the place of the reference; a name has no number, and a
    // small amount lies in the number beside its unit.
    private readonly object? _reference;
    private readonly long _number;

    private ReasonArgument(object? reference, long number)
    {
        _reference = reference;
        _number = number;
    }

    /// <summary>What this argument holds.</summary>
    public ReasonArgumentKind Kind => _reference switch
    {
        null => ReasonArgumentKind.None,
        Tag tag => tag.Kind,
        Calendars.Term => ReasonArgumentKind.Term,
        _ => _number == 0 ? ReasonArgumentKind.Name : ReasonArgumentKind.Amount,
    };

    /// <summary>The day, when <see cref="Kind"/> is <see cref="ReasonArgumentKind.Day"/>.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public LocalDate Day => Kind == ReasonArgumentKind.Day ? DayNumber.ToDate((int)_number) : throw Wrong();

    /// <summary>The number, when <see cref="Kind"/> is a number or a number of days.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public long Number => Kind is ReasonArgumentKind.Days or ReasonArgumentKind.Number ? _number : throw Wrong();

    /// <summary>The name, as documents write it, or the currency or counter of an amount.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public string Name => Kind is not (ReasonArgumentKind.Name or ReasonArgumentKind.Amount) ? throw Wrong()
        : NameOrUnit is INamed named ? named.Name
        : (string)NameOrUnit!;

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

    /// <summary>True where nothing was given.</summary>
    internal bool IsNone => _reference is null;

    internal static ReasonArgument OfDay(int dayNumber) => new(Tag.Day, dayNumber);

    internal static ReasonArgument OfDays(long days) => new(Tag.Days, days);

    internal static ReasonArgument OfNumber(long number) => new(Tag.Number, number);

    internal static ReasonArgument OfName(string name) => new(name, 0);

    internal static ReasonArgument OfName(INamed named) => new(named, 0);

    internal static ReasonArgument OfTerm(Term term) => new(term, 0);

    internal static ReasonArgument OfAmount(decimal amount, string currency) => OfAmount(amount, (object)currency);

    internal static ReasonArgument OfAmount(decimal amount, INamed unit) => OfAmount(amount, (object)unit);

    /// <summary>An amount of a currency's minor units.</summary>
    internal static ReasonArgument OfMinor(long minorUnits, Currency currency) => PackedAmount.TryPack(minorUnits, currency.MinorDigits, out var packed)
        ? new(currency.Code, packed)
        : OfAmount(currency.FromMinor(minorUnits), currency.Code);

    internal static ReasonArgument OfInstant(Instant instant) => new(Tag.Instant, instant.ToUnixTimeTicks());

    /// <summary>An instant that is told in the local time of a zone.</summary>
    internal static ReasonArgument OfInstant(Instant instant, DateTimeZone zone) =>
        new(IsoText.OffsetAt(instant, zone) is var offset && offset == Offset.Zero ? Tag.Instant : new Tag(offset), instant.ToUnixTimeTicks());

    internal static ReasonArgument OfDuration(Duration duration) => new(Tag.Duration, duration.BclCompatibleTicks);

    /// <summary>Equal when kind and value are.</summary>
    public static bool operator ==(ReasonArgument left, ReasonArgument right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ReasonArgument left, ReasonArgument right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ReasonArgument other) => Says(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonArgument other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        ReasonArgumentKind.Amount => HashCode.Combine(ReasonArgumentKind.Amount, Decimal, NameOrUnit),
        ReasonArgumentKind.Name or ReasonArgumentKind.Term => _reference!.GetHashCode(),
        var kind => HashCode.Combine(kind, _number),
    };

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
        ReasonArgumentKind.Amount => Money.Text(Decimal, Currency.DigitsOf(Name)) + " " + ((NameOrUnit as INamed)?.ToString(language) ?? Name),
        ReasonArgumentKind.Instant => IsoText.Of(Instant, ((Tag)_reference!).Offset),
        ReasonArgumentKind.Duration => Quantities.Duration(Duration, language),
        _ => _reference is INamed named ? named.ToString(language) : (string?)_reference ?? "",
    };

    /// <summary>The same; an instant is told in the local time of a zone.</summary>
    internal ReasonArgument In(DateTimeZone zone) => Kind == ReasonArgumentKind.Instant ? OfInstant(Instant, zone) : this;

    private decimal Decimal => _reference is Tag tag ? tag.Amount : PackedAmount.Unpack(_number);

    private object? NameOrUnit => _reference is Tag tag ? tag.Unit : _reference;

    private static ReasonArgument OfAmount(decimal amount, object unit) =>
        PackedAmount.TryPack(amount, out var packed) ? new(unit, packed) : new(new Tag(amount, unit), 0);

    /// <summary>Whether it says the same. A glance is often enough: at names that differ; at numbers that do, for amounts with one scale and sign.</summary>
    internal bool Says(in ReasonArgument other) => ReferenceEquals(_reference, other._reference)
        ? _number == other._number || (_reference is not Tag && !PackedAmount.HaveOneScale(_number, other._number) && IsSame(other))
        : !(_reference is string name && other._reference is string otherName && name != otherName) && IsSame(other);

    // Not inlined: it is seldom needed.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsSame(in ReasonArgument other)
    {
        var kind = Kind;
        return kind == other.Kind && kind switch
        {
            ReasonArgumentKind.Amount => Decimal == other.Decimal && Equals(NameOrUnit, other.NameOrUnit),
            ReasonArgumentKind.Name or ReasonArgumentKind.Term => Equals(_reference, other._reference),
            _ => _number == other._number,
        };
    }

    private InvalidOperationException Wrong() => new($"This argument holds: {Kind}.");

    /// <summary>Tells what a number is; with the offset of an instant, or an amount too large to be kept in it.</summary>
    private sealed class Tag
    {
        public static readonly Tag Day = new(ReasonArgumentKind.Day);
        public static readonly Tag Days = new(ReasonArgumentKind.Days);
        public static readonly Tag Number = new(ReasonArgumentKind.Number);
        public static readonly Tag Instant = new(ReasonArgumentKind.Instant);
        public static readonly Tag Duration = new(ReasonArgumentKind.Duration);

        public readonly ReasonArgumentKind Kind;
        public readonly Offset Offset;
        public readonly decimal Amount;
        public readonly object? Unit;

        public Tag(Offset offset)
            : this(ReasonArgumentKind.Instant) => Offset = offset;

        public Tag(decimal amount, object unit)
            : this(ReasonArgumentKind.Amount)
        {
            Amount = amount;
            Unit = unit;
        }

        private Tag(ReasonArgumentKind kind) => Kind = kind;
    }
}
