using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>How one window stands, and what is missing to say more.</summary>
internal struct WindowVerdict
{
    public WindowState State;
    public ulong Missing;
    public WindowTime Time;
}

/// <summary>Decides one window. A certain no beats an unknown; the order of the checks is the order in which one is named.</summary>
internal static class WindowRule
{
    public static void Decide<R>(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, ref R recorder, out WindowVerdict verdict, TriedDay tried = default)
        where R : struct, IRecorder
    {
        Decide(policy, index, serviceCase, on, tried, out verdict, out var usage, out var narrower);
        if (recorder.IsOn)
        {
            WindowNotes.Add(policy, policy.Windows[index], serviceCase, on, verdict, usage, narrower, ref recorder);
        }
    }

    // In one place of the machine's code for the verdict and for the reasons, which are often asked for one after the other.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Decide(ReturnPolicy policy, int index, ServiceCase serviceCase, int on, TriedDay tried, out WindowVerdict verdict, out Truth usage, out int narrower)
    {
        var window = policy.Windows[index];
        var facts = policy.Facts;
        ulong missing = 0;
        var reason = Serves(window, serviceCase, facts, ref missing);
        var selected = window.When.Matches(serviceCase, facts.Table, ref missing);
        var displaced = Displacement.Of(policy, index, serviceCase, ref missing, out narrower);
        verdict = default;
        ref var time = ref verdict.Time;
        WindowTime.Of(policy, index, serviceCase, on, tried, ref time);
        missing |= time.Missing;
        usage = Usage(window, index, serviceCase, facts, on, ref missing);
        var conditions = Conditions(window, serviceCase, facts, on, ref missing);

        verdict.State =
            reason == Truth.No ? WindowState.NotForReason
            : selected == Truth.No ? WindowState.NotForSelector
            : displaced == Truth.Yes ? WindowState.Displaced
            : time.Started == Truth.No ? WindowState.NotStarted
            : time.InTime == Truth.No || usage == Truth.No ? WindowState.Closed
            : conditions == Truth.No ? WindowState.Refused
            : reason == Truth.Yes && selected == Truth.Yes && displaced == Truth.No && time.Started == Truth.Yes && time.InTime == Truth.Yes && usage == Truth.Yes && conditions == Truth.Yes ? WindowState.Open
            : WindowState.Undetermined;
        verdict.Missing = verdict.State == WindowState.Undetermined ? missing : 0;
    }

    /// <summary>Whether the window serves the reason; one for no reason serves every reason, also an unknown one.</summary>
    public static Truth Serves(ReturnWindow window, ServiceCase serviceCase, ReturnFacts facts, ref ulong missing)
    {
        if (window.ServesNoReason)
        {
            return Truth.Yes;
        }

        if (serviceCase.Return?.Reason is { } reason)
        {
            return Kleene.Of(window.Names(reason));
        }

        missing |= facts.Reason;
        return Truth.Unknown;
    }

    /// <summary>Whether what can be shown meets a condition.</summary>
    public static Truth IsExempt(ReturnWindow window, ServiceCase serviceCase)
    {
        if (window.ExemptCategories.IsEmpty)
        {
            return Truth.No;
        }

        if (serviceCase.Unit.Category is not { } category)
        {
            return Truth.Unknown;
        }

        foreach (var exempt in window.ExemptCategories)
        {
            if (string.Equals(exempt, category, StringComparison.Ordinal))
            {
                return Truth.Yes;
            }
        }

        return Truth.No;
    }

    private static Truth Usage(ReturnWindow window, int index, ServiceCase serviceCase, ReturnFacts facts, int on, ref ulong missing)
    {
        if (window.Counter is null)
        {
            return Truth.Yes;
        }

        if (serviceCase.ReadingOn(window.Counter, on) is { } reading)
        {
            return Kleene.Of(reading.Value <= window.UsageLimit);
        }

        missing |= facts.Reading(index);
        return Truth.Unknown;
    }

    private static Truth Conditions(ReturnWindow window, ServiceCase serviceCase, ReturnFacts facts, int on, ref ulong missing)
    {
        var met = Kleene.Of(serviceCase.Return?.LeftOn(on) != 0);
        var exempt = IsExempt(window, serviceCase);
        missing |= exempt == Truth.Unknown ? facts.Category : 0;
        met = Kleene.And(met, Kleene.Not(exempt));
        foreach (var condition in window.Conditions)
        {
            var present = serviceCase.Has(condition);
            missing |= present == Truth.Unknown ? facts.Evidence(condition) : 0;
            met = Kleene.And(met, present);
        }

        return met;
    }
}
