using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Policies.Rules;

namespace AfterSales.Assessments;

/// <summary>Versions of one policy of which certainly one applies, while it is only not known which: what all of them say is certain.</summary>
internal static class VersionChoice
{
    /// <summary>The case as it is should the version apply: a sale known as a range then lies on one of the version's days.</summary>
    public static ServiceCase CaseUnder(PolicyStanding standing, ServiceCase serviceCase)
    {
        var sale = serviceCase.Unit.Date(UnitEvent.Sale);
        if (standing.Applies != Truth.Unknown || standing.Policy.VersionBy != VersionDate.Sale || !sale.IsRange)
        {
            return serviceCase;
        }

        return serviceCase.SoldBetween(
            DayNumber.ToDate(Math.Max(sale.First, StandingRule.First(standing.Policy))),
            DayNumber.ToDate(Math.Min(sale.Last, StandingRule.Last(standing.Policy))));
    }

    /// <summary>The layers that are such versions, by the policy's id: open only because of the day of the sale, and one of them in force on every day on which it can have been.</summary>
    public static List<List<PolicyLayer>> Of(ValueList<PolicyLayer> layers, ServiceCase serviceCase, NodaTime.LocalDate on)
    {
        var sale = UnitEvents.ToFact(UnitEvent.Sale);
        var days = VersionDays.OfSale(serviceCase, DayNumber.From(on));
        return layers
            .Where(layer => layer.Policy.VersionBy == VersionDate.Sale && layer.Standing.Missing.Count == 1 && layer.Standing.Missing[0] == sale)
            .GroupBy(layer => layer.Policy.Id)
            .Select(group => group.OrderBy(layer => StandingRule.First(layer.Policy)).ToList())
            .Where(group => IsWithoutGap(group, days))
            .ToList();
    }

    /// <summary>True where the layer certainly says so: it applies and does, or it is one of several versions all of which do.</summary>
    public static bool IsCertain(PolicyLayer layer, List<List<PolicyLayer>> choices, Func<PolicyLayer, bool> says) =>
        layer.IsCertain ? says(layer) : choices.Any(versions => versions.Contains(layer) && versions.All(says));

    private static bool IsWithoutGap(List<PolicyLayer> versions, VersionDays days)
    {
        var next = days.First;
        foreach (var version in versions)
        {
            if (StandingRule.First(version.Policy) > next)
            {
                return false;
            }

            next = Math.Max(next, StandingRule.Last(version.Policy) + 1);
        }

        return next > days.Last;
    }
}
