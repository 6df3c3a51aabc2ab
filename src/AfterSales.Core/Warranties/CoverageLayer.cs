using System.Globalization;
using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Warranties;

/// <summary>Names a layer of cover: its kind, and which one of that kind.</summary>
public readonly struct LayerId : IEquatable<LayerId>
{
    private readonly int _index;
    private readonly string? _extension;

    internal LayerId(LayerKind kind, int index, string? extension)
    {
        Kind = kind;
        _index = index;
        _extension = extension;
    }

    /// <summary>The kind of layer.</summary>
    public LayerKind Kind { get; }

    /// <summary>The name: <c>base</c>, <c>exchange1</c>, <c>repair2</c> (the part warranty of the second repair listed), or the extension's id.</summary>
    public string Name => Kind switch
    {
        LayerKind.Base => "base",
        LayerKind.Exchange => "exchange" + (_index + 1).ToString(CultureInfo.InvariantCulture),
        LayerKind.Part => "repair" + (_index + 1).ToString(CultureInfo.InvariantCulture),
        _ => _extension!,
    };

    /// <summary>Equal when they name the same layer.</summary>
    public static bool operator ==(LayerId left, LayerId right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(LayerId left, LayerId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LayerId other) => Kind == other.Kind && _index == other._index && _extension == other._extension;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayerId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _index, _extension);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>One layer of cover: from when, until when, and whether it covers on the day asked about.</summary>
public sealed class LayerSummary
{
    private readonly int _first;
    private readonly int _last;

    internal LayerSummary(LayerId id, int first, int last, int tolledDays, bool covers)
    {
        Id = id;
        _first = first;
        _last = last;
        TolledDays = tolledDays;
        Covers = covers;
    }

    /// <summary>Which layer.</summary>
    public LayerId Id { get; }

    /// <summary>The first day; null where no date tells it.</summary>
    public LocalDate? FirstDay => _first is DayNumber.LongAgo or DayNumber.FarAhead ? null : DayNumber.ToDate(_first);

    /// <summary>The last day; null where no date tells it.</summary>
    public LocalDate? LastDay => Math.Abs((long)_last) > DayNumber.FarAhead / 2 ? null : DayNumber.ToDate(_last);

    /// <summary>The days that stood still.</summary>
    public int TolledDays { get; }

    /// <summary>Whether it covers on the day asked about, conditions and exclusions aside.</summary>
    public bool Covers { get; }

    /// <summary>Name and days.</summary>
    public override string ToString() => $"{Id} {Explanations.IsoText.Of(FirstDay)}..{Explanations.IsoText.Of(LastDay)}";
}
