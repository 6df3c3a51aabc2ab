using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>How every trigger stands, in the policy's order.</summary>
internal static class TriggerFindings
{
    public static TriggerFinding[] Of(RemedyPolicy policy, ServiceCase serviceCase, int on)
    {
        ValidityRule.Find(policy.Warranty, serviceCase, on, out var validity);
        return [.. policy.Triggers.Select(trigger => Of(policy, trigger, serviceCase, on, validity))];
    }

    private static TriggerFinding Of(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on, in Validity validity)
    {
        var silent = default(SilentRecorder);
        var counts = new List<MeasureFinding>(trigger.Measures.Count);
        var answer = TriggerRule.Decide(policy, trigger, serviceCase, on, validity, counts, ref silent);
        return new TriggerFinding(
            trigger,
            answer.Met,
            ValueList.From(counts),
            answer.Met == Truth.Yes && RemedyRule.LoanerDay(policy, trigger, serviceCase, on) is { } from ? DayNumber.ToDate(from) : null,
            TriggerRule.AskBy(policy, trigger, serviceCase, on) is { } askBy ? DayNumber.ToDate(askBy) : null,
            new FactSet(policy.Facts.Table, answer.Missing));
    }
}
