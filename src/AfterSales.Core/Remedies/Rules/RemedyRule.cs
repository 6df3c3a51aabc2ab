using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties.Rules;

namespace AfterSales.Remedies.Rules;

/// <summary>The answer over all triggers: what a decision holds.</summary>
internal struct RemedyVerdict
{
    public RemedyStatus Status;
    public ulong Missing;

    /// <summary>A bit for each remedy of a trigger that is met.</summary>
    public ulong Offered;

    /// <summary>A bit for each remedy of a trigger that is met or undetermined.</summary>
    public ulong Possible;
}

/// <summary>Puts the triggers together: remedies unite, a right beats a presumption, what is met beats what is undetermined.</summary>
internal static class RemedyRule
{
    public static RemedyVerdict Decide(RemedyPolicy policy, ServiceCase serviceCase, int on)
    {
        ValidityRule.Find(policy.Warranty, serviceCase, on, out var validity);
        return Decide(policy, serviceCase, on, validity);
    }

    /// <summary>The verdict where the warranty's validity is known already; without one first day where several are possible.</summary>
    public static RemedyVerdict Decide(RemedyPolicy policy, ServiceCase serviceCase, int on, in Validity validity)
    {
        var verdict = new RemedyVerdict { Status = RemedyStatus.None };
        var silent = default(SilentRecorder);
        foreach (var trigger in policy.Triggers)
        {
            var answer = TriggerRule.Decide(policy, trigger, serviceCase, on, validity, null, ref silent);
            if (answer.Met == Truth.No)
            {
                continue;
            }

            foreach (var remedy in trigger.Remedies)
            {
                verdict.Possible |= 1UL << (int)remedy;
                verdict.Offered |= answer.Met == Truth.Yes ? 1UL << (int)remedy : 0;
            }

            verdict.Missing |= answer.Missing;
            verdict.Status = Better(verdict.Status, answer.Met == Truth.Unknown ? RemedyStatus.Undetermined
                : trigger.Strength == RemedyStrength.Right ? RemedyStatus.Right
                : RemedyStatus.Presumption);
        }

        verdict.Missing &= verdict.Status == RemedyStatus.Undetermined ? ulong.MaxValue : 0;
        return verdict;
    }

    public static RemedyExplanation Explain(RemedyPolicy policy, ServiceCase serviceCase, int on, in RemedyVerdict verdict, in Validity validity, ReasonLog log)
    {
        var recorder = new ReasonRecorder(log);
        var met = new List<RemedyTrigger>(policy.Triggers.Count);
        foreach (var trigger in policy.Triggers)
        {
            if (TriggerRule.Decide(policy, trigger, serviceCase, on, validity, null, ref recorder).Met != Truth.Yes)
            {
                continue;
            }

            met.Add(trigger);
            if (LoanerDay(policy, trigger, serviceCase, on) is { } day)
            {
                recorder.Add(RemedyReasons.LoanerFrom, trigger.Clause, ReasonArgument.OfName(trigger.Id), ReasonArgument.OfDay(day), default);
            }
        }

        var remedies = met.Count == 1 ? met[0].Remedies : ValueList.From(met.OrderBy(trigger => trigger.Strength).SelectMany(trigger => trigger.Remedies).Distinct());
        var replacement = MatrixRule.Resolve(policy, serviceCase, on, met, ref recorder);
        var reasons = log.Take();
        return new RemedyExplanation(
            policy,
            serviceCase,
            on,
            verdict.Status,
            Headline(verdict.Status, remedies),
            reasons,
            verdict.Status == RemedyStatus.None ? RemedyAlternatives.Of(policy, serviceCase, on, log) : [],
            verdict.Missing == 0 ? default : new FactSet(policy.Facts.Table, verdict.Missing),
            remedies,
            replacement,
            RefundOfRemedy.Best(policy, met, serviceCase, on));
    }

    /// <summary>The first day on which a loaner was due, for a trigger that is met; null where it gives none.</summary>
    public static int? LoanerDay(RemedyPolicy policy, RemedyTrigger trigger, ServiceCase serviceCase, int on) =>
        trigger.Offers(Remedy.Loaner) ? LoanerRule.DueFrom(policy, trigger, serviceCase, on) : null;

    private static RemedyStatus Better(RemedyStatus left, RemedyStatus right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(RemedyStatus status) => status switch
    {
        RemedyStatus.Right => 3,
        RemedyStatus.Presumption => 2,
        RemedyStatus.Undetermined => 1,
        _ => 0,
    };

    private static Reason Headline(RemedyStatus status, ValueList<Remedy> remedies)
    {
        var names = remedies.IsEmpty ? default : ReasonArgument.OfName(remedies.Count == 1 ? remedies[0].Name() : LocalizedName.List(remedies.Select(remedy => remedy.Name()).ToList()));
        return status switch
        {
            RemedyStatus.Right => new Reason(RemedyReasons.Right, names, default, default, null),
            RemedyStatus.Presumption => new Reason(RemedyReasons.Presumption, names, default, default, null),
            RemedyStatus.None => RemedyReasons.None.Alone,
            _ => RemedyReasons.NotDetermined.Alone,
        };
    }
}
