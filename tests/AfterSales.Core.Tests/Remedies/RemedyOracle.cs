using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>From when to when a warranty is valid, with the earliest and the latest day that can be its last, and the fact that would tell which.</summary>
internal sealed record ValidityDrawn(LocalDate First, LocalDate FirstLast, LocalDate LastLast, string? Unknown);

/// <summary>A truth, and the facts that are missing where it is not known.</summary>
internal sealed record Answer(Truth Truth, params string[] Missing)
{
    /// <summary>All of them: one that certainly fails decides, else one that is not known.</summary>
    public static Answer All(IEnumerable<Answer> answers)
    {
        var all = answers.ToList();
        return all.Exists(answer => answer.Truth == Truth.No) ? new(Truth.No)
            : all.Exists(answer => answer.Truth == Truth.Unknown) ? new(Truth.Unknown, [.. all.Where(answer => answer.Truth == Truth.Unknown).SelectMany(answer => answer.Missing)])
            : new(Truth.Yes);
    }

    public static Answer Of(Truth truth, string fact) => truth == Truth.Unknown ? new(truth, fact) : new(truth);

    public static Answer Of(bool? truth, string fact) => Of(truth switch { true => Truth.Yes, false => Truth.No, _ => Truth.Unknown }, fact);
}

/// <summary>What one trigger says on a day for one first day of its period, found the slow and obvious way: condition by condition, repair by repair, day by day.</summary>
internal sealed class RemedyOracle(RemedyTrigger trigger, ServiceCase serviceCase, LocalDate on, ValidityDrawn validity)
{
    private readonly ValidityDrawn _period = trigger.Period.Term is { } term ? Through(validity.First, term) : validity;

    public List<CountedDays> Counts { get; } = [];

    public Answer Ask()
    {
        Counts.Clear();
        var parts = new List<Answer>();
        foreach (var measure in trigger.Measures)
        {
            var count = new RemedyCounts(measure, serviceCase, on, IsCounted, InPeriod).Count();
            Counts.Add(count);
            parts.Add(new Answer(Reached(measure, count), [.. count.Missing]));
        }

        if (NeedsFailure())
        {
            parts.Add(Failure());
        }

        parts.AddRange(trigger.Conditions.Select(condition => Answer.Of(serviceCase.Has(condition), "evidence." + condition.Name)));
        if (AskBy() is { } last)
        {
            parts.Add(Answer.Of(on <= last, "-"));
        }

        return Answer.All(parts);
    }

    public LocalDate? AskBy() => trigger.ClaimBy is { } claimBy ? Through(validity.First, claimBy).LastLast : null;

    private static ValidityDrawn Through(LocalDate first, AfterSales.Calendars.Term term)
    {
        var last = first.PlusMonths((12 * term.Years) + term.Months).PlusDays((7 * term.Weeks) + term.Days);
        return new ValidityDrawn(first, last, last, null);
    }

    private static Truth Reached(RemedyMeasure measure, CountedDays count)
    {
        var needed = measure.Threshold == RemedyThreshold.MoreThan ? measure.Number + 1 : measure.Number;
        return count.Least >= needed ? Truth.Yes : count.Most >= needed ? Truth.Unknown : Truth.No;
    }

    private bool NeedsFailure() => trigger.Failure switch
    {
        FailureNeed.Needed => true,
        FailureNeed.NotNeeded => false,
        _ => trigger.Measures.All(measure => measure.Kind is RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements && measure.Threshold == RemedyThreshold.AtLeast),
    };

    private Answer InPeriod(LocalDate day) =>
        day < _period.First || day > _period.LastLast ? new(Truth.No) : day <= _period.FirstLast ? new(Truth.Yes) : new(Truth.Unknown, _period.Unknown!);

    private Answer InUsage(decimal? usage, string fact) =>
        trigger.Period.UsageLimit is { } limit ? Answer.Of(usage is null ? null : usage <= limit, fact) : new(Truth.Yes);

    private Answer Failure()
    {
        var claim = serviceCase.Claim!;
        return Answer.All(
        [
            Answer.Of(claim.Fails, "claim.fails"),
            Answer.Of(claim.Covered, "claim.covered"),
            Answer.Of(IsDefect(claim.Cause), "claim.cause"),
            Appeared(claim.Appeared.Kind == DateFactKind.Unknown ? claim.Failed : claim.Appeared),
            InUsage(claim.Usage, "claim.usage"),
            trigger.Scope switch
            {
                RemedyScope.SafetyFault => Answer.Of(claim.SafetyFault, "claim.safety-fault"),
                RemedyScope.SameMainPart => Answer.Of(claim.MainParts is { } parts ? parts.Count > 0 : null, "claim.main-parts"),
                _ => new(Truth.Yes),
            },
        ]);
    }

    private Answer Appeared(DateFact date)
    {
        if (date.Kind is DateFactKind.NotYet or DateFactKind.Absent || date.FirstDay > on)
        {
            return new(Truth.No);
        }

        // One that is not dated can be of any day of the period.
        var first = date.FirstDay ?? LocalDate.Min(_period.First, on);
        var last = LocalDate.Min(date.LastDay ?? on, on);
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(index => InPeriod(first.PlusDays(index))).ToList();
        return days.TrueForAll(day => day.Truth == days[0].Truth)
            ? days[0]
            : new(Truth.Unknown, ["claim.appeared", .. days[0].Missing, .. days[^1].Missing]);
    }

    private static bool? IsDefect(Cause? cause) => cause is null ? null : cause != Cause.Misuse;

    /// <summary>Whether a record counts, apart from being finished.</summary>
    private Answer IsCounted(Repair repair)
    {
        var record = repair.Record;
        if (repair.Kind != StayKind.Repair || repair.HandedInOn > on)
        {
            return new(Truth.No);
        }

        return Answer.All(
        [
            InPeriod(repair.HandedInOn),
            Answer.Of(record?.Covered ?? Truth.Unknown, "repairs.record.covered"),
            Answer.Of(IsDefect(record?.Cause), "repairs.record.cause"),
            Answer.Of(record?.OnRecord ?? Truth.Unknown, "repairs.record.on-record"),
            InUsage(record?.Usage, "repairs.record.usage"),
            InScope(repair),
        ]);
    }

    private Answer InScope(Repair repair)
    {
        var claim = serviceCase.Claim!;
        return trigger.Scope switch
        {
            RemedyScope.SameFault => Same(claim.Defect, repair.Defect, "claim.defect", "repairs.defect", (now, then) => now == then),
            RemedyScope.SafetyFault => Answer.Of(repair.Record?.SafetyFault ?? Truth.Unknown, "repairs.record.safety-fault"),
            RemedyScope.SameMainPart when claim.MainParts is { Count: 0 } || repair.Record?.MainParts is { Count: 0 } => new(Truth.No),
            RemedyScope.SameMainPart => Same(claim.MainParts, repair.Record?.MainParts, "claim.main-parts", "repairs.record.main-parts", (now, then) => now!.Value.Intersect(then!.Value).Any()),
            _ => new(Truth.Yes),
        };
    }

    private static Answer Same<T>(T now, T then, string factNow, string factThen, Func<T, T, bool> isSame) =>
        now is null || then is null
            ? new(Truth.Unknown, [.. now is null ? [factNow] : Array.Empty<string>(), .. then is null ? [factThen] : Array.Empty<string>()])
            : Answer.Of(isSame(now, then), "-");
}
