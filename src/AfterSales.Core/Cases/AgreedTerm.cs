using AfterSales.Calendars;

namespace AfterSales.Cases;

/// <summary>The warranty term agreed for this very unit, where a policy gives none by default: a term, none, or not known (the default).</summary>
public readonly struct AgreedTerm : IEquatable<AgreedTerm>
{
    private AgreedTerm(Term? term)
    {
        Term = term;
        IsKnown = true;
    }

    /// <summary>It is not known whether a term was agreed.</summary>
    public static AgreedTerm Unknown => default;

    /// <summary>No term was agreed.</summary>
    public static AgreedTerm None { get; } = new(null);

    /// <summary>False when nothing is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The term; null when none was agreed or nothing is known.</summary>
    public Term? Term { get; }

    /// <summary>A term was agreed.</summary>
    /// <param name="term">The term.</param>
    public static AgreedTerm Of(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new AgreedTerm(term);
    }

    /// <summary>Equal when the same is known.</summary>
    public static bool operator ==(AgreedTerm left, AgreedTerm right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(AgreedTerm left, AgreedTerm right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AgreedTerm other) => IsKnown == other.IsKnown && Term == other.Term;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AgreedTerm other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsKnown, Term);

    /// <summary>The term, none or unknown.</summary>
    public override string ToString() => Term?.ToString() ?? (IsKnown ? "none" : "unknown");
}
