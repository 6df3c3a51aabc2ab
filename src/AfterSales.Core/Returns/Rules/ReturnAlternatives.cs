using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Returns.Rules;

/// <summary>For a certain "no" what would make it a "yes": of each window that stands in its way, the day, the count or the fact that it lacks.</summary>
internal static class ReturnAlternatives
{
    public static ValueList<Reason> Of(ReturnPolicy policy, ServiceCase serviceCase, int on, in ReturnVerdict verdict, ReadOnlySpan<WindowVerdict> windows, ReasonLog found)
    {
        for (var i = 0; i < windows.Length; i++)
        {
            var window = policy.Windows[i];
            var state = windows[i].State;
            switch (verdict.Status)
            {
                case ReturnStatus.Closed when state == WindowState.Closed:
                    InTime(policy, window, windows[i].Time, serviceCase, on, found);
                    break;
                case ReturnStatus.NotStarted when state is WindowState.NotStarted or WindowState.Undetermined:
                    Started(window, windows[i].Time, found);
                    break;
                case ReturnStatus.Refused when state == WindowState.Refused:
                    Met(window, serviceCase, on, found);
                    break;
                case ReturnStatus.NoWindow when state != WindowState.Displaced:
                    Meant(policy, window, serviceCase, found);
                    break;
            }
        }

        return found.Take();
    }

    private static void InTime(ReturnPolicy policy, ReturnWindow window, in WindowTime time, ServiceCase serviceCase, int on, ReasonLog found)
    {
        if (window.Counter is { } counter && serviceCase.ReadingOn(counter, on)?.Value > window.UsageLimit)
        {
            found.Add(ReturnReasons.IfUsedLess, window.Clause, ReasonArgument.OfAmount(window.UsageLimit!.Value, counter.Name));
        }

        if (time.InTime != Truth.No)
        {
            return;
        }

        if (time.End.DueAt != default)
        {
            found.Add(ReturnReasons.IfDeclaredBefore, window.Clause, ReasonArgument.OfInstant(time.End.DueAt, policy.Zone));
        }
        else if (time.End.IsKnown)
        {
            var last = Math.Min(time.End.First, on - 1);
            found.Add(ReturnReasons.IfDeclaredBy, window.Clause, ReasonArgument.OfDay(last), ReasonArgument.OfDays(on - last));
        }
        else if (window.Length.Warranty is not { } warranty || !AddAlternatives(warranty, serviceCase, on, found))
        {
            found.Add(ReturnReasons.IfPromised, window.Clause, ReasonArgument.OfName(window.Id));
        }
    }

    /// <summary>What would make the warranty cover it; false where nothing would.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AddAlternatives(WarrantyPolicy warranty, ServiceCase serviceCase, int on, ReasonLog found)
    {
        var alternatives = new CoverageDecision(warranty, serviceCase, on).Explain().Alternatives;
        foreach (var alternative in alternatives)
        {
            found.Add(alternative);
        }

        return !alternatives.IsEmpty;
    }

    private static void Started(ReturnWindow window, in WindowTime time, ReasonLog found)
    {
        if (time.HasStart && time.LastStart < DayNumber.FarAhead)
        {
            found.Add(ReturnReasons.IfFrom, window.Clause, ReasonArgument.OfDay(time.LastStart));
        }
        else
        {
            found.Add(ReturnReasons.IfHappened, window.Clause, ReasonArgument.OfName(string.Join(", ", window.Start.Bases)));
        }
    }

    private static void Met(ReturnWindow window, ServiceCase serviceCase, int on, ReasonLog found)
    {
        if (serviceCase.Return is { } request && request.LeftOn(on) == 0)
        {
            found.Add(ReturnReasons.IfSomeLeft, window.Clause, ReasonArgument.OfNumber(request.Bought ?? 0));
        }

        if (WindowRule.IsExempt(window, serviceCase) == Truth.Yes)
        {
            found.Add(ReturnReasons.IfOtherCategory, window.Clause, ReasonArgument.OfName(serviceCase.Unit.Category!));
        }

        foreach (var condition in window.Conditions)
        {
            if (serviceCase.Has(condition) == Truth.No)
            {
                found.Add(ReturnReasons.IfPresent, window.Clause, ReasonArgument.OfName(condition));
            }
        }
    }

    private static void Meant(ReturnPolicy policy, ReturnWindow window, ServiceCase serviceCase, ReasonLog found)
    {
        var missing = 0UL;
        var id = ReasonArgument.OfName(window.Id);
        if (WindowRule.Serves(window, serviceCase, policy.Facts, ref missing) == Truth.No)
        {
            found.Add(ReturnReasons.IfReason, window.Clause, id, ReasonArgument.OfName(string.Join(", ", window.Reasons)));
        }

        foreach (var test in window.When.Tests)
        {
            if (serviceCase.TraitOf(test.Kind) is { } value && !test.Passes(value))
            {
                found.Add(ReturnReasons.IfTrait, window.Clause, id, ReasonArgument.OfName(test.Kind), ReasonArgument.OfName(string.Join(", ", test.Values)));
            }
        }
    }
}
