using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>For each trigger that is certainly not met what it lacks: counts, a failure, conditions, or that it was asked for in time. Of several starts the first one tells it.</summary>
internal static class RemedyAlternatives
{
    public static ValueList<Reason> Of(RemedyPolicy policy, ServiceCase serviceCase, int on)
    {
        var found = new List<Reason>();
        foreach (var trigger in policy.Triggers)
        {
            if (TriggerRule.TryFirst(policy, trigger, serviceCase, on, out var question, out _))
            {
                Add(question, found);
            }
        }

        return ValueList.From(found.Distinct());
    }

    private static void Add(in Question question, List<Reason> found)
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
                found.Add(One(RemedyReasons.IfPresent, trigger, ReasonArgument.OfName(EvidenceKind.Irreparable.Name)));
                continue;
            }

            var lacking = measure.Number + (measure.Threshold == RemedyThreshold.MoreThan ? 1 : 0) - most;
            var inDays = measure.Kind is not (RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements);
            found.Add(One(RemedyReasons.IfMore, trigger, name, inDays ? ReasonArgument.OfDays(lacking) : ReasonArgument.OfNumber(lacking)));
        }

        if (trigger.NeedsFailure && FailureRule.Holds(question, ref ignored) == Truth.No)
        {
            // Before the period and after it nothing that fails now counts.
            found.Add(
                question.On < question.First && question.First < DayNumber.FarAhead ? One(RemedyReasons.IfFailsFrom, trigger, name, ReasonArgument.OfDay(question.First))
                : question.On > question.LastLast && question.LastLast > DayNumber.LongAgo ? One(RemedyReasons.IfFailedBy, trigger, name, ReasonArgument.OfDay(question.LastLast))
                : One(RemedyReasons.IfFailsAgain, trigger, name));
        }

        foreach (var condition in trigger.Conditions)
        {
            if (question.Case.Has(condition) == Truth.No)
            {
                found.Add(One(RemedyReasons.IfPresent, trigger, ReasonArgument.OfName(condition.Name)));
            }
        }

        if (question.IsAskedInTime() == Truth.No)
        {
            found.Add(One(RemedyReasons.IfAskedBy, trigger, name, ReasonArgument.OfDay(question.AskBy()!.Value)));
        }
    }

    private static Reason One(ReasonCode code, RemedyTrigger trigger, params ReasonArgument[] arguments) => new(code, ValueList.From(arguments), trigger.Clause);
}
