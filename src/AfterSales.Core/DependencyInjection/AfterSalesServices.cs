using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace AfterSales.DependencyInjection;

/// <summary>Registers what a host asks after-sales questions with.</summary>
public static class AfterSalesServices
{
    /// <summary>Adds <see cref="ICurrentPolicies"/>, <see cref="CurrentPolicies"/> and <see cref="IAssessor"/> as singletons, where the host has not registered its own.</summary>
    /// <remarks>
    /// It can be called more than once: sources add up, each in the order of the calls. Sources that need services of the host are registered as
    /// <see cref="IPolicySource"/> instead. The policies are read when they are first asked for; every problem of every source is then told in one exception.
    /// To decorate, register an <see cref="ICurrentPolicies"/> or an <see cref="IAssessor"/> of your own that wraps the one registered here.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Names the policies; null, the default, where the host registers sources itself.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddAfterSales(this IServiceCollection services, Action<AfterSalesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new AfterSalesOptions();
        configure?.Invoke(options);
        foreach (var source in options.Sources)
        {
            services.AddSingleton(source);
        }

        services.TryAddSingleton<CurrentPolicies>();
        services.TryAddSingleton<ICurrentPolicies>(provider => provider.GetRequiredService<CurrentPolicies>());
        services.TryAddSingleton<IAssessor, PlainAssessor>();
        return services;
    }

    private sealed class PlainAssessor : IAssessor
    {
        public Assessment Assess(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on) => policy.Assess(serviceCase, on);
    }
}

/// <summary>Which policies a host decides by.</summary>
public sealed class AfterSalesOptions
{
    private readonly List<IPolicySource> _sources = [];

    internal AfterSalesOptions()
    {
    }

    internal IReadOnlyList<IPolicySource> Sources => _sources;

    /// <summary>Adds a policy that was built in code.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>These options.</returns>
    public AfterSalesOptions AddPolicy(AfterSalesPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return AddSource(new OnePolicy(policy));
    }

    /// <summary>Adds a source that is read at the start and at every reload.</summary>
    /// <param name="source">The source.</param>
    /// <returns>These options.</returns>
    public AfterSalesOptions AddSource(IPolicySource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _sources.Add(source);
        return this;
    }

    private sealed class OnePolicy(AfterSalesPolicy policy) : IPolicySource
    {
        public ValueList<PolicyReading> Read() => [PolicyReading.Of(policy.ToString(), policy)];
    }
}
