using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The extensions bought: those that follow the base warranty, and those that run beside it.</summary>
internal static class ExtensionLayers
{
    /// <summary>
    /// The consecutive extensions: their terms are joined to the base's and counted once, or each from the end before it, the first of which is the base's. Returns the last day
    /// of all.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int AddConsecutive<R>(
        in LayerQuestion question, ReadOnlySpan<StandStill> stays, Term? baseTerm, int start, int? fixedLast, ref LayerEnd end, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var policy = question.Policy;
        var joined = fixedLast is null && baseTerm is not null ? baseTerm.Length : default;
        var unit = baseTerm is null ? default : baseTerm.Length;
        var last = end.Last;
        var fromStart = question.IsPartlyOver && (question.Hope & WarrantyPlan.Envelope) != 0;
        var extensions = question.Case.Extensions;
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            if (extension.Mode != ExtensionMode.Consecutive || !IsBought(question, question.Hope, extension, ref answer.Unknown))
            {
                continue;
            }

            var length = extension.Term.Length;
            var follows = last > int.MinValue;
            if (follows && (policy.Stacking == Stacking.FromOldEnd || !(joined.IsNone ? unit : joined).CanJoin(length)))
            {
                // What follows a last day counts from it, or from the day after it where the first day is included. An end that cannot be told has no day after.
                var before = end.BeforeRoll;
                if (end.Refusal == CountingRefusal.None)
                {
                    RepairEffects.End(question, stays, length, before + (policy.Profile.FirstDay == FirstDay.Included ? 1 : 0), null, before + 1, ref answer.Unknown, out end);
                }
            }
            else
            {
                joined = joined.Plus(length);
                RepairEffects.End(question, stays, joined, start, fixedLast, start, ref answer.Unknown, out end);
            }

            var first = follows && !fromStart ? last + 1 : start;
            answer.ExtensionBegun |= question.IsPartlyOver && first <= question.On;
            LayerScan.Add(question, LayerKind.Extension, i, first, end, ref answer, ref recorder);
            last = Math.Max(last, end.Last);
        }

        return last;
    }

    /// <summary>Extensions that run beside the base warranty: only rolled.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddConcurrent<R>(in LayerQuestion question, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var profile = question.Policy.Profile;
        var extensions = question.Case.Extensions;
        for (var i = 0; i < extensions.Count; i++)
        {
            var extension = extensions[i];
            if (extension.Mode != ExtensionMode.Concurrent || extension.Start.Kind == DateFactKind.Absent || !IsBought(question, question.Hope, extension, ref answer.Unknown))
            {
                continue;
            }

            var first = extension.Start.First;
            if (!extension.Start.IsKnown || extension.Start.IsRange)
            {
                // Not known when: a start that covers the day asked where hoped for and possible, else one that does not.
                var bit = question.Policy.Plan.ExtensionStart;
                answer.Unknown |= extension.Start.Kind == DateFactKind.NotYet ? 0 : bit;
                answer.HasNoLastDay |= extension.Start.Kind != DateFactKind.NotYet;
                first = Favourable(profile, extension, question.On, (question.Hope & bit) != 0);
            }

            RepairEffects.OnlyRolled(profile, extension.Term.Length, first, out var end);
            LayerScan.Add(question, LayerKind.Concurrent, i, first, end, ref answer, ref recorder);
        }
    }

    public static bool IsBought(in LayerQuestion question, ulong hope, BoughtExtension extension, ref ulong unknown)
    {
        var bought = extension.Bought;
        if (!bought.IsKnown)
        {
            return bought.Kind == DateFactKind.Unknown;
        }

        if (bought.First <= question.AsOf && bought.Last > question.AsOf)
        {
            var bit = question.Policy.Plan.ExtensionBought;
            unknown |= bit;
            return (hope & bit) != 0;
        }

        return bought.First <= question.AsOf;
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

        for (var day = extension.Start.First; day <= extension.Start.Last; day++)
        {
            RepairEffects.OnlyRolled(profile, extension.Term.Length, day, out var end);
            if ((day <= on && end.Last >= on) == hoped)
            {
                return day;
            }
        }

        return extension.Start.First;
    }
}
