using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>The terms of an option, today and later: fee and freight each on its own, the best of the windows open that day.</summary>
internal static class OptionTerms
{
    public static ReturnTerms On(ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, int[] offering, Remedy remedy, int day)
    {
        Money? fee = null;
        var value = remedy.TakesGoodsBackForMoney() ? Value(serviceCase, on) : null;
        var first = true;
        var toSeller = FreightPayer.NotStated;
        var toCustomer = FreightPayer.NotStated;
        foreach (var i in offering)
        {
            if (day > windows[i].Time.End.Last)
            {
                continue;
            }

            var window = policy.Windows[i];
            toSeller = Better(toSeller, window.FreightToSeller);
            toCustomer = Better(toCustomer, window.FreightToCustomer);
            if (value is { } worth)
            {
                var own = Fee(policy, window, serviceCase, worth, windows[i].Time, on, day);
                fee = first ? own : Lower(fee, own);
                first = false;
            }
        }

        return new ReturnTerms(fee, toSeller, toCustomer);
    }

    public static ValueList<TermsChange> Changes(
        ReturnPolicy policy, ServiceCase serviceCase, int on, WindowVerdict[] windows, int[] offering, Remedy remedy, ReturnTerms today)
    {
        var last = offering.Max(i => windows[i].Time.End.Last);
        var changes = new List<TermsChange>();
        var terms = today;
        foreach (var day in TurningDays(policy, windows, offering).Where(day => day > on && day <= last).Distinct().OrderBy(day => day))
        {
            var next = On(policy, serviceCase, on, windows, offering, remedy, day);
            if (next != terms)
            {
                changes.Add(new TermsChange(day, next));
                terms = next;
            }
        }

        return ValueList.From(changes);
    }

    private static IEnumerable<int> TurningDays(ReturnPolicy policy, WindowVerdict[] windows, int[] offering)
    {
        foreach (var i in offering)
        {
            var time = windows[i].Time;
            if (time.End.IsKnown && time.End.First == time.End.Last)
            {
                yield return time.End.Last + 1;
            }

            foreach (var tier in policy.Windows[i].Fee?.Tiers ?? [])
            {
                if (tier.ThroughDay is { } days && CountedFrom(time) is { } start)
                {
                    yield return start + days + 1;
                }
            }
        }
    }

    /// <summary>The price of what goes back: as given, or reckoned from the purchase.</summary>
    private static Money? Value(ServiceCase serviceCase, int on)
    {
        var missing = 0UL;
        var silent = default(SilentRecorder);
        return serviceCase.Return?.Value ?? PriceRule.PriceOf(RefundPolicy.Default, serviceCase, on, ref missing, ref silent);
    }

    private static Money? Fee(ReturnPolicy policy, ReturnWindow window, ServiceCase serviceCase, Money value, WindowTime time, int on, int day) =>
        window.Fee is null ? Money.Zero(value.Currency) : window.Fee.For(value, serviceCase.Return?.Requested is null ? null : PriceRule.UnitsOf(serviceCase, on), day - CountedFrom(time), policy.Rounding);

    public static int? CountedFrom(WindowTime time) =>
        !time.HasStart || time.FirstStart != time.LastStart ? null : time.End.HasRestart ? time.End.Restart : time.FirstStart;

    /// <summary>The lower fee; nothing is lower than none, and what is not known can be anything else.</summary>
    private static Money? Lower(Money? left, Money? right) =>
        left is { IsZero: true } ? left
        : right is { IsZero: true } ? right
        : left is null || right is null ? null
        : Money.Min(left.Value, right.Value);

    private static FreightPayer Better(FreightPayer left, FreightPayer right) => left >= right ? left : right;
}
