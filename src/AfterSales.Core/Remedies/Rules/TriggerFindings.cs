using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>How every trigger stands, in the policy's order; told when it is read first.</summary>
internal sealed class TriggerFindings(RemedyPolicy policy, ServiceCase serviceCase, int on, Validity? validity)
{
    private TriggerFinding[]? _list;

    public ValueList<TriggerFinding> List => new(_list ??= [.. policy.Triggers.Select(Of)]);

    private TriggerFinding Of(RemedyTrigger trigger)
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
            answer.Missing == 0 ? default : new FactSet(policy.Facts.Table, answer.Missing));
    }
}
