using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>What a portfolio found for one record.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
public readonly struct PortfolioLine<TRecord, TAnswer> : IEquatable<PortfolioLine<TRecord, TAnswer>>
{
    internal PortfolioLine(TRecord record, TAnswer answer, ValueList<Problem> problems)
    {
        Record = record;
        Answer = answer;
        Problems = problems;
    }

    /// <summary>The record.</summary>
    public TRecord Record { get; }

    /// <summary>The answer; the default of its type where the record is refused.</summary>
    public TAnswer Answer { get; }

    /// <summary>Why no case could be made of the record; empty when one could.</summary>
    public ValueList<Problem> Problems { get; }

    /// <summary>True when no case could be made of the record.</summary>
    public bool IsRefused => !Problems.IsEmpty;

    /// <summary>Equal when record, answer and problems are.</summary>
    public static bool operator ==(PortfolioLine<TRecord, TAnswer> left, PortfolioLine<TRecord, TAnswer> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(PortfolioLine<TRecord, TAnswer> left, PortfolioLine<TRecord, TAnswer> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PortfolioLine<TRecord, TAnswer> other) =>
        EqualityComparer<TRecord>.Default.Equals(Record, other.Record) && EqualityComparer<TAnswer>.Default.Equals(Answer, other.Answer) && Problems == other.Problems;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PortfolioLine<TRecord, TAnswer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Record, Answer, Problems);

    /// <summary>Record and answer, or the problems.</summary>
    public override string ToString() => IsRefused ? $"{Record}: {Problems}" : $"{Record}: {Answer}";
}
