using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>What merging the answers of several policies has in common.</summary>
internal static class LayerMerging
{
    /// <summary>Facts of several policies, each once, in an order that does not depend on the policies'.</summary>
    public static ValueList<Fact> Sorted(IEnumerable<Fact> facts) => ValueList.From(facts.Distinct().OrderBy(fact => fact.Path, StringComparer.Ordinal));

    /// <summary>Whether a policy says yes: only where it certainly applies; a certain no stands even where that is open.</summary>
    public static Truth And(PolicyLayer layer, Truth answer) => Kleene.And(layer.Standing.Applies, answer);

    /// <summary>The facts that leave a policy's answer open: those by which it is chosen, and its own.</summary>
    public static IEnumerable<Fact> Missing(PolicyLayer layer, FactSet own) => layer.Standing.Missing.Concat(own);

    /// <summary>The later of two last days that are each known as a range: the latest of both ends. One that is not known does not count.</summary>
    public static DayRange? Latest(IEnumerable<DayRange?> ranges)
    {
        DayRange? latest = null;
        foreach (var range in ranges)
        {
            latest = range is not { } days ? latest
                : latest is not { } before ? days
                : new DayRange(Math.Max(First(before), First(days)), Math.Max(Last(before), Last(days)));
        }

        return latest;
    }

    public static int First(DayRange days) => DayNumber.From(days.FirstDay);

    public static int Last(DayRange days) => DayNumber.From(days.LastDay);

    public static int First(DayRange? days) => days is { } known ? First(known) : int.MinValue;

    public static int Last(DayRange? days) => days is { } known ? Last(known) : int.MinValue;
}
