using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>How the old system's answer stands to ours.</summary>
internal enum DifferenceKind
{
    /// <summary>Both say the same.</summary>
    Agrees,

    /// <summary>The old system forgot the days in repair.</summary>
    TollingIgnored,

    /// <summary>The old system counted anew when the unit was delivered again.</summary>
    RestartedByDelivery,

    /// <summary>The old system added months one by one, or let a missing day spill into the next month.</summary>
    MonthEndDrift,

    /// <summary>A day too early or too late.</summary>
    OffByOne,

    /// <summary>None of these explains the old system's day.</summary>
    Other,

    /// <summary>The old system answered a request to return otherwise.</summary>
    ReturnAnswered,

    /// <summary>The old system missed a ticket's target only because it counted days on which nobody worked.</summary>
    HolidaysIgnored,

    /// <summary>The old system stopped a ticket's clock at another event than the policy does.</summary>
    StoppedElsewhere,

    /// <summary>The old system judged a ticket of which the policy promises nothing.</summary>
    NotPromised,

    /// <summary>The old system stores nothing to compare with.</summary>
    NotStored,

    /// <summary>Facts are missing.</summary>
    Undetermined,

    /// <summary>A row of the unit could not be read, or its facts contradict each other.</summary>
    Refused,
}

/// <summary>
/// Names the mistake behind a stored day. Each known mistake is a question to the library about a case or a day that is not the unit's: what would be the last day
/// without the stays, or if the unit had been sold on the day of the delivery note? Where the answer is the stored day, that is the mistake.
/// </summary>
internal sealed class Differences(AfterSalesPolicy policy, LocalDate on)
{
    private readonly int? _months = policy.Warranty?.Terms.FirstOrDefault(term => term is { Component: null, Class: null, Series: null, Promise: TermPromise.Fixed })?.Length is { Weeks: 0, Days: 0, WorkingDays: 0 } length
        ? (12 * length.Years) + length.Months
        : null;

    /// <summary>The kind, and what else would explain the stored day; the more particular explanation comes first.</summary>
    /// <param name="unit">The old system's record.</param>
    /// <param name="assessment">Our assessment of it.</param>
    public (DifferenceKind Kind, string? AlsoFits) Of(UnitRecord unit, Assessment assessment)
    {
        if (unit is { StoredAnswer: "granted" or "rejected", AskedReturn: { } asked } && policy.Returns is not null)
        {
            var ours = policy.Returns.Decide(assessment.Case, asked.From.FirstDay!.Value).Status;
            return (ours == ReturnStatus.Undetermined ? DifferenceKind.Undetermined
                : ours == ReturnStatus.Open == (unit.StoredAnswer == "granted") ? DifferenceKind.Agrees
                : DifferenceKind.ReturnAnswered, null);
        }

        if (assessment.Coverage is not { } coverage || coverage.LastDay is not { } lastDay)
        {
            return (DifferenceKind.Undetermined, null);
        }

        if (unit.StoredLastDay is not { } stored)
        {
            return (DifferenceKind.NotStored, null);
        }

        if (stored == lastDay)
        {
            return (DifferenceKind.Agrees, null);
        }

        var fits = Explanations(unit, coverage).Where(reading => reading.LastDay == stored).Select(reading => reading.Kind).Distinct().ToList();
        return fits.Count == 0 ? (DifferenceKind.Other, null) : (fits[0], fits.Count == 1 ? null : string.Join(", ", fits.Skip(1)));
    }

    private IEnumerable<(DifferenceKind Kind, LocalDate? LastDay)> Explanations(UnitRecord unit, CoverageDecision coverage)
    {
        var withoutStays = Without(coverage.Case, coverage.Case.Unit);
        if (coverage.Case.Repairs.Count > 0)
        {
            yield return (DifferenceKind.TollingIgnored, LastDay(withoutStays));
        }

        if (unit.Events.FirstOrDefault(happened => happened.Kind == "delivery")?.From is { Kind: DateFactKind.Known } delivery && delivery.FirstDay != coverage.StartDay)
        {
            var delivered = SoldUnit.Create(
                ValueList.From(policy.Warranty!.StartBases.SelectMany(basis => basis.Events).Distinct().Select(start => UnitDate.Of(start, delivery))),
                coverage.Case.Unit.Series,
                coverage.Case.Unit.Category,
                coverage.Case.Unit.AgreedTerm);
            yield return (DifferenceKind.RestartedByDelivery, LastDay(Without(coverage.Case, delivered)));
        }

        if (_months is { } months && coverage.StartDay is { } start)
        {
            yield return (DifferenceKind.MonthEndDrift, OneByOne(start, months).PlusDays(coverage.TolledDays));
            yield return (DifferenceKind.MonthEndDrift, SpilledOver(start, months).PlusDays(coverage.TolledDays));
        }

        yield return (DifferenceKind.OffByOne, coverage.LastDay!.Value.PlusDays(1));
        yield return (DifferenceKind.OffByOne, coverage.LastDay!.Value.PlusDays(-1));
    }

    private LocalDate? LastDay(ServiceCase serviceCase) => policy.Warranty!.Decide(serviceCase, on).LastDay;

    private static ServiceCase Without(ServiceCase known, SoldUnit unit) => ServiceCase.Create(unit, known.Claim, exchanges: known.Exchanges, extensions: known.Extensions, evidence: known.Evidence, readings: known.Readings);

    // Two mistakes, made on purpose: what systems do that add month to month, and so lose the 31st for good,
    private static LocalDate OneByOne(LocalDate start, int months) => Enumerable.Range(0, months).Aggregate(start, (day, _) => day.PlusMonths(1));

    // and what date functions do that make 3 March of 31 February.
    private static LocalDate SpilledOver(LocalDate start, int months) => new LocalDate(start.Year, start.Month, 1).PlusMonths(months).PlusDays(start.Day - 1);
}
