using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Each exchange under the promise starts a layer of its own where the policy says so; repairs from that day on are the new unit's.</summary>
internal static class ExchangeLayers
{
    /// <param name="question">What is asked.</param>
    /// <param name="term">The base's term.</param>
    /// <param name="last">The last day of base and consecutive extensions.</param>
    /// <param name="answer">Takes the layers.</param>
    /// <param name="recorder">Takes the reasons.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add<R>(in LayerQuestion question, Term? term, int last, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var exchanges = question.Case.SortedExchanges;
        var size = question.Policy.Tolling is null ? 0 : question.Case.SortedRepairs.Length;
        Span<StandStill> room = size <= LayerRule.FewStays ? stackalloc StandStill[LayerRule.FewStays] : new StandStill[size];
        for (var i = 0; i < exchanges.Length && exchanges[i].Day <= question.AsOf; i++)
        {
            var day = exchanges[i].Day;
            if (day < question.Start || day > last || Match(question, exchanges[i], term, question.Hope, ref answer.Unknown) is not { Mode: not ExchangeMode.Remainder } rule)
            {
                continue;
            }

            var newTerm = rule.Mode == ExchangeMode.Restart ? term : rule.AtLeast;
            if (newTerm is null)
            {
                continue;
            }

            var count = RepairEffects.Collect(question.Policy, question.Case, question.AsOf, day, question.Hope, room, ref answer.Unknown);
            var stays = room.Slice(0, count);
            RepairEffects.End(question, stays, newTerm.Length, day, null, day, ref answer.Unknown, out var end);
            LayerScan.Add(question, LayerKind.Exchange, i, day, end, ref answer, ref recorder);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.Exchanged, rule.Clause, ReasonArgument.OfDay(day), ReasonArgument.OfTerm(newTerm));
            }

            last = Math.Max(last, end.Last);
            if (rule.Restarts == RestartScope.BaseAndExtensions && rule.Mode == ExchangeMode.Restart)
            {
                last = Math.Max(last, ExtensionLayers.AddConsecutive(question, stays, term, day, null, ref end, ref answer, ref recorder));
            }
        }
    }

    public static ExchangeRule? Match(in LayerQuestion question, Exchange exchange, Term? term, ulong hope, ref ulong unknown)
    {
        ExchangeRule? general = null;
        var others = false;
        foreach (var rule in question.Policy.Exchanges)
        {
            if (rule.Reason is not null && rule.Reason == exchange.Reason)
            {
                return rule;
            }

            general = rule.Reason is null ? rule : general;
            others |= rule.Reason is not null;
        }

        if (exchange.Reason is not null || !others)
        {
            return general;
        }

        // Not known why: the rule that leaves less, or more where hoped for.
        unknown |= question.Policy.Plan.ExchangeReason;
        var hoped = (hope & question.Policy.Plan.ExchangeReason) != 0;
        var chosen = general;
        foreach (var rule in question.Policy.Exchanges)
        {
            var (last, best) = (LastLeft(question, rule, term, exchange.Day, hope), LastLeft(question, chosen, term, exchange.Day, hope));
            chosen = hoped ? (last > best ? rule : chosen) : last < best ? rule : chosen;
        }

        return chosen;
    }

    /// <summary>About when what a rule leaves ends, so that rules can be compared.</summary>
    private static int LastLeft(in LayerQuestion question, ExchangeRule? rule, Term? term, int day, ulong hope)
    {
        var length = rule?.Mode switch { ExchangeMode.Restart => term?.Length ?? default, ExchangeMode.RemainderAtLeast => rule.AtLeast!.Length, _ => default };
        if (length.IsNone || !question.Policy.Profile.CanCount(length))
        {
            return int.MinValue;
        }

        var profile = question.Policy.Profile;
        var end = Counting.End(profile, length, day, out _);
        if (rule!.Mode != ExchangeMode.Restart || rule.Restarts != RestartScope.BaseAndExtensions)
        {
            return end;
        }

        var last = end;
        var unknown = 0UL;
        foreach (var extension in question.Case.Extensions)
        {
            var more = extension.Term.Length;
            if (extension.Mode == ExtensionMode.Consecutive && profile.CanCount(more) && ExtensionLayers.IsBought(question, hope, extension, ref unknown))
            {
                var joins = question.Policy.Stacking == Stacking.OneTerm && length.CanJoin(more);
                length = joins ? length.Plus(more) : length;
                end = joins ? Counting.End(profile, length, day, out _) : Counting.End(profile, more, end + (profile.FirstDay == FirstDay.Included ? 1 : 0), out _);
                last = Math.Max(last, end);
            }
        }

        return last;
    }
}
