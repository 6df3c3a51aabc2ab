using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.DependencyInjection;

/// <summary>The policies that a host decides by now.</summary>
/// <remarks>An interface, so that hosts can wrap it: to choose by tenant, to measure, to log.</remarks>
public interface ICurrentPolicies
{
    /// <summary>All of them in all their versions, in the order of their sources. Another catalog takes its place when policies are reloaded: ask once for each question.</summary>
    PolicyCatalog Catalog { get; }
}

/// <summary>Asks a policy every question about a case.</summary>
/// <remarks>An interface, so that hosts can wrap it: to store each decision, to measure, to trace. Without it ask the policy itself.</remarks>
public interface IAssessor
{
    /// <summary>Asks every question that a policy answers about a case on a day.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="serviceCase">What happened.</param>
    /// <param name="on">The day asked about, in the policy's zone.</param>
    Assessment Assess(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on);
}
