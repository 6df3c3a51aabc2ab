using AfterSales.Cases;
using AfterSales.Warranties;

namespace AfterSales.Fees;

/// <summary>How the lines of a claim are covered: one answer for all of them, or one of their own for some. The default is not known.</summary>
/// <remarks>It is the answer of a warranty, or of a host that decided elsewhere. The most particular answer counts: of the line, of its kind, of the claim.</remarks>
public readonly struct ClaimCoverage : IEquatable<ClaimCoverage>
{
    private readonly ValueList<CoverageAnswer> _answers;

    private ClaimCoverage(CoverageStatus status, ValueList<CoverageAnswer> answers)
    {
        Status = status;
        _answers = answers;
    }

    /// <summary>How the claim is covered as a whole.</summary>
    public CoverageStatus Status { get; }

    /// <summary>One answer for all lines.</summary>
    /// <param name="status">How the claim is covered; undetermined where it is not known.</param>
    public static ClaimCoverage Of(CoverageStatus status)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(status);
        return new ClaimCoverage(status, []);
    }

    /// <summary>One answer for all lines.</summary>
    /// <param name="status">How the claim is covered.</param>
    public static implicit operator ClaimCoverage(CoverageStatus status) => Of(status);

    /// <summary>Equal when every answer is.</summary>
    public static bool operator ==(ClaimCoverage left, ClaimCoverage right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(ClaimCoverage left, ClaimCoverage right) => !left.Equals(right);

    /// <summary>This coverage with an answer of its own for a kind of line: labour covered, travel not.</summary>
    /// <param name="kind">The kind of line.</param>
    /// <param name="status">How lines of it are covered.</param>
    public ClaimCoverage WithKind(LineKind kind, CoverageStatus status)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfUndefined(status);
        return With(new CoverageAnswer(null, kind, status));
    }

    /// <summary>This coverage with an answer of its own for one line.</summary>
    /// <param name="lineId">The line's id.</param>
    /// <param name="status">How it is covered.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public ClaimCoverage WithLine(string lineId, CoverageStatus status)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(lineId);
        ArgumentOutOfRangeException.ThrowIfUndefined(status);
        return With(new CoverageAnswer(lineId, null, status));
    }

    /// <summary>How a line is covered.</summary>
    /// <param name="line">The line.</param>
    public CoverageStatus StatusOf(WorkLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var status = Status;
        foreach (var answer in _answers)
        {
            if (answer.LineId == line.Id)
            {
                return answer.Status;
            }

            if (answer.Kind == line.Kind)
            {
                status = answer.Status;
            }
        }

        return status;
    }

    /// <inheritdoc/>
    public bool Equals(ClaimCoverage other) => Status == other.Status && _answers == other._answers;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClaimCoverage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Status, _answers);

    /// <summary>The answers.</summary>
    public override string ToString() => _answers.IsEmpty ? Status.ToString() : $"{Status}, {string.Join(", ", _answers)}";

    private ClaimCoverage With(CoverageAnswer answer) =>
        new(Status, [.. _answers.Where(item => item.LineId != answer.LineId || item.Kind != answer.Kind), answer]);
}

/// <summary>The answer for one line, or for one kind of line.</summary>
internal sealed record CoverageAnswer(string? LineId, LineKind? Kind, CoverageStatus Status)
{
    public override string ToString() => $"{LineId ?? Kind?.Name}: {Status}";
}
