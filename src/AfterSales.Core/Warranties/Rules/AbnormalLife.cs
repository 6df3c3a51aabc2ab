using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>After expiry: was the part's life abnormally short, and has an authorised body said so?</summary>
internal static class AbnormalLife
{
    public static Truth Decide<R>(in LayerQuestion question, ref ulong unknown, ref int nextBoundary, ref R recorder)
        where R : struct, IRecorder
    {
        if (question.Policy.AbnormalLife is not { } rule || question.Case.Claim is not { } claim || NormalLifeOf(rule, question.Component) is not { } life)
        {
            return Truth.No;
        }

        var isShort = IsShort(question, rule, life, claim, ref unknown, ref nextBoundary, out var age, out var normal);
        if (isShort == Truth.No)
        {
            return Truth.No;
        }

        var identified = question.Case.Has(rule.Identification);
        unknown |= identified == Truth.Unknown ? question.Policy.Plan.Identification : 0;
        if (recorder.IsOn && isShort == Truth.Yes)
        {
            recorder.Add(WarrantyReasons.AbnormalLife, rule.Clause, ReasonArgument.OfDays(age), ReasonArgument.OfDays(normal), ReasonArgument.OfName(life.Name));
        }

        return Kleene.And(isShort, identified);
    }

    private static NormalLife? NormalLifeOf(AbnormalLifeRule rule, Component component)
    {
        NormalLife? ofClass = null;
        foreach (var life in rule.NormalLives)
        {
            if (life.Name == component.Id)
            {
                return life;
            }

            ofClass = life.Name == component.Class ? life : ofClass;
        }

        return ofClass;
    }

    private static Truth IsShort(
        in LayerQuestion question, AbnormalLifeRule rule, NormalLife life, Claim claim, ref ulong unknown, ref int nextBoundary, out int age, out int normal)
    {
        var plan = question.Policy.Plan;
        var installed = claim.PartInstalled;
        var firstInstalled = installed.IsKnown ? installed.First : question.Start;
        var lastInstalled = installed.IsKnown ? installed.Last : question.Start;
        var firstFailed = claim.Failed.IsKnown ? claim.Failed.First : question.On;
        var lastFailed = claim.Failed.IsKnown ? Math.Min(claim.Failed.Last, Math.Max(question.On, claim.Failed.First)) : question.On;
        if (!installed.IsKnown && !question.StartTold)
        {
            // Installed with the unit, and not known when.
            firstInstalled = question.Starts.First;
            lastInstalled = Math.Max(firstInstalled, Math.Min(question.Starts.Last, firstFailed));
            unknown |= question.Starts.Unknown;
        }

        var youngest = IsShortBetween(rule, life, lastInstalled, firstFailed, out _, out _);
        var oldest = IsShortBetween(rule, life, firstInstalled, lastFailed, out age, out normal);
        if (!claim.Failed.IsKnown)
        {
            // Asked later, the part will have lived longer: the days on which that begins to count, and is no longer short.
            Later(ref nextBoundary, question.On, lastInstalled);
            Later(ref nextBoundary, question.On, FirstLong(rule, life, firstInstalled));
            Later(ref nextBoundary, question.On, FirstLong(rule, life, lastInstalled));
        }

        if (youngest == oldest)
        {
            return Kleene.Of(oldest);
        }

        unknown |= (installed.IsRange ? plan.PartInstalled : 0) | (claim.Failed.IsRange ? plan.Failed : 0);
        return Truth.Unknown;
    }

    private static void Later(ref int nextBoundary, int on, int day)
    {
        if (day > on && day < nextBoundary)
        {
            nextBoundary = day;
        }
    }

    private static int FirstLong(AbnormalLifeRule rule, NormalLife life, int installed)
    {
        var normal = Counting.End(CountingProfile.Default, life.Length, installed, out _) - installed;
        return (int)(installed + ((((long)normal * rule.Numerator) + rule.Denominator - 1) / rule.Denominator));
    }

    private static bool IsShortBetween(AbnormalLifeRule rule, NormalLife life, int installed, int failed, out int age, out int normal)
    {
        normal = Counting.End(CountingProfile.Default, life.Length, installed, out _) - installed;
        age = failed - installed;
        return age >= 0 && (long)age * rule.Denominator < (long)normal * rule.Numerator;
    }
}
