using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Policies.Rules;

/// <summary>The days on which the event can have been by which a version is chosen; none where it never was.</summary>
internal readonly struct VersionDays(int first, int last, bool exist, Fact fact)
{
    public readonly int First = first;
    public readonly int Last = last;
    public readonly bool Exist = exist;
    public readonly Fact Fact = fact;

    private static readonly Fact Opening = Fact.At("request.events");

    /// <summary>The day of the sale; a sale ahead is seen, one that is not yet lies after the day asked about.</summary>
    public static VersionDays OfSale(ServiceCase serviceCase, int on)
    {
        var sale = serviceCase.Unit.Date(UnitEvent.Sale);
        var fact = UnitEvents.ToFact(UnitEvent.Sale);
        return sale.Kind switch
        {
            DateFactKind.Known => new VersionDays(sale.First, sale.Last, true, fact),
            DateFactKind.NotYet => new VersionDays(on + 1, DayNumber.FarAhead, true, fact),
            DateFactKind.Absent => new VersionDays(0, 0, false, fact),
            _ => new VersionDays(DayNumber.LongAgo, DayNumber.FarAhead, true, fact),
        };
    }

    public static VersionDays OfClaim(int on) => new(on, on, true, UnitEvents.ToFact(UnitEvent.Sale));

    /// <summary>The local day of the opening.</summary>
    public static VersionDays OfOpening(ServiceRequest request, DateTimeZone zone)
    {
        if (request.SortedEvents.Length == 0)
        {
            return new VersionDays(DayNumber.LongAgo, DayNumber.FarAhead, true, Opening);
        }

        var day = DayNumber.From(request.SortedEvents[0].At.InZone(zone).Date);
        return new VersionDays(day, day, true, Opening);
    }
}

/// <summary>Whether a version of a policy applies: in force on the day by which it is chosen, for the jurisdiction, and for such sales. A certain no beats what is not known.</summary>
internal static class StandingRule
{
    public static PolicyStanding Decide(AfterSalesPolicy policy, VersionDays days, Func<TraitKind, string?> traitOf)
    {
        var name = ReasonArgument.OfName(policy.ToString());
        var refusals = new List<Reason>();
        var missing = new List<Fact>();
        InForce(policy, days, name, refusals, missing);
        if (policy.Jurisdiction is { } jurisdiction)
        {
            Test(SelectorTest.Of(TraitKind.Jurisdiction, [jurisdiction]));
        }

        foreach (var test in policy.Scope.Tests)
        {
            Test(test);
        }

        if (refusals.Count > 0)
        {
            return new PolicyStanding(policy, Truth.No, [], ValueList.From(refusals));
        }

        var facts = ValueList.From(missing.Distinct().OrderBy(fact => fact.Path, StringComparer.Ordinal));
        return facts.IsEmpty
            ? new PolicyStanding(policy, Truth.Yes, [], [new Reason(CatalogReasons.Applies, [name], null)])
            : new PolicyStanding(policy, Truth.Unknown, facts, ValueList.From(facts.Select(fact => new Reason(CatalogReasons.Open, [name, ReasonArgument.OfName(fact)], null))));

        void Test(SelectorTest test)
        {
            if (traitOf(test.Kind) is not { } value)
            {
                missing.Add(test.Kind.Fact);
            }
            else if (!test.Passes(value))
            {
                refusals.Add(new Reason(CatalogReasons.OtherScope, [name, ReasonArgument.OfName(test.Kind), ReasonArgument.OfName(value)], null));
            }
        }
    }

    private static void InForce(AfterSalesPolicy policy, VersionDays days, ReasonArgument name, List<Reason> refusals, List<Fact> missing)
    {
        if (policy.EffectiveFrom is null && policy.EffectiveUntil is null)
        {
            return;
        }

        var from = First(policy);
        var until = Last(policy);
        if (!days.Exist)
        {
            refusals.Add(new Reason(CatalogReasons.NoSale, [name], null));
        }
        else if (days.Last < from || days.First > until)
        {
            refusals.Add(new Reason(CatalogReasons.NotInForce, [name, ReasonArgument.OfDay(days.Last < from ? days.Last : days.First)], null));
        }
        else if (days.First < from || days.Last > until)
        {
            missing.Add(days.Fact);
        }
    }

    public static int First(AfterSalesPolicy policy) => policy.EffectiveFrom is { } day ? DayNumber.From(day) : DayNumber.LongAgo;

    public static int Last(AfterSalesPolicy policy) => policy.EffectiveUntil is { } day ? DayNumber.From(day) : DayNumber.FarAhead;
}
