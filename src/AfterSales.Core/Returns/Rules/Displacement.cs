using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Returns.Rules;

/// <summary>
/// The narrowest matching window stands: of the windows that name the claim's reason, and of those for no reason among themselves, the ones that test most traits.
/// Equally narrow ones stand together.
/// </summary>
internal static class Displacement
{
    public static Truth Of(ReturnPolicy policy, int index, ServiceCase serviceCase, ref ulong missing, out int narrower)
    {
        narrower = -1;
        var window = policy.Windows[index];
        var result = Truth.No;
        if (window.When.Tests.Count >= policy.Facts.MostTests)
        {
            return result;
        }

        for (var i = 0; i < policy.Windows.Count; i++)
        {
            var other = policy.Windows[i];
            if (other.When.Tests.Count <= window.When.Tests.Count)
            {
                continue;
            }

            ulong unknown = 0;
            var sameGroup = ForSameReason(window, other, serviceCase.Return?.Reason);
            var stands = sameGroup == Truth.No ? Truth.No : Kleene.And(sameGroup, other.When.Matches(serviceCase, policy.Facts.Table, ref unknown));
            if (stands == Truth.Yes)
            {
                narrower = i;
                return Truth.Yes;
            }

            if (stands == Truth.Unknown)
            {
                missing |= unknown | (sameGroup == Truth.Unknown ? policy.Facts.Reason : 0);
                result = Truth.Unknown;
            }
        }

        return result;
    }

    private static Truth ForSameReason(ReturnWindow window, ReturnWindow other, ReturnReason? reason)
    {
        if (reason is not null)
        {
            return Kleene.Of(window.Names(reason) ? other.Names(reason) : other.ServesNoReason);
        }

        if (window.ServesNoReason)
        {
            return Kleene.Of(other.ServesNoReason);
        }

        // The reason is one of the window's own, or the window does not serve it anyway.
        var all = true;
        var any = false;
        foreach (var own in window.Reasons)
        {
            var named = other.Names(own);
            all &= named;
            any |= named;
        }

        return all ? Truth.Yes : any ? Truth.Unknown : Truth.No;
    }
}
