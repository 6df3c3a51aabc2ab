using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Warranties;

/// <summary>Whether a warranty covers a case on a day. A value over policy, case and day; it allocates nothing until asked why.</summary>
public readonly struct CoverageDecision : IEquatable<CoverageDecision>
{
    private static readonly (Failures Failure, CoverageStatus Status)[] FailuresInOrder =
    [
        (Failures.Excluded, CoverageStatus.Excluded), (Failures.NotCovered, CoverageStatus.NotCovered),
        (Failures.NotStarted, CoverageStatus.NotStarted), (Failures.Expired, CoverageStatus.Expired),
    ];

    private readonly WarrantyPolicy _policy;
    private readonly ServiceCase _case;
    private readonly int _on;
    private readonly CoverageVerdict _verdict;

    internal CoverageDecision(WarrantyPolicy policy, ServiceCase serviceCase, int on)
    {
        _policy = policy;
        _case = serviceCase;
        _on = on;
        CoverageRule.Decide(policy, serviceCase, on, out _verdict);
    }

    internal CoverageDecision(WarrantyPolicy policy, ServiceCase serviceCase, int on, in CoverageVerdict verdict)
    {
        _policy = policy;
        _case = serviceCase;
        _on = on;
        _verdict = verdict;
    }

    /// <summary>The answer.</summary>
    public CoverageStatus Status => _verdict.Status;

    /// <summary>True for <see cref="CoverageStatus.Covered"/> and <see cref="CoverageStatus.CoveredAbnormalLife"/>.</summary>
    public bool IsCovered => Status is CoverageStatus.Covered or CoverageStatus.CoveredAbnormalLife;

    /// <summary>Every failure that is certain, in the order in which the status names them; empty when covered or undetermined.</summary>
    public ValueList<CoverageStatus> CertainFailures
    {
        get
        {
            var failures = _verdict.Failures;
            return [.. FailuresInOrder.Where(item => (failures & item.Failure) != 0).Select(item => item.Status)];
        }
    }

    /// <summary>The day asked about.</summary>
    public LocalDate On => DayNumber.ToDate(_on);

    /// <summary>The policy that was asked.</summary>
    public WarrantyPolicy Policy => _policy;

    /// <summary>The case that was decided.</summary>
    public ServiceCase Case => _case;

    /// <summary>The day from which the layer that answers counts, else the base; null where it is not one certain day.</summary>
    public LocalDate? StartDay => OneDay(_verdict.FirstStart, _verdict.LastStart);

    /// <summary>The days on which it can have started; null where no date tells it.</summary>
    public DayRange? StartDays => Range(_verdict.FirstStart, _verdict.LastStart);

    /// <summary>
    /// The last day of cover, on which the unit is still covered: the latest of the layers that cover, or of all layers where none does.
    /// Null where it is not one certain day.
    /// </summary>
    public LocalDate? LastDay => OneDay(_verdict.FirstLast, _verdict.LastLast);

    /// <summary>The days that can be the last; null where no date tells it.</summary>
    public DayRange? LastDays => Range(_verdict.FirstLast, _verdict.LastLast);

    /// <summary>Days of cover left after the day asked about: 0 on the last day. Null unless covered by a term with a certain last day.</summary>
    public int? DaysLeft => Status == CoverageStatus.Covered && _verdict.FirstLast == _verdict.LastLast && LastDay is not null ? _verdict.FirstLast - _on : null;

    /// <summary>The days left as an interval, where facts that are not known move the last day; null unless covered by a term.</summary>
    public int? LeastDaysLeft => Status == CoverageStatus.Covered && LastDays is not null ? _verdict.FirstLast - _on : null;

    /// <summary>The most days that can be left; null unless covered by a term.</summary>
    public int? MostDaysLeft => Status == CoverageStatus.Covered && LastDays is not null ? _verdict.LastLast - _on : null;

    /// <summary>How many days did not count, in the layer with the last day.</summary>
    public int TolledDays => _verdict.TolledDays;

    /// <summary>True when a stay that tolls is still open: the last day can only move on.</summary>
    public bool IsProvisional => _verdict.IsProvisional;

    /// <summary>The layer that answers: the first in the policy's order that covers. Null unless one certain layer covers.</summary>
    public LayerId? AnsweringLayer => _verdict.HasAnswer
        ? new LayerId(
            _verdict.AnswerKind,
            _verdict.AnswerIndex,
            _verdict.AnswerKind is LayerKind.Extension or LayerKind.Concurrent ? _case.Extensions[_verdict.AnswerIndex].Id : null)
        : null;

    /// <summary>The facts that are missing; empty unless undetermined. Each can change the part of the decision it belongs to.</summary>
    public FactSet Missing => new(_policy?.Plan.Facts ?? FactTable.Empty, _verdict.Missing);

    /// <summary>The last day on which the unit can still be registered, where cover lacks that; null otherwise.</summary>
    public LocalDate? RegisterByDay => Status == CoverageStatus.NotCovered && _verdict.RegisterBy > int.MinValue ? DayNumber.ToDate(_verdict.RegisterBy) : null;

    /// <summary>The next later day on which the status is another one, knowing what is known today (open stays as handed back today); null when there is none.</summary>
    public LocalDate? NextChangeDay => CoverageRule.NextChange(_policy, _case, _on, _verdict) is { } day ? DayNumber.ToDate(day) : null;

    /// <summary>The share of the cost, in percent, that the company offers of its own free will on this day; null for nothing. It never changes the status.</summary>
    public int? GoodwillPercent => _verdict.GoodwillPercent(_policy, _on);

    internal int OnDay => _on;

    internal CoverageVerdict Verdict => _verdict;

    internal LocalDate? LastGoodwillDay => _verdict.LastGoodwillDay(_policy);

    internal StartBasis? Basis => _verdict.Basis == 0 ? null : _policy.Plan.Variants[_verdict.Variant].Bases[_verdict.Basis - 1];

    /// <summary>The decision for parts, labour, travel or freight, which can have terms or layers of their own; this decision where they have none.</summary>
    /// <param name="item">The item.</param>
    public CoverageDecision For(CoverageItem item)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(item);
        return _policy.PolicyFor(item) is { } own ? new CoverageDecision(own, _case, _on) : this;
    }

    /// <summary>Calls the function of the answer: covered, not covered or undetermined. No answer can be forgotten.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="covered">Called with the decision when covered.</param>
    /// <param name="notCovered">Called with the decision when certainly not covered.</param>
    /// <param name="undetermined">Called with the decision when facts are missing.</param>
    public T Match<T>(Func<CoverageDecision, T> covered, Func<CoverageDecision, T> notCovered, Func<CoverageDecision, T> undetermined)
    {
        ArgumentNullException.ThrowIfNull(covered);
        ArgumentNullException.ThrowIfNull(notCovered);
        ArgumentNullException.ThrowIfNull(undetermined);
        return Status == CoverageStatus.Undetermined ? undetermined(this) : IsCovered ? covered(this) : notCovered(this);
    }

    /// <summary>Equal when policy, case and day are: the answer follows from them.</summary>
    public static bool operator ==(CoverageDecision left, CoverageDecision right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    public static bool operator !=(CoverageDecision left, CoverageDecision right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CoverageDecision other) => _on == other._on && Equals(_policy, other._policy) && Equals(_case, other._case);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CoverageDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_policy, _case, _on);

    /// <summary>Why: runs the same rules once more and keeps their findings.</summary>
    public CoverageExplanation Explain() => ExplanationOfCoverage.Of(_policy, _case, _on, _verdict, new ReasonLog());

    /// <summary>Status and last day.</summary>
    public override string ToString() => LastDays is { } days ? $"{Status}, last day {days}" : Status.ToString();

    private static LocalDate? OneDay(int first, int last) => first == last && first != DayNumber.FarAhead ? DayNumber.ToDate(first) : null;

    private static DayRange? Range(int first, int last) => first == DayNumber.FarAhead ? null : new DayRange(first, last);
}
