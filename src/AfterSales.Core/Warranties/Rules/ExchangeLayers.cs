using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Each exchange under the promise starts a layer of its own where the policy says so; repairs from that day on are the new unit's.</summary>
internal static class ExchangeLayers
{
    /// <param name="scan">What is asked.</param>
    /// <param name="term">The base's term.</param>
    /// <param name="last">The last day of base and consecutive extensions.</param>
    /// <param name="answer">Takes the layers.</param>
    /// <param name="recorder">Takes the reasons.</param>
    public static void Add<R>(in LayerScan<R> scan, Term? term, int last, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var question = scan.Question;
        var exchanges = question.Case.SortedExchanges;
        var size = question.Policy.Tolling is null ? 0 : question.Case.SortedRepairs.Length;
        Span<StandStill> room = size <= LayerRule.FewStays ? stackalloc StandStill[LayerRule.FewStays] : new StandStill[size];
        for (var i = 0; i < exchanges.Length && exchanges[i].Day <= question.AsOf; i++)
        {
            var day = exchanges[i].Day;
            if (day < question.Start || day > last || Match(question.Policy, exchanges[i], scan.Hope, ref answer.Unknown) is not { Mode: not ExchangeMode.Remainder } rule)
            {
                continue;
            }

            var newTerm = rule.Mode == ExchangeMode.Restart ? term : rule.AtLeast;
            if (newTerm is null)
            {
                continue;
            }

            var count = RepairEffects.Collect(question.Policy, question.Case, question.AsOf, day, scan.Hope, room, ref answer.Unknown);
            var effects = new RepairEffects(question.Policy, question.Case, question.AsOf, scan.Hope, room.Slice(0, count));
            var end = effects.End(newTerm.Length, day, null, day, ref answer.Unknown);
            scan.Add(LayerKind.Exchange, i, day, end, ref answer, ref recorder);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.Exchanged, rule.Clause, ReasonArgument.OfDay(day), ReasonArgument.OfTerm(newTerm));
            }

            last = Math.Max(last, end.Last);
            if (rule.Restarts == RestartScope.BaseAndExtensions && rule.Mode == ExchangeMode.Restart)
            {
                last = Math.Max(last, ExtensionLayers.AddConsecutive(scan, effects, term, day, null, end, ref answer, ref recorder));
            }
        }
    }

    public static ExchangeRule? Match(WarrantyPolicy policy, Exchange exchange, ulong hope, ref ulong unknown)
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
}
