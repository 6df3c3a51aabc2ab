using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>Asks both policies about every case of the grid, and keeps the plainest example of each kind of change, with no fact that it can do without.</summary>
internal sealed class DiffSearch(AfterSalesPolicy before, AfterSalesPolicy after)
{
    private readonly Dictionary<(PolicyQuestion Question, ChangeKind Kind), Found> _found = [];

    public int Tried { get; private set; }

    public ValueList<PolicyChange> Changes() => ValueList.From(_found.OrderBy(pair => pair.Key.Question).ThenBy(pair => pair.Key.Kind).Select(pair => ToChange(pair.Key.Question, pair.Key.Kind, pair.Value)));

    public void TryCases()
    {
        foreach (var facts in new DiffGrid(before, after).AllCases())
        {
            var serviceCase = facts.ToCase();
            foreach (var on in Days(serviceCase, facts.Start))
            {
                Tried++;
                var first = before.Assess(serviceCase, on);
                var second = after.Assess(serviceCase, on);
                Keep(PolicyQuestion.Coverage, facts, on, DiffAnswer.OfCoverage(first), DiffAnswer.OfCoverage(second));
                Keep(PolicyQuestion.Returns, facts, on, DiffAnswer.OfReturns(first), DiffAnswer.OfReturns(second));
                Keep(PolicyQuestion.Remedies, facts, on, DiffAnswer.OfRemedies(first), DiffAnswer.OfRemedies(second));
                Keep(PolicyQuestion.Fees, facts, on, DiffAnswer.OfFees(first), DiffAnswer.OfFees(second));
            }
        }
    }

    public void TryRequests()
    {
        foreach (var (facts, at) in new DiffGrid(before, after).AllRequests())
        {
            Tried++;
            var request = facts.ToRequest();
            foreach (var metric in Metrics())
            {
                Keep(
                    PolicyQuestion.ServiceLevels,
                    new Found(facts, null, at, metric, DiffAnswer.OfMetric(before, metric, request, at), DiffAnswer.OfMetric(after, metric, request, at)));
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

        // What is not known may have begun on any day before the one asked about, and a window tries each: that is not done for a century.
        var soon = start.PlusYears(3);
        var ends = new List<LocalDate?> { start };
        foreach (var policy in new[] { before, after })
        {
            ends.Add(policy.Warranty?.Decide(serviceCase, late).LastDay);
            ends.AddRange(policy.Warranty?.Decide(serviceCase, late).Explain().Layers.Select(layer => layer.LastDay) ?? []);
            ends.AddRange(policy.Returns?.Decide(serviceCase, soon).Explain().Windows.Select(window => window.LastDay?.LastDay) ?? []);
            ends.AddRange(policy.Remedies?.Decide(serviceCase, late).Explain().Triggers.Select(trigger => trigger.AskByDay) ?? []);
        }

        // After a stay or an exchange the customer asks again.
        ends.AddRange(serviceCase.Repairs.Select(repair => (LocalDate?)repair.HandedInOn));
        ends.AddRange(serviceCase.Repairs.Select(repair => repair.HandedBack.LastDay));
        return ends.OfType<LocalDate>().Where(day => day >= start && day < late).SelectMany(day => new[] { day, day.PlusDays(1) }).Distinct().OrderBy(day => day);
    }

    private void Keep(PolicyQuestion question, DiffFacts facts, LocalDate on, DiffAnswer first, DiffAnswer second) => Keep(question, new Found(facts, on, null, null, first, second));

    private void Keep(PolicyQuestion question, Found found)
    {
        if (DiffAnswer.Compare(found.Before, found.After) is not { } kind)
        {
            return;
        }

        // Of equally plain cases the first found stays.
        if (!_found.TryGetValue((question, kind), out var known) || found.Weight.CompareTo(known.Weight) < 0)
        {
            _found[(question, kind)] = found;
        }
    }

    private PolicyChange ToChange(PolicyQuestion question, ChangeKind kind, Found found)
    {
        foreach (var fact in found.Facts.Removable)
        {
            var shorter = Ask(question, found with { Facts = found.Facts.Without(fact) });
            found = shorter.Before.IsSameAs(found.Before) && shorter.After.IsSameAs(found.After) ? shorter : found;
        }

        return new PolicyChange(
            question,
            kind,
            found.On is null ? null : found.Facts.ToCase(),
            found.At is null ? null : found.Facts.ToRequest(),
            found.On,
            found.At,
            ValueList.From(found.Facts.All.Select(fact => fact.Text)),
            found.Before,
            found.After);
    }

    private Found Ask(PolicyQuestion question, Found found) =>
        found with { Before = Answer(before, question, found), After = Answer(after, question, found) };

    private static DiffAnswer Answer(AfterSalesPolicy policy, PolicyQuestion question, Found found)
    {
        if (found.At is { } at)
        {
            return DiffAnswer.OfMetric(policy, found.Metric!, found.Facts.ToRequest(), at);
        }

        var assessment = policy.Assess(found.Facts.ToCase(), found.On!.Value);
        return question switch
        {
            PolicyQuestion.Coverage => DiffAnswer.OfCoverage(assessment),
            PolicyQuestion.Returns => DiffAnswer.OfReturns(assessment),
            PolicyQuestion.Remedies => DiffAnswer.OfRemedies(assessment),
            _ => DiffAnswer.OfFees(assessment),
        };
    }

    /// <summary>An example, when it is asked about, and both answers.</summary>
    private sealed record Found(DiffFacts Facts, LocalDate? On, Instant? At, ServiceMetric? Metric, DiffAnswer Before, DiffAnswer After)
    {
        /// <summary>The plainest case shows most; another answer shows more than the same answer with other terms.</summary>
        public (int Facts, int Terms) Weight => (Facts.SpecialCount, Before.Rank == After.Rank ? 1 : 0);
    }
}
