using AfterSales.Explanations;
using AfterSales.Policies;

namespace AfterSales.DependencyInjection;

/// <summary>Where a host keeps policies: a folder, a table, another system.</summary>
public interface IPolicySource
{
    /// <summary>Reads every policy that there is now. What it throws stops the start, or the reload, and changes nothing.</summary>
    ValueList<PolicyReading> Read();
}

/// <summary>What was read in one place: a policy, or everything that is wrong with it.</summary>
public sealed record PolicyReading
{
    private PolicyReading(string source, AfterSalesPolicy? policy, ValueList<Problem> problems)
    {
        Source = source;
        Policy = policy;
        Problems = problems;
    }

    /// <summary>The place, such as the name of a file; the same at every reading, and different for each policy.</summary>
    public string Source { get; }

    /// <summary>The policy; null where it was refused.</summary>
    public AfterSalesPolicy? Policy { get; }

    /// <summary>Every problem; empty where a policy was read.</summary>
    public ValueList<Problem> Problems { get; }

    /// <summary>A policy was read.</summary>
    /// <param name="source">The place.</param>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    public static PolicyReading Of(string source, AfterSalesPolicy policy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(policy);
        return new PolicyReading(source, policy, default);
    }

    /// <summary>What stands there is not a policy.</summary>
    /// <param name="source">The place.</param>
    /// <param name="problems">At least one problem.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty, or there is no problem.</exception>
    public static PolicyReading Refused(string source, ValueList<Problem> problems)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return problems.IsEmpty
            ? throw new ArgumentException("A reading is refused for at least one problem.", nameof(problems))
            : new PolicyReading(source, null, problems);
    }

    /// <summary>Reads a policy and takes down what is wrong with it.</summary>
    /// <param name="source">The place.</param>
    /// <param name="read">Reads the policy; an <see cref="InvalidInputException"/> makes it a refused one, everything else passes through.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    public static PolicyReading From(string source, Func<AfterSalesPolicy> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return Of(source, read());
        }
        catch (InvalidInputException refused)
        {
            return Refused(source, refused.Problems);
        }
    }

    /// <summary>The place with the policy, or a line for each problem.</summary>
    public override string ToString() =>
        Policy is null ? string.Join("\n", Problems.Select(problem => Source + ": " + problem)) : Source + ": " + Policy;
}
