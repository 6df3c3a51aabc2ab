using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.ServiceLevels;

/// <summary>Whether a time agreed with the customer replaces a target.</summary>
public enum AgreedTimeRule
{
    /// <summary>It does not; the default.</summary>
    DoesNotReplace,

    /// <summary>It does.</summary>
    Replaces,

    /// <summary>It does when a reason was stated.</summary>
    ReplacesWithReason,
}

/// <summary>What becomes of a stopped clock when its request is reopened.</summary>
public enum ReopenRule
{
    /// <summary>It goes on from its elapsed time; the time in between does not count. The default.</summary>
    Continue,

    /// <summary>It starts anew.</summary>
    Restart,
}

/// <summary>What becomes of a running clock when the severity changes. The commitment then in force decides.</summary>
public enum PriorityRule
{
    /// <summary>What was measured stays; due is where the sum reaches the new target, which can lie in the past. The default.</summary>
    Continue,

    /// <summary>It starts anew.</summary>
    Restart,

    /// <summary>The share used up stays used up; the rest is counted on the new target. For targets that are durations.</summary>
    KeepShare,
}

/// <summary>One promise of a service level: what is measured from which event to which, within what time, on which calendar.</summary>
public sealed record ServiceCommitment
{
    private ServiceCommitment(ServiceMetric metric, BusinessCalendar calendar, ServiceTarget target, ValueList<ServiceEventKind> stops, ServiceEventKind starts)
    {
        Metric = metric;
        Calendar = calendar;
        Target = target;
        Stops = stops;
        Starts = starts;
    }

    /// <summary>What is measured.</summary>
    public ServiceMetric Metric { get; }

    /// <summary>The calendar it is measured on.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>Within what time; of a pair, the limit.</summary>
    public ServiceTarget Target { get; }

    /// <summary>The events that stop the clock; the first one does.</summary>
    public ValueList<ServiceEventKind> Stops { get; }

    /// <summary>The event that starts the clock; the opening by default.</summary>
    public ServiceEventKind Starts { get; }

    /// <summary>For which requests it is; of several that match, the one that names most traits counts, of equally narrow ones the one due first.</summary>
    public Selector When { get; private init; } = Selector.Any;

    /// <summary>The expected time of a pair "expected 7, limit 8 days"; null for none. After it the request is at risk, and done by the limit it is met, later than expected.</summary>
    public ServiceTarget? Expected { get; private init; }

    /// <summary>From when a clock counts that starts on a day off or late in the day; null for at once.</summary>
    public IntakeRule? Intake { get; private init; }

    /// <summary>The shares of the target at which the request is at risk, rising.</summary>
    public ValueList<decimal> WarnAt { get; private init; }

    /// <summary>The reasons for which the clock pauses.</summary>
    public ValueList<PauseReason> PausedBy { get; private init; }

    /// <summary>Whether a time agreed with the customer replaces the target.</summary>
    public AgreedTimeRule AgreedTime { get; private init; }

    /// <summary>What becomes of the clock when the request is reopened.</summary>
    public ReopenRule OnReopen { get; private init; }

    /// <summary>What becomes of the clock when the severity changes to one for which this commitment is.</summary>
    public PriorityRule OnPriority { get; private init; }

    /// <summary>The escalation ladder.</summary>
    public ValueList<LadderStep> Ladder { get; private init; }

    /// <summary>What a miss triggers: an escalation, a loaner, a credit. Names as in documents.</summary>
    public ValueList<string> OnMiss { get; private init; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A commitment.</summary>
    /// <param name="metric">What is measured.</param>
    /// <param name="calendar">The calendar it is measured on.</param>
    /// <param name="target">Within what time.</param>
    /// <param name="stops">The events that stop the clock; at least one.</param>
    /// <param name="starts">The event that starts the clock; null, the default, for the opening.</param>
    /// <param name="when">For which requests it is; null, the default, for all.</param>
    /// <param name="expected">The expected time of a pair; null, the default, for none.</param>
    /// <param name="intake">From when a clock counts that starts on a day off or late in the day; null, the default, for at once.</param>
    /// <param name="warnAt">The shares at which it is at risk, each more than 0 and at most 1.</param>
    /// <param name="pausedBy">The reasons for which the clock pauses; none by default.</param>
    /// <param name="agreedTime">Whether an agreed time replaces the target; not by default.</param>
    /// <param name="onReopen">What becomes of the clock when the request is reopened; it continues by default.</param>
    /// <param name="onPriority">What becomes of the clock when the severity changes; it continues by default.</param>
    /// <param name="ladder">The escalation ladder; steps have different names.</param>
    /// <param name="onMiss">What a miss triggers; names of lower-case words joined by hyphens.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The parts do not go together: every problem is listed.</exception>
    public static ServiceCommitment Create(
        ServiceMetric metric,
        BusinessCalendar calendar,
        ServiceTarget target,
        ValueList<ServiceEventKind> stops,
        ServiceEventKind? starts = null,
        Selector? when = null,
        ServiceTarget? expected = null,
        IntakeRule? intake = null,
        ValueList<decimal> warnAt = default,
        ValueList<PauseReason> pausedBy = default,
        AgreedTimeRule agreedTime = AgreedTimeRule.DoesNotReplace,
        ReopenRule onReopen = ReopenRule.Continue,
        PriorityRule onPriority = PriorityRule.Continue,
        ValueList<LadderStep> ladder = default,
        ValueList<string> onMiss = default,
        Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentOutOfRangeException.ThrowIfUndefined(agreedTime);
        ArgumentOutOfRangeException.ThrowIfUndefined(onReopen);
        ArgumentOutOfRangeException.ThrowIfUndefined(onPriority);
        starts ??= ServiceEventKind.Opened;
        var problems = new ProblemList();
        problems.AddIf(stops.IsEmpty, "stops", "No event stops the clock; name at least one.");
        problems.AddIf(stops.Contains(starts), "stops", $"\"{starts}\" starts the clock and cannot stop it.");
        for (var i = 0; i < warnAt.Count; i++)
        {
            problems.AddIf(warnAt[i] is <= 0 or > 1, FormattableString.Invariant($"warn-at[{i}]"), FormattableString.Invariant($"{warnAt[i]} is not a share; it is more than 0 and at most 1."));
        }

        problems.AddIf(
            onPriority == PriorityRule.KeepShare && target.Kind != TargetKind.Duration, "on-priority", $"Only a target that is a duration can keep its share, not {target}. Continue or restart instead.");
        problems.AddIf(
            expected is { Kind: TargetKind.Duration } && target.Kind == TargetKind.Duration && expected.Amount > target.Amount && expected.PerUnits == target.PerUnits,
            "expected",
            $"Expected {expected} is later than the limit {target}. Swap them, or leave the expected time out.");
        foreach (var name in ladder.GroupBy(step => step.Name).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("ladder", $"Two steps are called \"{name}\"; a step is raised once, so names are unique.");
        }

        foreach (var name in onMiss.Where(name => name is null || !KebabName.IsValid(name)))
        {
            problems.Add("on-miss", $"\"{name}\" is not a name; write lower-case words joined by hyphens: management, loaner, credit.");
        }

        problems.ThrowIfAny();
        return new ServiceCommitment(metric, calendar, target, stops, starts)
        {
            When = when ?? Selector.Any,
            Expected = expected,
            Intake = intake,
            WarnAt = ValueList.From(warnAt.Distinct().OrderBy(share => share)),
            PausedBy = ValueList.From(pausedBy.Distinct()),
            AgreedTime = agreedTime,
            OnReopen = onReopen,
            OnPriority = onPriority,
            Ladder = ladder,
            OnMiss = ValueList.From(onMiss.Distinct()),
            Clause = clause,
        };
    }

    /// <summary>Metric, target and for which requests.</summary>
    public override string ToString() => $"{Metric} within {Target}, {When}";

    /// <summary>True when two commitments differ at most in the requests that they are for.</summary>
    internal bool PromisesTheSameAs(ServiceCommitment other) =>
        Metric == other.Metric && Target == other.Target && Expected == other.Expected && Starts == other.Starts && Stops == other.Stops && Intake == other.Intake
        && WarnAt == other.WarnAt && PausedBy == other.PausedBy && AgreedTime == other.AgreedTime && OnReopen == other.OnReopen && OnPriority == other.OnPriority
        && Ladder == other.Ladder && OnMiss == other.OnMiss && Calendar.Equals(other.Calendar);
}
