using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Remedies.Rules;

/// <summary>What is said about a trigger's parts.</summary>
internal static class RemedyNotes
{
    public static void Measured<R>(RemedyTrigger trigger, RemedyMeasure measure, MeasuredCount count, Truth reached, ref R recorder)
        where R : struct, IRecorder
    {
        if (!recorder.IsOn)
        {
            return;
        }

        var id = ReasonArgument.OfName(trigger.Id);
        var needed = measure.Number + (measure.Threshold == RemedyThreshold.MoreThan ? 1 : 0);
        if (!count.IsCertain)
        {
            recorder.Add(RemedyReasons.CountUncertain, trigger.Clause, id, ReasonArgument.OfNumber(count.Least), ReasonArgument.OfNumber(count.Most));
            return;
        }

        switch (measure.Kind)
        {
            case RemedyMeasureKind.Irreparable:
                recorder.Add(reached == Truth.Yes ? RemedyReasons.Irreparable : RemedyReasons.Reparable, trigger.Clause, id);
                break;
            case RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements:
                recorder.Add(
                    measure.Kind == RemedyMeasureKind.Repairs ? RemedyReasons.Repairs : RemedyReasons.Replacements,
                    trigger.Clause,
                    id,
                    ReasonArgument.OfNumber(count.Least),
                    ReasonArgument.OfNumber(needed));
                break;
            default:
                recorder.Add(
                    measure.Kind == RemedyMeasureKind.Downtime ? RemedyReasons.Downtime : measure.Kind == RemedyMeasureKind.SingleRepair ? RemedyReasons.SingleRepair : RemedyReasons.PartsUnavailable,
                    trigger.Clause,
                    id,
                    ReasonArgument.OfDays(count.Least),
                    ReasonArgument.OfDays(needed));
                break;
        }
    }

    public static void Failure<R>(RemedyTrigger trigger, Truth fails, ref R recorder)
        where R : struct, IRecorder
    {
        if (recorder.IsOn && fails != Truth.Unknown)
        {
            recorder.Add(fails == Truth.Yes ? RemedyReasons.FailsAgain : RemedyReasons.DoesNotFail, trigger.Clause, ReasonArgument.OfName(trigger.Id));
        }
    }

    public static void Condition<R>(RemedyTrigger trigger, EvidenceKind condition, Truth present, ref R recorder)
        where R : struct, IRecorder
    {
        if (recorder.IsOn && present == Truth.No)
        {
            recorder.Add(RemedyReasons.ConditionNotMet, trigger.Clause, ReasonArgument.OfName(trigger.Id), ReasonArgument.OfName(condition));
        }
    }

    public static void InTime<R>(RemedyTrigger trigger, Truth inTime, ref R recorder)
        where R : struct, IRecorder
    {
        if (recorder.IsOn && inTime == Truth.No)
        {
            recorder.Add(RemedyReasons.AskedTooLate, trigger.Clause, ReasonArgument.OfName(trigger.Id));
        }
    }
}
