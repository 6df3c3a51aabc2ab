using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Why nothing covers. The order is that in which the status names them.</summary>
[Flags]
internal enum Failures : byte
{
    None = 0,
    Excluded = 1,
    NotCovered = 2,
    NotStarted = 4,
    Expired = 8,
    All = 15,
}

/// <summary>What the layers say for one start and one term: whether one covers, which answers, and until when.</summary>
internal struct LayerAnswer
{
    public bool Covers;
    public Failures Failures;
    public LayerKind Kind;
    public int Index;
    public int Start;
    public int LastCovering;
    public int LastOfAll;
    public int TolledCovering;
    public int TolledOfAll;
    public bool ProvisionalCovering;
    public bool ProvisionalOfAll;

    /// <summary>A layer whose last day cannot be told.</summary>
    public bool HasNoLastDay;

    /// <summary>The next day on which a layer begins or has ended.</summary>
    public int NextBoundary;

    /// <summary>The facts that were looked for and are not known.</summary>
    public ulong Unknown;

    /// <summary>The rank of the layer that answers.</summary>
    public int Rank;

    public readonly int Last => Covers ? LastCovering : LastOfAll;

    public readonly int TolledDays => Covers ? TolledCovering : TolledOfAll;

    public readonly bool IsProvisional => Covers ? ProvisionalCovering : ProvisionalOfAll;
}

/// <summary>One start, one term: what is asked of the layers.</summary>
internal readonly struct LayerQuestion(WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, int start, Component component, bool componentKnown, TermRule? rule)
{
    public readonly WarrantyPolicy Policy = policy;
    public readonly ServiceCase Case = serviceCase;
    public readonly int On = on;
    public readonly int AsOf = asOf;
    public readonly int Start = start;
    public readonly Component Component = component;
    public readonly bool ComponentKnown = componentKnown;
    public readonly TermRule? Rule = rule;
}

/// <summary>The layers: base, consecutive and concurrent extensions, exchanges, part warranties. The claim is covered when any of them covers it.</summary>
internal static class LayerRule
{
    private const int FewStays = 24;

    /// <summary>Goes through all layers; a fact that is not known is tried for the customer where its bit in <paramref name="hope"/> is set.</summary>
    public static LayerAnswer Ask<R>(in LayerQuestion question, ulong hope, List<LayerSummary>? summary, ref R recorder)
        where R : struct, IRecorder
    {
        var policy = question.Policy;
        var serviceCase = question.Case;
        var answer = new LayerAnswer { NextBoundary = int.MaxValue, Rank = int.MaxValue, LastOfAll = int.MinValue, LastCovering = int.MinValue };
        var scan = new LayerScan<R>(question, hope, UsageFailures(question, hope, ref answer.Unknown), summary);

        var size = policy.Tolling is null ? 0 : serviceCase.SortedRepairs.Length;
        Span<StandStill> room = size <= FewStays ? stackalloc StandStill[FewStays] : new StandStill[size];
        var count = RepairEffects.Collect(policy, serviceCase, question.AsOf, DayNumber.LongAgo * 2, hope, room, ref answer.Unknown);
        var effects = new RepairEffects(policy, serviceCase, question.AsOf, hope, room.Slice(0, count));

        var fixedLast = serviceCase.Unit.FixedLast;
        var term = Promised(question, hope, ref answer.Unknown);
        var started = question.Start < DayNumber.FarAhead;
        var baseLast = int.MinValue;
        if (term is not null || fixedLast is not null)
        {
            var end = effects.End(fixedLast is null ? term : null, question.Start, fixedLast, question.Start, ref answer.Unknown);
            scan.RecordBase(term, ref recorder);
            scan.Add(LayerKind.Base, 0, question.Start, end, ref answer, ref recorder);
            baseLast = end.Last;
        }
        else
        {
            answer.Failures |= Failures.NotCovered;
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.NoTerm, question.Rule?.Clause, ReasonArgument.OfName(question.Component.ToString()));
            }
        }

        var consecutiveLast = Extensions(scan, effects, term, question.Start, fixedLast, question.Start, baseLast, ref answer, ref recorder);
        if (serviceCase.SortedExchanges.Length > 0 && started)
        {
            Exchanges(scan, term, question.Start, Math.Max(baseLast, consecutiveLast), hope, ref answer, ref recorder);
        }

        Concurrent(scan, ref answer, ref recorder);
        if (policy.PartWarranty is not null && started)
        {
            Parts(scan, term, ref answer, ref recorder);
        }

        return answer;
    }

    /// <summary>The consecutive extensions: their terms are joined to the base's and counted once, or each from the end before it. Returns the last one's last day.</summary>
    private static int Extensions<R>(
        in LayerScan<R> scan, in RepairEffects effects, Term? baseTerm, int start, int? fixedLast, int eventsFrom, int previousLast, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var question = scan.Question;
        var policy = question.Policy;
        var joined = fixedLast is null ? baseTerm : null;
        var last = previousLast;
        var beforeRoll = previousLast;
        var extensions = question.Case.Extensions;
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            if (extension.Mode != ExtensionMode.Consecutive || !IsBought(scan, extension, ref answer.Unknown))
            {
                continue;
            }

            var fromOldEnd = last > int.MinValue
                && (policy.Stacking == Stacking.FromOldEnd || (joined ?? baseTerm)?.CanJoin(extension.Term) == false || (joined is null && policy.Profile.Objection(extension.Term) is not null));
            if (policy.Profile.Objection(extension.Term) is not null)
            {
                answer.HasNoLastDay = true;
                continue;
            }

            LayerEnd end;
            if (fromOldEnd)
            {
                // What follows a last day counts from it, or from the day after it where the first day is included.
                var origin = beforeRoll + (policy.Profile.FirstDay == FirstDay.Included ? 1 : 0);
                end = effects.End(extension.Term, origin, null, beforeRoll + 1, ref answer.Unknown);
            }
            else
            {
                joined = joined is null ? extension.Term : joined.Plus(extension.Term);
                end = effects.End(joined, start, fixedLast, eventsFrom, ref answer.Unknown);
            }

            scan.Add(LayerKind.Extension, i, last > int.MinValue ? last + 1 : start, end, ref answer, ref recorder);
            last = Math.Max(last, end.Last);
            beforeRoll = end.BeforeRoll;
        }

        return last;
    }

    private static bool IsBought<R>(in LayerScan<R> scan, BoughtExtension extension, ref ulong unknown)
        where R : struct, IRecorder
    {
        var bought = extension.Bought;
        if (!bought.IsKnown)
        {
            return bought.Kind == DateFactKind.Unknown;
        }

        if (bought.First <= scan.Question.AsOf && bought.Last > scan.Question.AsOf)
        {
            var bit = scan.Question.Policy.Plan.ExtensionBought;
            unknown |= bit;
            return (scan.Hope & bit) != 0;
        }

        return bought.First <= scan.Question.AsOf;
    }

    /// <summary>Each exchange under the promise starts a layer of its own where the policy says so; repairs from that day on are the new unit's.</summary>
    private static void Exchanges<R>(in LayerScan<R> scan, Term? term, int start, int last, ulong hope, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var question = scan.Question;
        var exchanges = question.Case.SortedExchanges;
        var size = question.Policy.Tolling is null ? 0 : question.Case.SortedRepairs.Length;
        Span<StandStill> room = size <= FewStays ? stackalloc StandStill[FewStays] : new StandStill[size];
        var from = start;
        for (var i = 0; i < exchanges.Length && exchanges[i].Day <= question.AsOf; i++)
        {
            var day = exchanges[i].Day;
            if (day < from || day > last || Match(question.Policy, exchanges[i], hope, ref answer.Unknown) is not { Mode: not ExchangeMode.Remainder } rule)
            {
                continue;
            }

            var newTerm = rule.Mode == ExchangeMode.Restart ? term : rule.AtLeast;
            if (newTerm is null)
            {
                continue;
            }

            var count = RepairEffects.Collect(question.Policy, question.Case, question.AsOf, day, hope, room, ref answer.Unknown);
            var effects = new RepairEffects(question.Policy, question.Case, question.AsOf, hope, room.Slice(0, count));
            var end = effects.End(newTerm, day, null, day, ref answer.Unknown);
            scan.Add(LayerKind.Exchange, i, day, end, ref answer, ref recorder);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.Exchanged, rule.Clause, ReasonArgument.OfDay(day), ReasonArgument.OfTerm(newTerm));
            }

            last = Math.Max(last, end.Last);
            if (rule.Restarts == RestartScope.BaseAndExtensions && rule.Mode == ExchangeMode.Restart)
            {
                last = Math.Max(last, Extensions(scan, effects, term, day, null, day, end.Last, ref answer, ref recorder));
            }
        }
    }

    private static ExchangeRule? Match(WarrantyPolicy policy, Exchange exchange, ulong hope, ref ulong unknown)
    {
        ExchangeRule? general = null;
        ExchangeRule? other = null;
        foreach (var rule in policy.Exchanges)
        {
            if (rule.Reason is null)
            {
                general = rule;
            }
            else if (rule.Reason == exchange.Reason)
            {
                return rule;
            }
            else
            {
                other ??= rule;
            }
        }

        if (exchange.Reason is null && other is not null)
        {
            // Not known why: the rule that leaves less, or more where hoped for. A restart is the most, a remainder the least.
            unknown |= policy.Plan.ExchangeReason;
            var hoped = (hope & policy.Plan.ExchangeReason) != 0;
            var chosen = general;
            foreach (var rule in policy.Exchanges)
            {
                if (rule.Reason is not null && (hoped ? Generosity(rule) > Generosity(chosen) : Generosity(rule) < Generosity(chosen)))
                {
                    chosen = rule;
                }
            }

            return chosen;
        }

        return general;

        static int Generosity(ExchangeRule? rule) => rule?.Mode switch { ExchangeMode.Restart => 2, ExchangeMode.RemainderAtLeast => 1, _ => 0 };
    }

    /// <summary>Extensions that run beside the base warranty: only rolled.</summary>
    private static void Concurrent<R>(in LayerScan<R> scan, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var question = scan.Question;
        var profile = question.Policy.Profile;
        var extensions = question.Case.Extensions;
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            if (extension.Mode != ExtensionMode.Concurrent || !IsBought(scan, extension, ref answer.Unknown))
            {
                continue;
            }

            if (profile.Objection(extension.Term) is not null)
            {
                answer.HasNoLastDay = true;
                continue;
            }

            var first = extension.Start.First;
            var known = extension.Start.IsKnown && !extension.Start.IsRange;
            if (!known)
            {
                if (extension.Start.Kind == DateFactKind.Absent)
                {
                    continue;
                }

                // Not known when: a start that covers the day asked where hoped for and possible, else one still ahead.
                answer.Unknown |= extension.Start.Kind == DateFactKind.NotYet ? 0 : question.Policy.Plan.ExtensionStart;
                first = Favourable(profile, extension, question.On, (scan.Hope & question.Policy.Plan.ExtensionStart) != 0);
            }

            var end = default(LayerEnd);
            end.Last = Counting.End(profile, extension.Term, first, out end.Refusal);
            end.Last = end.Refusal == CountingRefusal.None ? Counting.RollDay(profile.Roll, profile.Calendar, end.Last, out end.Refusal) : end.Last;
            scan.Add(LayerKind.Concurrent, i, first, end, ref answer, ref recorder);
        }
    }

    private static int Favourable(CountingProfile profile, BoughtExtension extension, int on, bool hoped)
    {
        if (extension.Start.Kind == DateFactKind.NotYet)
        {
            return DayNumber.FarAhead;
        }

        if (extension.Start.Kind == DateFactKind.Unknown)
        {
            return hoped ? on : DayNumber.FarAhead;
        }

        var fallback = extension.Start.First;
        for (var day = extension.Start.First; day <= extension.Start.Last; day++)
        {
            var covers = day <= on && Counting.End(profile, extension.Term, day, out _) >= on;
            if (covers == hoped)
            {
                return day;
            }
        }

        return fallback;
    }

    /// <summary>The warranty of repaired parts or of a repaired defect, from completion of the repair: only rolled.</summary>
    private static void Parts<R>(in LayerScan<R> scan, Term? ownTerm, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var question = scan.Question;
        var policy = question.Policy;
        var rule = policy.PartWarranty!;
        if (rule.Length is null && ownTerm is null)
        {
            return;
        }

        var repairs = question.Case.Repairs;
        for (var i = 0; i < repairs.Count; i++)
        {
            var repair = repairs[i];
            if (repair.Kind != StayKind.Repair || repair.From < question.Start || repair.From > question.AsOf
                || !Concerns(scan, rule, repair, ref answer.Unknown)
                || !RepairEffects.IsFinished(policy.Plan, repair, question.AsOf, scan.Hope, ref answer.Unknown, out var completed)
                || !RepairEffects.IsUnpaidOrCounts(policy.Plan, repair, rule.PaidRepairs, scan.Hope, ref answer.Unknown))
            {
                continue;
            }

            var term = rule.Length ?? ownTerm!;
            var end = default(LayerEnd);
            end.Last = Counting.End(policy.Profile, term, completed, out end.Refusal);
            end.Last = end.Refusal == CountingRefusal.None ? Counting.RollDay(policy.Profile.Roll, policy.Profile.Calendar, end.Last, out end.Refusal) : end.Last;
            scan.Add(LayerKind.Part, i, completed, end, ref answer, ref recorder);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.PartWarranty, rule.Clause, ReasonArgument.OfTerm(term), ReasonArgument.OfDay(completed), ReasonArgument.OfDay(end.Last));
            }
        }
    }

    private static bool Concerns<R>(in LayerScan<R> scan, PartWarrantyRule rule, Repair repair, ref ulong unknown)
        where R : struct, IRecorder
    {
        var plan = scan.Question.Policy.Plan;
        if (rule.Scope == PartWarrantyScope.Defect)
        {
            return RepairEffects.IsSameDefect(plan, repair, scan.Question.Case.Claim, scan.Hope, ref unknown);
        }

        if (scan.Question.Case.Claim is null || (scan.Question.ComponentKnown && scan.Question.Component.IsWholeUnit))
        {
            return false;
        }

        if (scan.Question.ComponentKnown && repair.Parts is { } parts)
        {
            return parts.AsSpan().IndexOf(scan.Question.Component.Id) >= 0;
        }

        var bits = (repair.Parts is null ? plan.RepairParts : 0) | (scan.Question.ComponentKnown ? 0 : plan.Component);
        unknown |= bits;
        return (scan.Hope & bits) == bits && repair.Parts is not { IsEmpty: true };
    }

    /// <summary>The term promised; one that was agreed, at most as long as the policy allows.</summary>
    private static Term? Promised(in LayerQuestion question, ulong hope, ref ulong unknown)
    {
        if (question.Rule is not { Promise: not TermPromise.None } rule)
        {
            return null;
        }

        if (rule.Promise == TermPromise.Fixed)
        {
            return rule.Length;
        }

        var agreed = question.Case.Unit.AgreedTerm;
        if (!agreed.IsKnown)
        {
            unknown |= question.Policy.Plan.AgreedTerm;
            return (hope & question.Policy.Plan.AgreedTerm) != 0 ? rule.Length : null;
        }

        if (agreed.Term is not { } term || question.Policy.Profile.Objection(term) is not null)
        {
            return null;
        }

        // Which of the two is longer is told by where they end.
        var profile = question.Policy.Profile;
        var start = question.Start is > DayNumber.LongAgo and < DayNumber.FarAhead ? question.Start : 0;
        return Counting.End(profile, term, start, out _) > Counting.End(profile, rule.Length!, start, out _) ? rule.Length : term;
    }

    /// <summary>For each kind of layer a bit where the counter is over a limit.</summary>
    private static int UsageFailures(in LayerQuestion question, ulong hope, ref ulong unknown)
    {
        var failures = 0;
        var limits = question.Policy.UsageLimits;
        for (var i = 0; i < limits.Count; i++)
        {
            var limit = limits[i];
            bool over;
            if (question.Case.ReadingOn(limit.Counter, question.AsOf) is { } reading)
            {
                over = reading.Value > limit.Limit;
            }
            else
            {
                unknown |= question.Policy.Plan.LimitBits[i];
                over = (hope & question.Policy.Plan.LimitBits[i]) == 0;
            }

            if (over)
            {
                foreach (var kind in limit.Layers)
                {
                    failures |= 1 << (int)kind;
                }
            }
        }

        return failures;
    }
}
