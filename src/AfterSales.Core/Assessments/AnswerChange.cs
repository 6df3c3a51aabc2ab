namespace AfterSales.Assessments;

/// <summary>Two answers to the same question about one unit.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
public readonly struct AnswerChange<TAnswer> : IEquatable<AnswerChange<TAnswer>>
{
    private AnswerChange(TAnswer before, TAnswer after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The answer as it was.</summary>
    public TAnswer Before { get; }

    /// <summary>The answer as it is.</summary>
    public TAnswer After { get; }

    /// <summary>True when the two differ.</summary>
    public bool IsChange => !EqualityComparer<TAnswer>.Default.Equals(Before, After);

    /// <summary>Two answers.</summary>
    /// <param name="before">The answer as it was.</param>
    /// <param name="after">The answer as it is.</param>
    public static AnswerChange<TAnswer> Of(TAnswer before, TAnswer after) => new(before, after);

    /// <summary>Equal when both answers are.</summary>
    public static bool operator ==(AnswerChange<TAnswer> left, AnswerChange<TAnswer> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(AnswerChange<TAnswer> left, AnswerChange<TAnswer> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(AnswerChange<TAnswer> other) =>
        EqualityComparer<TAnswer>.Default.Equals(Before, other.Before) && EqualityComparer<TAnswer>.Default.Equals(After, other.After);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AnswerChange<TAnswer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Before, After);

    /// <summary>Both answers.</summary>
    public override string ToString() => FormattableString.Invariant($"{Before} -> {After}");
}
