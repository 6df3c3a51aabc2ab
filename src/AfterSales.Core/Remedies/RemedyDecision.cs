using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies.Rules;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Remedies;

/// <summary>What repairs entitle the customer to on a day. A value over policy, case and day; it allocates nothing until asked why.</summary>
public readonly struct RemedyDecision : IEquatable<RemedyDecision>
{
    private readonly RemedyPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _on;
    private readonly RemedyVerdict _verdict;

    internal RemedyDecision(RemedyPolicy policy, ServiceCase serviceCase, int on, in RemedyVerdict verdict)
    {
        _policy = policy;
        _case = serviceCase;
        _on = on;
        _verdict = verdict;
    }

    /// <summary>The answer: a right beats a presumption.</summary>
    public RemedyStatus Status => _verdict.Status;

    /// <summary>The day asked about.</summary>
    public LocalDate On => DayNumber.ToDate(_on);

    /// <summary>The policy that was asked.</summary>
    public RemedyPolicy Policy => _policy;

    /// <summary>The case that was decided.</summary>
    public ServiceCase Case => _case;

    /// <summary>The facts that are missing; empty unless undetermined.</summary>
    public FactSet Missing => _verdict.Missing == 0 ? default : new FactSet(_policy.Facts.Table, _verdict.Missing);

    /// <summary>Whether a remedy is among those of the triggers met.</summary>
    /// <param name="remedy">The remedy.</param>
    public Truth Offers(Remedy remedy)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(remedy);
        return (_verdict.Offered >> (int)remedy & 1) != 0 ? Truth.Yes : (_verdict.Possible >> (int)remedy & 1) != 0 ? Truth.Unknown : Truth.No;
    }

    /// <summary>Calls the function of the answer. No answer can be forgotten.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="right">Called when the customer has a right.</param>
    /// <param name="presumption">Called when it is presumed that the customer has one.</param>
    /// <param name="none">Called when there is none.</param>
    /// <param name="undetermined">Called when facts are missing.</param>
    public T Match<T>(Func<RemedyDecision, T> right, Func<RemedyDecision, T> presumption, Func<RemedyDecision, T> none, Func<RemedyDecision, T> undetermined)
    {
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(presumption);
        ArgumentNullException.ThrowIfNull(none);
        ArgumentNullException.ThrowIfNull(undetermined);
        return Status switch
        {
            RemedyStatus.Right => right(this),
            RemedyStatus.Presumption => presumption(this),
            RemedyStatus.None => none(this),
            _ => undetermined(this),
        };
    }

    /// <summary>Why, with every trigger and what the choice comes to: runs the same rules once more and keeps their findings.</summary>
    public RemedyExplanation Explain()
    {
        ValidityRule.Find(_policy.Warranty, _case, _on, out var validity);
        return RemedyRule.Explain(_policy, _case, _on, _verdict, validity, new ReasonLog());
    }

    /// <summary>Equal when policy, case and day are.</summary>
    public static bool operator ==(RemedyDecision left, RemedyDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(RemedyDecision left, RemedyDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RemedyDecision other) => Equals(_policy, other._policy) && Equals(_case, other._case) && _on == other._on;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RemedyDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _case, _on);

    /// <summary>The status.</summary>
    public override string ToString() => Status.ToString();
}
