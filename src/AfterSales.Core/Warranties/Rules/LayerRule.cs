using System.Runtime.CompilerServices;
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
}

/// <summary>What the layers say for one start and one term: whether one covers, which answers, and until when.</summary>
internal struct LayerAnswer
{
    public bool Covers;
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

    /// <summary>The base is over a limit that an extension does not have, and that extension has begun: the later the base ends, the later it does.</summary>
    public bool ExtensionBegun;

    /// <summary>The next day on which a layer begins or has ended.</summary>
    public int NextBoundary;

    /// <summary>The facts that were looked for and are not known.</summary>
    public ulong Unknown;

    /// <summary>The rank of the layer that answers.</summary>
    public int Rank;

    /// <summary>A layer that has not started, and that no transfer can have ended before it does.</summary>
    public bool IsAhead;

    private Failures _failures;

    /// <summary>Why no layer covers; none where one does. Without any layer nothing is promised.</summary>
    public readonly Failures Failures => Covers ? Failures.None : _failures == Failures.None ? Failures.NotCovered : _failures;

    public readonly int Last => Covers ? LastCovering : LastOfAll;

    public readonly int TolledDays => Covers ? TolledCovering : TolledOfAll;

    public readonly bool IsProvisional => Covers ? ProvisionalCovering : ProvisionalOfAll;

    public void Fail(Failures failure) => _failures |= failure;
}

/// <summary>One start, one term: what is asked of the layers. It is passed by reference; copies of so many fields would cost more than the rules.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal struct LayerQuestion(
    WarrantyPolicy policy, ServiceCase serviceCase, int on, int asOf, int start, bool startTold, in StartSpan starts, Component component, bool componentKnown, TermRule? rule)
{
    public readonly WarrantyPolicy Policy = policy;
    public readonly ServiceCase Case = serviceCase;
    public readonly int On = on;
    public readonly int AsOf = asOf;
    public readonly int Start = start;

    /// <summary>False where the start stands for one that is not known.</summary>
    public readonly bool StartTold = startTold;

    /// <summary>From the earliest to the latest start that is possible, and the facts that would tell it better.</summary>
    public readonly StartSpan Starts = new(starts.First, starts.Last, starts.Unknown);

    public readonly Component Component = component;

    /// <summary>False where the component stands for any.</summary>
    public readonly bool ComponentKnown = componentKnown;
    public readonly TermRule? Rule = rule;

    /// <summary>The facts that are tried for the customer where they are not known.</summary>
    public ulong Hope;

    /// <summary>The claim's defect; where it is not known the one that it is tried as, null for none that was repaired.</summary>
    public string? Defect = serviceCase.Claim?.Defect;

    private int _repairsTried;

    /// <summary>For each kind of layer a bit where the counter is over a limit.</summary>
    public int OverLimit;

    /// <summary>Takes the layers; null where nobody reads them.</summary>
    public List<LayerSummary>? Summary;

    /// <summary>True when the base is over a limit that an extension does not have.</summary>
    public readonly bool IsPartlyOver => (OverLimit & 1 << (int)LayerKind.Base) != 0 && (OverLimit & 1 << (int)LayerKind.Extension) == 0;

    /// <summary>True where the claim's defect is not known, and what repairs give depends on it.</summary>
    public readonly bool CanBeForSeveralDefects => Policy.Plan.DependsOnDefect && Case.Claim is { Defect: null };

    /// <summary>Goes on to the next repaired defect that the claim's can be; false when all were tried, and where it is known or nothing depends on it.</summary>
    public bool NextDefect()
    {
        if (!CanBeForSeveralDefects)
        {
            return false;
        }

        while (_repairsTried < Case.SortedRepairs.Length)
        {
            var defect = Case.SortedRepairs[_repairsTried++].Defect;
            if (defect is not null && !IsTried(defect, _repairsTried - 1))
            {
                Defect = defect;
                return true;
            }
        }

        return false;
    }

    private readonly bool IsTried(string defect, int repairs)
    {
        for (var i = 0; i < repairs; i++)
        {
            if (Case.SortedRepairs[i].Defect == defect)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The layers: base, consecutive and concurrent extensions, exchanges, part warranties. The claim is covered when any of them covers it.</summary>
internal static class LayerRule
{
    /// <summary>Stays for which there is room on the stack.</summary>
    public const int FewStays = 24;

    /// <summary>Goes through all layers; a fact that is not known is tried for the customer where its bit in <paramref name="hope"/> is set.</summary>
    public static void Ask<R>(ref LayerQuestion question, ulong hope, ref R recorder, out LayerAnswer answer)
        where R : struct, IRecorder
    {
        answer = default;
        answer.NextBoundary = answer.Rank = int.MaxValue;
        answer.LastOfAll = answer.LastCovering = int.MinValue;
        question.Hope = hope;
        question.OverLimit = question.Policy.UsageLimits.IsEmpty ? 0 : UsageFailures(question, hope, ref answer.Unknown);
        if (question.Policy.Tolling is null || question.Case.SortedRepairs.Length == 0)
        {
            Layers(question, default, ref answer, ref recorder);
        }
        else
        {
            Tolled(question, ref answer, ref recorder);
        }
    }

    private static void Tolled<R>(in LayerQuestion question, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var size = question.Case.SortedRepairs.Length;
        Span<StandStill> room = size <= FewStays ? stackalloc StandStill[FewStays] : new StandStill[size];
        var count = RepairEffects.Collect(question.Policy, question.Case, question.AsOf, DayNumber.LongAgo * 2, question.Hope, room, ref answer.Unknown);
        Layers(question, room.Slice(0, count), ref answer, ref recorder);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Layers<R>(in LayerQuestion question, ReadOnlySpan<StandStill> stays, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var policy = question.Policy;
        var serviceCase = question.Case;
        var hope = question.Hope;
        var fixedLast = serviceCase.Unit.FixedLast;
        var term = Promised(question, hope, ref answer.Unknown);
        var baseEnd = LayerEnd.None;
        if (term is not null || fixedLast is not null)
        {
            if (fixedLast is null && serviceCase.SortedRepairs.Length == 0 && policy.Floors.IsEmpty)
            {
                // No repair and no floor can move it; and clear days, after which the calendar would have to be asked again, no warranty counts.
                RepairEffects.OnlyRolled(policy.Profile, term!.Length, question.Start, out baseEnd);
            }
            else
            {
                ref readonly var length = ref fixedLast is null ? ref term!.Length : ref TermLength.None;
                RepairEffects.End(question, stays, length, question.Start, fixedLast, question.Start, ref answer.Unknown, out baseEnd);
            }

            LayerScan.RecordBase(question, term, ref recorder);
            LayerScan.Add(question, LayerKind.Base, 0, question.Start, baseEnd, ref answer, ref recorder);
        }
        else if (policy.Plan.Rank[(int)LayerKind.Base] >= 0)
        {
            answer.Fail(Failures.NotCovered);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.NoTerm, question.Rule?.Clause, ReasonArgument.OfName(question.Component));
            }
        }

        var last = baseEnd.Last;
        if (serviceCase.Extensions.Count > 0)
        {
            last = ExtensionLayers.AddConsecutive(question, stays, term, question.Start, fixedLast, ref baseEnd, ref answer, ref recorder);
        }

        var started = question.Start < DayNumber.FarAhead;
        if (started && serviceCase.SortedExchanges.Length > 0)
        {
            ExchangeLayers.Add(question, term, last, ref answer, ref recorder);
        }

        if (serviceCase.Extensions.Count > 0)
        {
            ExtensionLayers.AddConcurrent(question, ref answer, ref recorder);
        }

        if (started && policy.PartWarranty is not null)
        {
            PartLayers.Add(question, term, ref answer, ref recorder);
        }
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

        var profile = question.Policy.Profile;
        if (agreed.Term is not { } term || !profile.CanCount(term.Length))
        {
            return agreed.Term;
        }

        // Which of the two is longer is told by where they end.
        var start = question.Start is > DayNumber.LongAgo and < DayNumber.FarAhead ? question.Start : 0;
        return Counting.End(profile, term, start, out _) > Counting.End(profile, rule.Length!, start, out _) ? rule.Length : term;
    }

    /// <summary>For each kind of layer a bit where the counter is over a limit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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

            // Where the start is not known another layer can have the day asked, even when the base, which is over its limit, does not.
            if (over && (question.StartTold || LimitsAll(question, limit)))
            {
                foreach (var kind in limit.Layers)
                {
                    failures |= 1 << (int)kind;
                }
            }
        }

        return failures;
    }

    private static bool LimitsAll(in LayerQuestion question, UsageLimit limit)
    {
        var limitsExtensions = Limits(limit, LayerKind.Extension);
        foreach (var extension in question.Case.Extensions)
        {
            if (extension.Mode == ExtensionMode.Consecutive && !limitsExtensions)
            {
                return false;
            }
        }

        return Limits(limit, LayerKind.Base)
            && (question.Case.Exchanges.Count == 0 || question.Policy.Exchanges.IsEmpty || Limits(limit, LayerKind.Exchange));
    }

    private static bool Limits(UsageLimit limit, LayerKind kind)
    {
        foreach (var layer in limit.Layers)
        {
            if (layer == kind)
            {
                return true;
            }
        }

        return false;
    }
}
