using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>For each trigger that is certainly not met what it lacks: counts, a failure, conditions, or that it was asked for in time. Of several starts the first one tells it.</summary>
internal static class RemedyAlternatives
{
    public static ValueList<Reason> Of(RemedyPolicy policy, ServiceCase serviceCase, int on, ReasonLog found)
    {
        foreach (var trigger in policy.Triggers)
        {
            if (TriggerRule.TryFirst(policy, trigger, serviceCase, on, out var question, out _))
            {
                Add(question, found);
            }
        }

        return found.Take();
    }

    private static void Add(in Question question, ReasonLog found)
    {
        var trigger = question.Trigger;
        var name = ReasonArgument.OfName(trigger.Id);
        var ignored = 0UL;
        foreach (var measure in trigger.Measures)
        {
            var most = MeasureRule.Count(question, measure, ref ignored).Most;
            if (measure.IsReachedBy(most))
            {
                continue;
            }

            if (measure.Kind == RemedyMeasureKind.Irreparable)
            {
                found.Add(RemedyReasons.IfPresent, trigger.Clause, ReasonArgument.OfName(EvidenceKind.Irreparable));
                continue;
            }

            var lacking = measure.Number + (measure.Threshold == RemedyThreshold.MoreThan ? 1 : 0) - most;
            var inDays = measure.Kind is not (RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements);
            found.Add(RemedyReasons.IfMore, trigger.Clause, name, inDays ? ReasonArgument.OfDays(lacking) : ReasonArgument.OfNumber(lacking));
        }

        if (trigger.NeedsFailure && FailureRule.Holds(question, ref ignored) == Truth.No)
        {
            // Before the period and after it nothing that fails now counts.
            if (question.On < question.First && question.First < DayNumber.FarAhead)
            {
                found.Add(RemedyReasons.IfFailsFrom, trigger.Clause, name, ReasonArgument.OfDay(question.First));
            }
            else if (question.On > question.LastLast && question.LastLast > DayNumber.LongAgo)
            {
                found.Add(RemedyReasons.IfFailedBy, trigger.Clause, name, ReasonArgument.OfDay(question.LastLast));
            }
            else
            {
                found.Add(RemedyReasons.IfFailsAgain, trigger.Clause, name);
            }
        }

        foreach (var condition in trigger.Conditions)
        {
            if (question.Case.Has(condition) == Truth.No)
            {
                found.Add(RemedyReasons.IfPresent, trigger.Clause, ReasonArgument.OfName(condition));
            }
        }

        if (question.IsAskedInTime() == Truth.No)
        {
            found.Add(RemedyReasons.IfAskedBy, trigger.Clause, name, ReasonArgument.OfDay(question.AskBy()!.Value));
        }
    }
}
