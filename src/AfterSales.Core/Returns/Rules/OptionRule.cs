using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>What the open windows offer together: each remedy once, with every open window that offers it.</summary>
internal static class OptionRule
{
    public static ValueList<ReturnOption> Options<R>(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, ref R recorder)
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
                recorder.Add(ReturnReasons.Fee, policy.Windows[offering[0]].Clause, ReasonArgument.OfAmount(fee.Amount, fee.Currency.Code));
            }

            options.Add(new ReturnOption(
                remedy,
                LastDay(windows, offering),
                ValueList.From(offering.Select(i => policy.Windows[i].Id)),
                ValueList.From(offering.SelectMany(i => unless[i]).Distinct()),
                terms,
                OptionTerms.Changes(policy, serviceCase, on, windows, offering, remedy, terms)));
        }

        return ValueList.From(options);
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

    private static DateFact LastDay(WindowVerdict[] windows, int[] offering)
    {
        int? first = null;
        int? last = null;
        foreach (var i in offering)
        {
            var end = windows[i].Time.End;
            if (end.IsEndless)
            {
                return DateFact.Absent;
            }

            if (!end.IsKnown || windows[i].Time.LastStart >= DayNumber.FarAhead)
            {
                return DateFact.Unknown;
            }

            first = Math.Max(first ?? end.First, end.First);
            last = Math.Max(last ?? end.Last, end.Last);
        }

        return DateFact.Between(DayNumber.ToDate(first!.Value), DayNumber.ToDate(last!.Value));
    }
}
