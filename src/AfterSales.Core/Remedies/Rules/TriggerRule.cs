using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>Whether a trigger is met, and what is missing to say so.</summary>
internal readonly struct TriggerVerdict(Truth met, ulong missing)
{
    public readonly Truth Met = met;
    public readonly ulong Missing = missing;
}

/// <summary>Decides one trigger: every measure, every condition, the failure where it is needed, and that it is asked for in time.</summary>
internal static class TriggerRule
{
    public static TriggerVerdict Decide<R>(
        RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on, in Validity validity, List<MeasureFinding>? counts, ref R recorder)
        where R : struct, IRecorder
    {
        if (validity.HasOneFirst)
        {
            var lacking = 0UL;
            var answer = Ask(new Question(policy, trigger, serviceCase, validity, validity.First, on), counts, ref lacking, ref recorder);
            return new TriggerVerdict(answer, lacking);
        }

        return DecideSeveral(policy, trigger, serviceCase, on, counts, ref recorder);
    }

    /// <summary>Where the warranty can have several starts, or several ends: each is tried.</summary>
    private static TriggerVerdict DecideSeveral<R>(
        RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on, List<MeasureFinding>? counts, ref R recorder)
        where R : struct, IRecorder
    {
        var warranty = policy.Warranty;
        var silent = default(SilentRecorder);
        var result = Truth.Unknown;
        var missing = 0UL;
        var fallbacks = 0UL;
        var isFirst = true;
        var first = ValidityRule.NextBases(warranty, serviceCase, 0, on, ref fallbacks);
        var hasSeveral = ValidityRule.NextBases(warranty, serviceCase, first + 1, on, ref fallbacks) >= 0;
        for (var mask = first; mask >= 0; mask = ValidityRule.NextBases(warranty, serviceCase, mask + 1, on, ref fallbacks))
        {
            var bases = warranty.Plan.Variants[mask].Bases;
            StartRule.Resolve(warranty.Plan, bases, serviceCase, on, ref silent, out var starts);
            for (var range = 0; range < starts.Count; range++)
            {
                for (var day = starts.First(range); day <= starts.Last(range); day++)
                {
                    if (!ValidityRule.TryFind(warranty, serviceCase, bases, starts.ToStart(day), starts.IsCertain, on, out var validity))
                    {
                        continue;
                    }

                    var isCertain = starts.IsCertain && !hasSeveral && validity.HasOneFirst;
                    var question = new Question(policy, trigger, serviceCase, validity, validity.First, on);
                    var met = isCertain ? Ask(question, counts, ref missing, ref recorder) : Ask(question, null, ref missing, ref silent);
                    if (!validity.HasOneFirst)
                    {
                        var other = Ask(new Question(policy, trigger, serviceCase, validity, validity.OtherFirst, on), null, ref missing, ref silent);
                        missing |= policy.Facts.Warranty.Translate(validity.Unknown);
                        met = met == other ? met : Truth.Unknown;
                    }

                    result = isFirst || result == met ? met : Truth.Unknown;
                    isFirst = false;
                }
            }

            missing |= starts.IsCertain ? 0 : policy.Facts.Warranty.Translate(starts.Unknown);
        }

        missing |= hasSeveral ? policy.Facts.Warranty.Translate(fallbacks) : 0;
        return new TriggerVerdict(result, result == Truth.Unknown ? missing : 0);
    }

    /// <summary>The last day for asking; null where there is none or it is not certain.</summary>
    public static int? AskBy(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on) =>
        trigger.ClaimBy is not null && TryFirst(policy, trigger, serviceCase, on, out var question, out var isCertain) && isCertain ? question.AskBy() : null;

    /// <summary>What is asked where the start is the first that is possible; false where no start is. <paramref name="question"/> is the only one where that is certain.</summary>
    public static bool TryFirst(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on, out Question question, out bool isCertain)
    {
        var warranty = policy.Warranty;
        var silent = default(SilentRecorder);
        var fallbacks = 0UL;
        question = default;
        isCertain = false;
        var first = ValidityRule.NextBases(warranty, serviceCase, 0, on, ref fallbacks);
        var hasSeveral = first >= 0 && ValidityRule.NextBases(warranty, serviceCase, first + 1, on, ref fallbacks) >= 0;
        for (var mask = first; mask >= 0; mask = ValidityRule.NextBases(warranty, serviceCase, mask + 1, on, ref fallbacks))
        {
            var bases = warranty.Plan.Variants[mask].Bases;
            StartRule.Resolve(warranty.Plan, bases, serviceCase, on, ref silent, out var starts);
            for (var range = 0; range < starts.Count; range++)
            {
                for (var day = starts.First(range); day <= starts.Last(range); day++)
                {
                    if (ValidityRule.TryFind(warranty, serviceCase, bases, starts.ToStart(day), starts.IsCertain, on, out var validity))
                    {
                        question = new Question(policy, trigger, serviceCase, validity, validity.First, on);
                        isCertain = starts.IsCertain && !hasSeveral && validity.HasOneFirst;
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static Truth Ask<R>(in Question question, List<MeasureFinding>? counts, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var trigger = question.Trigger;
        var unknown = 0UL;
        var result = Truth.Yes;
        foreach (var measure in trigger.Measures)
        {
            var part = 0UL;
            var count = MeasureRule.Count(question, measure, ref part);
            var reached = measure.IsReachedBy(count.Least) ? Truth.Yes : measure.IsReachedBy(count.Most) ? Truth.Unknown : Truth.No;
            unknown |= reached == Truth.Unknown ? part : 0;
            counts?.Add(new MeasureFinding(measure, count, reached));
            result = Kleene.And(result, reached);
            RemedyNotes.Measured(trigger, measure, count, reached, ref recorder);
        }

        if (trigger.NeedsFailure)
        {
            var fails = FailureRule.Holds(question, ref unknown);
            result = Kleene.And(result, fails);
            RemedyNotes.Failure(trigger, fails, ref recorder);
        }

        foreach (var condition in trigger.Conditions)
        {
            var present = question.Case.Has(condition);
            unknown |= present == Truth.Unknown ? question.Facts.Evidence(condition) : 0;
            result = Kleene.And(result, present);
            RemedyNotes.Condition(trigger, condition, present, ref recorder);
        }

        var inTime = question.IsAskedInTime();
        result = Kleene.And(result, inTime);
        RemedyNotes.InTime(trigger, inTime, ref recorder);
        missing |= result == Truth.Unknown ? unknown : 0;
        return result;
    }
}
