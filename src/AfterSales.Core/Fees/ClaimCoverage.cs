using System.Runtime.CompilerServices;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using AfterSales.Warranties.Rules;

namespace AfterSales.Fees;

/// <summary>How the lines of a claim are covered: one answer for all of them, or one of their own for some. The default is not known.</summary>
/// <remarks>It is the answer of a warranty, or of a host that decided elsewhere. The most particular answer counts: of the line, of its kind, of the claim.</remarks>
public readonly struct ClaimCoverage : IEquatable<ClaimCoverage>
{
    private readonly CoverageStatus _status;
    private readonly int _on;
    private readonly int _goodwillPercent;
    private readonly ulong _missing;

    /// <summary>The warranty that gave the answer, and the case; null where a host decided elsewhere.</summary>
    private readonly WarrantyPolicy? _policy;
    private readonly ServiceCase? _case;
    private readonly ValueList<CoverageAnswer> _answers;

    private ClaimCoverage(CoverageStatus status) => _status = status;

    internal ClaimCoverage(WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict)
    {
        _status = verdict.Status;
        _policy = policy;
        _case = serviceCase;
        _on = on;
        _goodwillPercent = verdict.GoodwillPercent(policy, on) ?? 0;
        _missing = verdict.Missing;
    }

    private ClaimCoverage(in ClaimCoverage other, ValueList<CoverageAnswer> answers)
    {
        this = other;
        _answers = answers;
    }

    /// <summary>How the claim is covered as a whole.</summary>
    public CoverageStatus Status => _status;

    /// <summary>What a warranty offers of its own free will after expiry, in percent; null for nothing.</summary>
    internal int? GoodwillPercent => _goodwillPercent > 0 ? _goodwillPercent : null;

    internal Clause? GoodwillClause => _policy?.Goodwill?.Clause;

    /// <summary>The facts that keep the warranty from an answer.</summary>
    internal FactSet Missing => _policy is null ? default : new FactSet(_policy.Plan.Facts, _missing);

    /// <summary>One answer for all lines.</summary>
    /// <param name="status">How the claim is covered; undetermined where it is not known.</param>
    public static ClaimCoverage Of(CoverageStatus status)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(status);
        return new ClaimCoverage(status);
    }

    /// <summary>The answer of a warranty. Parts, labour, travel and freight are covered as it says of them, all other kinds of line as it says of the whole.</summary>
    /// <param name="decision">The decision.</param>
    public static ClaimCoverage From(CoverageDecision decision) => decision.Policy is null ? default : new(decision.Policy, decision.Case, decision.OnDay, decision.Verdict);

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
        return !_answers.IsEmpty ? OfLine(line) : HasItems ? OfKind(line.Kind) : _status;
    }

    /// <summary>What was answered for the line, or for its kind; else what the warranty says.</summary>
    private CoverageStatus OfLine(WorkLine line)
    {
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
        _status == other._status && _on == other._on && _answers == other._answers && Equals(_policy, other._policy) && Equals(_case, other._case);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClaimCoverage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_status, _answers);

    /// <summary>The answers.</summary>
    public override string ToString() => _answers.IsEmpty ? Status.ToString() : $"{Status}, {string.Join(", ", _answers)}";

    /// <summary>What the warranty says of a kind of line, where it says anything of its own of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CoverageStatus OfKind(LineKind kind) =>
        !HasItems ? _status
        : kind == LineKind.Parts || kind == LineKind.Spare ? StatusOf(_policy!, CoverageItem.Parts)
        : kind == LineKind.Labour ? StatusOf(_policy!, CoverageItem.Labour)
        : kind == LineKind.Travel ? StatusOf(_policy!, CoverageItem.Travel)
        : kind == LineKind.Freight ? StatusOf(_policy!, CoverageItem.Freight)
        : _status;

    /// <summary>Whether the warranty says anything of its own of some kinds of lines.</summary>
    private bool HasItems => _policy is { Items.IsEmpty: false };

    private CoverageStatus StatusOf(WarrantyPolicy policy, CoverageItem item) => policy.PolicyFor(item) is { } own ? new CoverageDecision(own, _case!, _on).Status : _status;

    private ClaimCoverage With(CoverageAnswer answer) =>
        new(this, [.. _answers.Where(item => item.LineId != answer.LineId || item.Kind != answer.Kind), answer]);
}

/// <summary>The answer for one line, or for one kind of line.</summary>
internal sealed record CoverageAnswer(string? LineId, LineKind? Kind, CoverageStatus Status)
{
    public override string ToString() => $"{LineId ?? Kind?.Name}: {Status}";
}
