using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>A case, or a request, and when it is asked about.</summary>
internal sealed record DiffCase(ServiceCase? Case, LocalDate? On, ServiceRequest? Request, Instant? At, ValueList<string> Facts);

/// <summary>Asks both policies about every case of the grid, and keeps the plainest example of each kind of change.</summary>
internal sealed class DiffSearch(AfterSalesPolicy before, AfterSalesPolicy after)
{
    private readonly Dictionary<(PolicyQuestion Question, ChangeKind Kind), (int Facts, int Weight, PolicyChange Change)> _found = [];

    public int Tried { get; private set; }

    public ValueList<PolicyChange> Changes() => ValueList.From(_found.OrderBy(pair => pair.Key.Question).ThenBy(pair => pair.Key.Kind).Select(pair => pair.Value.Change));

    public void TryCases()
    {
        foreach (var facts in new DiffGrid(before, after).AllCases())
        {
            var serviceCase = facts.ToCase();
            foreach (var on in Days(serviceCase, facts.Start))
            {
                Tried++;
                var example = new DiffCase(serviceCase, on, null, null, facts.Said);
                var first = before.Assess(serviceCase, on);
                var second = after.Assess(serviceCase, on);
                Keep(PolicyQuestion.Coverage, example, DiffAnswer.OfCoverage(first), DiffAnswer.OfCoverage(second));
                Keep(PolicyQuestion.Returns, example, DiffAnswer.OfReturns(first), DiffAnswer.OfReturns(second));
                Keep(PolicyQuestion.Remedies, example, DiffAnswer.OfRemedies(first), DiffAnswer.OfRemedies(second));
                Keep(PolicyQuestion.Fees, example, DiffAnswer.OfFees(first), DiffAnswer.OfFees(second));
            }
        }
    }

    public void TryRequests()
    {
        foreach (var example in new DiffGrid(before, after).AllRequests())
        {
            Tried++;
            foreach (var metric in Metrics())
            {
                Keep(PolicyQuestion.ServiceLevels, example, DiffAnswer.OfMetric(before, metric, example), DiffAnswer.OfMetric(after, metric, example));
            }
        }
    }

    private IEnumerable<ServiceMetric> Metrics() => new[] { before, after }
        .SelectMany(policy => policy.ServiceLevels?.Commitments.Select(commitment => commitment.Metric) ?? [])
        .Distinct()
        .OrderBy(metric => metric.Name, StringComparer.Ordinal);

    /// <summary>The start, and both sides of every day on which something ends under either policy.</summary>
    private IEnumerable<LocalDate> Days(ServiceCase serviceCase, LocalDate start)
    {
        var late = start.PlusYears(100);
        var ends = new List<LocalDate?> { start };
        foreach (var policy in new[] { before, after })
        {
            ends.Add(policy.Warranty?.Decide(serviceCase, late).LastDay);
            ends.AddRange(policy.Warranty?.Decide(serviceCase, late).Explain().Layers.Select(layer => layer.LastDay) ?? []);
            ends.AddRange(policy.Returns?.Decide(serviceCase, late).Explain().Windows.Select(window => window.LastDay?.LastDay) ?? []);
            ends.AddRange(policy.Remedies?.Decide(serviceCase, late).Explain().Triggers.Select(trigger => trigger.AskByDay) ?? []);
        }

        // After a stay or an exchange the customer asks again.
        ends.AddRange(serviceCase.Repairs.Select(repair => (LocalDate?)repair.HandedInOn));
        ends.AddRange(serviceCase.Repairs.Select(repair => repair.HandedBack.LastDay));
        return ends.OfType<LocalDate>().Where(day => day >= start && day < late).SelectMany(day => new[] { day, day.PlusDays(1) }).Distinct().OrderBy(day => day);
    }

    private void Keep(PolicyQuestion question, DiffCase example, DiffAnswer first, DiffAnswer second)
    {
        if (DiffAnswer.Compare(first, second) is not { } kind)
        {
            return;
        }

        // Another answer shows more than the same answer with other terms; of equally plain cases the first found stays.
        var weight = first.Rank == second.Rank ? 1 : 0;
        if (!_found.TryGetValue((question, kind), out var known) || (example.Facts.Count, weight).CompareTo((known.Facts, known.Weight)) < 0)
        {
            _found[(question, kind)] = (example.Facts.Count, weight, new PolicyChange(question, kind, example, first, second));
        }
    }
}
