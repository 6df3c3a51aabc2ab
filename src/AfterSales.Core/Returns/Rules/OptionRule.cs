using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>What the open windows offer together: each remedy once, with every open window that offers it.</summary>
internal static class OptionRule
{
    public static ValueList<ReturnOption> Options<R>(ReturnPolicy policy, ServiceCase serviceCase, int on, ReadOnlySpan<WindowVerdict> windows, ref R recorder)
        where R : struct, IRecorder
    {
        foreach (ref readonly var window in windows)
        {
            if (window.State is WindowState.Open or WindowState.Undetermined)
            {
                return Options(policy, serviceCase, on, windows.ToArray(), ref recorder);
            }
        }

        return [];
    }

    private static ValueList<ReturnOption> Options<R>(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, ref R recorder)
        where R : struct, IRecorder
    {
        var options = new List<ReturnOption>();
        var standing = new List<int>();
        var unless = new ValueList<string>[windows.Length];
        for (var i = 0; i < windows.Length; i++)
        {
            unless[i] = [];
            if (windows[i].State == WindowState.Open && !IsReplaced(policy, windows, i, ref recorder))
            {
                standing.Add(i);
                unless[i] = Unless(policy, windows, i, ref recorder);
            }
        }

        foreach (var remedy in standing.SelectMany(i => policy.Windows[i].Remedies).Distinct())
        {
            var offering = standing.Where(i => policy.Windows[i].Offers(remedy)).ToArray();
            var terms = OptionTerms.On(policy, serviceCase, on, windows, offering, remedy, on);
            if (terms.Fee is { IsZero: false } fee)
            {
                recorder.Add(ReturnReasons.Fee, policy.Windows[offering[0]].Clause, RefundRule.Argument(fee));
            }

            options.Add(new ReturnOption(
                remedy,
                LastDay(windows, offering),
                Array.Exists(offering, i => windows[i].Time.End.IsEndless),
                ValueList.From(offering.Select(i => policy.Windows[i].Id)),
                ValueList.From(offering.SelectMany(i => unless[i]).Distinct()),
                terms,
                OptionTerms.Changes(policy, serviceCase, on, windows, offering, remedy, terms),
                remedy.TakesGoodsBackForMoney() ? Refund(policy, serviceCase, on, windows, offering) : null));
        }

        AddThoseOfEveryDay(policy, serviceCase, on, windows, options);
        return ValueList.From(options);
    }

    /// <summary>What no single window offers for certain, but one or another does on each day that a date can be: on the terms that all of them give at least.</summary>
    private static void AddThoseOfEveryDay(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, List<ReturnOption> options)
    {
        if (!Array.Exists(windows, window => window.State == WindowState.Undetermined))
        {
            return;
        }

        var offered = EveryDay.Offered(policy, serviceCase, on);
        foreach (var remedy in policy.Windows.SelectMany(window => window.Remedies).Distinct())
        {
            if ((offered >> (int)remedy & 1) == 0 || options.Exists(option => option.Remedy == remedy))
            {
                continue;
            }

            var offering = policy.Windows.Where((window, i) => windows[i].State is WindowState.Open or WindowState.Undetermined && window.Offers(remedy)).ToList();
            options.Add(new ReturnOption(
                remedy,
                null,
                false,
                ValueList.From(offering.Select(window => window.Id)),
                [],
                new ReturnTerms(null, offering.Min(window => window.FreightToSeller), offering.Min(window => window.FreightToCustomer)),
                [],
                null));
        }
    }

    /// <summary>The best refund of the windows that offer one; what is not known gives way to what is.</summary>
    private static RefundDecision Refund(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, int[] offering)
    {
        RefundDecision? best = null;
        foreach (var i in offering)
        {
            var window = policy.Windows[i];
            var terms = window.Refund ?? RefundPolicy.Default;
            var refund = new RefundDecision(terms, terms.Deduction, new RefundFee(window.Fee, OptionTerms.CountedFrom(windows[i].Time)), serviceCase, on);
            best = best is not { } known || (refund.Amount is { } amount && (known.Amount is not { } before || amount > before)) ? refund : best;
        }

        return best!.Value;
    }

    private static bool IsReplaced<R>(ReturnPolicy policy, WindowVerdict[] windows, int index, ref R recorder)
        where R : struct, IRecorder
    {
        var replaced = false;
        for (var i = 0; i < windows.Length; i++)
        {
            if (windows[i].State == WindowState.Open && policy.Windows[i].IsReplacing(policy.Windows[index].Id))
            {
                recorder.Add(ReturnReasons.Replaced, policy.Windows[i].Clause, ReasonArgument.OfName(policy.Windows[index].Id), ReasonArgument.OfName(policy.Windows[i].Id));
                replaced = true;
            }
        }

        return replaced;
    }

    private static ValueList<string> Unless<R>(ReturnPolicy policy, WindowVerdict[] windows, int index, ref R recorder)
        where R : struct, IRecorder
    {
        var ids = new List<string>();
        for (var i = 0; i < windows.Length; i++)
        {
            if (windows[i].State == WindowState.Undetermined && policy.Windows[i].IsReplacing(policy.Windows[index].Id))
            {
                recorder.Add(ReturnReasons.Unless, policy.Windows[i].Clause, ReasonArgument.OfName(policy.Windows[index].Id), ReasonArgument.OfName(policy.Windows[i].Id));
                ids.Add(policy.Windows[i].Id);
            }
        }

        return ValueList.From(ids);
    }

    /// <summary>The latest last day; null when one is not known, or when there is none.</summary>
    private static DayRange? LastDay(WindowVerdict[] windows, int[] offering)
    {
        var first = DayNumber.LongAgo;
        var last = DayNumber.LongAgo;
        foreach (var i in offering)
        {
            var time = windows[i].Time;
            if (!time.HasLastDay)
            {
                return null;
            }

            first = Math.Max(first, time.End.First);
            last = Math.Max(last, time.End.Last);
        }

        return new DayRange(first, last);
    }
}
