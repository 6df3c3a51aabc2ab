using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees;

/// <summary>How the lines of a claim are covered: one answer for all of them, or one of their own for some. The default is not known.</summary>
/// <remarks>It is the answer of a warranty, or of a host that decided elsewhere. The most particular answer counts: of the line, of its kind, of the claim.</remarks>
public readonly struct ClaimCoverage : IEquatable<ClaimCoverage>
{
    private readonly CoverageStatus _status;

    /// <summary>The default where a host decided elsewhere.</summary>
    private readonly CoverageDecision _decision;
    private readonly ValueList<CoverageAnswer> _answers;

    private ClaimCoverage(CoverageStatus status, in CoverageDecision decision, ValueList<CoverageAnswer> answers)
    {
        _status = status;
        _decision = decision;
        _answers = answers;
    }

    /// <summary>How the claim is covered as a whole.</summary>
    public CoverageStatus Status => _status;

    /// <summary>What a warranty offers of its own free will after expiry, in percent; null for nothing.</summary>
    internal int? GoodwillPercent => _decision.GoodwillPercent;

    internal Clause? GoodwillClause => IsDecided ? _decision.Policy.Goodwill?.Clause : null;

    /// <summary>The facts that keep the warranty from an answer.</summary>
    internal FactSet Missing => _decision.Missing;

    /// <summary>True where a warranty gave the answer.</summary>
    private bool IsDecided => _decision.Policy is not null;

    /// <summary>One answer for all lines.</summary>
    /// <param name="status">How the claim is covered; undetermined where it is not known.</param>
    public static ClaimCoverage Of(CoverageStatus status)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(status);
        return new ClaimCoverage(status, default, default);
    }

    /// <summary>The answer of a warranty. Parts, labour, travel and freight are covered as it says of them, all other kinds of line as it says of the whole.</summary>
    /// <param name="decision">The decision.</param>
    public static ClaimCoverage From(CoverageDecision decision) => new(decision.Status, decision, default);

    /// <summary>One answer for all lines.</summary>
    /// <param name="status">How the claim is covered.</param>
    public static implicit operator ClaimCoverage(CoverageStatus status) => Of(status);

    /// <summary>The answer of a warranty.</summary>
    /// <param name="decision">The decision.</param>
    public static implicit operator ClaimCoverage(CoverageDecision decision) => From(decision);

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
        if (_answers.IsEmpty)
        {
            return OfKind(line.Kind);
        }

        CoverageStatus? ofKind = null;
        foreach (var answer in _answers)
        {
            if (answer.LineId == line.Id)
            {
                return answer.Status;
            }

            if (answer.Kind == line.Kind)
            {
                ofKind = answer.Status;
            }
        }

        return ofKind ?? OfKind(line.Kind);
    }

    /// <inheritdoc/>
    public bool Equals(ClaimCoverage other) =>
        _status == other._status && _answers == other._answers && _decision == other._decision;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClaimCoverage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_status, _answers);

    /// <summary>The answers.</summary>
    public override string ToString() => _answers.IsEmpty ? Status.ToString() : $"{Status}, {string.Join(", ", _answers)}";

    /// <summary>What the warranty says of a kind of line, where it says anything of its own of it.</summary>
    private CoverageStatus OfKind(LineKind kind) =>
        !IsDecided || _decision.Policy.Items.IsEmpty ? _status
        : kind == LineKind.Parts || kind == LineKind.Spare ? _decision.For(CoverageItem.Parts).Status
        : kind == LineKind.Labour ? _decision.For(CoverageItem.Labour).Status
        : kind == LineKind.Travel ? _decision.For(CoverageItem.Travel).Status
        : kind == LineKind.Freight ? _decision.For(CoverageItem.Freight).Status
        : _status;

    private ClaimCoverage With(CoverageAnswer answer) =>
        new(_status, _decision, [.. _answers.Where(item => item.LineId != answer.LineId || item.Kind != answer.Kind), answer]);
}

/// <summary>The answer for one line, or for one kind of line.</summary>
internal sealed record CoverageAnswer(string? LineId, LineKind? Kind, CoverageStatus Status)
{
    public override string ToString() => $"{LineId ?? Kind?.Name}: {Status}";
}
