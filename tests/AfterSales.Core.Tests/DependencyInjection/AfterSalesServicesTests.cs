using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Warranties;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AfterSales.Tests.DependencyInjection;

public class AfterSalesServicesTests
{
    private static readonly LocalDate Sold = new(2024, 3, 10);
    private static readonly ServiceCase Case = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sold)]));

    [Fact]
    public void What_is_missing_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("services", () => AfterSalesServices.AddAfterSales(null!));
        Assert.Throws<ArgumentNullException>("policy", () => new ServiceCollection().AddAfterSales(options => options.AddPolicy(null!)));
        Assert.Throws<ArgumentNullException>("source", () => new ServiceCollection().AddAfterSales(options => options.AddSource(null!)));
        Assert.Throws<ArgumentNullException>("sources", () => new CurrentPolicies(null!));
    }

    [Fact]
    public void A_reading_names_its_place_and_holds_a_policy_or_problems()
    {
        var policy = Policy("office");

        Assert.Throws<ArgumentException>("source", () => PolicyReading.Of(" ", policy));
        Assert.Throws<ArgumentNullException>("policy", () => PolicyReading.Of("a.json", null!));
        Assert.Throws<ArgumentException>("source", () => PolicyReading.Refused(" ", [Problem.At("id", "is empty")]));
        Assert.Throws<ArgumentNullException>("read", () => PolicyReading.From("a.json", null!));
        Assert.StartsWith("A reading is refused for at least one problem.", Assert.Throws<ArgumentException>("problems", () => PolicyReading.Refused("a.json", [])).Message, StringComparison.Ordinal);
        Assert.Equal("a.json: " + policy, PolicyReading.Of("a.json", policy).ToString());
        Assert.Equal(
            "a.json: id: is empty\na.json: version: is missing",
            PolicyReading.From("a.json", () => throw new InvalidInputException([Problem.At("id", "is empty"), Problem.At("version", "is missing")])).ToString());
        Assert.Throws<FormatException>(() => PolicyReading.From("a.json", () => throw new FormatException()));
    }

    [Fact]
    public void A_host_finds_its_policies_and_asks_them()
    {
        using var provider = new ServiceCollection().AddAfterSales(options => options.AddPolicy(Policy("P1")).AddPolicy(Policy("P2"))).BuildServiceProvider();

        var policies = provider.GetRequiredService<ICurrentPolicies>();
        var assessment = provider.GetRequiredService<IAssessor>().Assess(policies.Catalog.Policies[1], Case, Sold.PlusDays(1));

        Assert.Equal(PolicyCatalog.Of([Policy("P1"), Policy("P2")]), policies.Catalog);
        Assert.Equal(Policy("P2").Assess(Case, Sold.PlusDays(1)), assessment);
    }

    [Fact]
    public void Everything_is_there_once()
    {
        var services = new ServiceCollection().AddAfterSales(options => options.AddPolicy(Policy("P1")));

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.All(services, service => Assert.Equal(ServiceLifetime.Singleton, service.Lifetime));
        Assert.Same(provider.GetRequiredService<CurrentPolicies>(), provider.GetRequiredService<ICurrentPolicies>());
        Assert.Same(provider.GetRequiredService<IAssessor>(), provider.GetRequiredService<IAssessor>());
    }

    [Fact]
    public void Parts_of_a_host_add_their_policies_each_for_itself()
    {
        using var provider = new ServiceCollection()
            .AddAfterSales(options => options.AddPolicy(Policy("P1")))
            .AddAfterSales(options => options.AddPolicy(Policy("P2")))
            .AddSingleton<IPolicySource, HostSource>()
            .AddSingleton(Policy("P3"))
            .BuildServiceProvider();

        Assert.Equal(["P1", "P2", "P3"], provider.GetRequiredService<ICurrentPolicies>().Catalog.Policies.Select(policy => policy.Id));
        Assert.Single(provider.GetServices<IAssessor>());
    }

    [Fact]
    public void Two_hosts_in_one_process_share_nothing()
    {
        using var one = new ServiceCollection().AddAfterSales(options => options.AddPolicy(Policy("P1"))).BuildServiceProvider();
        using var other = new ServiceCollection().AddAfterSales(options => options.AddPolicy(Policy("P2"))).BuildServiceProvider();

        Assert.Equal([Policy("P1")], one.GetRequiredService<ICurrentPolicies>().Catalog.Policies);
        Assert.Equal([Policy("P2")], other.GetRequiredService<ICurrentPolicies>().Catalog.Policies);
    }

    [Fact]
    public void What_the_host_has_registered_stays()
    {
        var own = new Audit(new Refusing());
        using var provider = new ServiceCollection().AddSingleton<IAssessor>(own).AddAfterSales().BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IAssessor>());
        Assert.Equal("policies", Assert.Single(Assert.Throws<InvalidInputException>(() => provider.GetRequiredService<ICurrentPolicies>()).Problems).Path);
    }

    [Fact]
    public void What_is_registered_can_be_decorated()
    {
        var services = new ServiceCollection().AddAfterSales(options => options.AddPolicy(Policy("P0")).AddPolicy(Policy("P1")));
        Decorate<IAssessor>(services, inner => new Audit(inner));
        Decorate<ICurrentPolicies>(services, inner => new Tenant(inner, "P1"));
        using var provider = services.BuildServiceProvider();

        var found = Assert.Single(provider.GetRequiredService<ICurrentPolicies>().Catalog.Policies);
        provider.GetRequiredService<IAssessor>().Assess(found, Case, Sold);

        Assert.Equal(["P1 1 on 2024-03-10"], Assert.IsType<Audit>(provider.GetRequiredService<IAssessor>()).Trail);
    }

    [Fact]
    public void A_policy_that_is_refused_at_the_start_is_told_with_its_source_and_all_its_problems()
    {
        using var provider = new ServiceCollection()
            .AddAfterSales(options => options.AddPolicy(Policy("P1")).AddSource(new Table
            {
                ["good.json"] = () => Policy("P2"),
                ["bad.json"] = () => AfterSalesPolicy.Create(" ", ""),
                ["worse.json"] = () => throw new InvalidInputException([Problem.At("warranty.start", "Found 7."), Problem.At("", "Found more.")]),
            }))
            .BuildServiceProvider();

        var refused = Assert.Throws<InvalidInputException>(() => provider.GetRequiredService<ICurrentPolicies>());

        Assert.Equal(
            ["bad.json: id", "bad.json: version", "bad.json", "worse.json: warranty.start", "worse.json"],
            refused.Problems.Select(problem => problem.Path));
    }

    internal static AfterSalesPolicy Policy(string id, int years = 1, string version = "1", LocalDate? from = null, LocalDate? until = null) => AfterSalesPolicy.Create(
        id, version, warranty: WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(years))]), effectiveFrom: from, effectiveUntil: until);

    /// <summary>As hosts decorate without a package: the registration that is there is wrapped.</summary>
    private static void Decorate<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var inner = services.Single(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => wrap((T)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }

    private sealed class HostSource(AfterSalesPolicy policy) : IPolicySource
    {
        public ValueList<PolicyReading> Read() => [PolicyReading.Of("host", policy)];
    }

    private sealed class Refusing : IAssessor
    {
        public Assessment Assess(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on) => throw new InvalidOperationException("It is never asked.");
    }

    private sealed class Audit(IAssessor inner) : IAssessor
    {
        public List<string> Trail { get; } = [];

        public Assessment Assess(AfterSalesPolicy policy, ServiceCase serviceCase, LocalDate on)
        {
            Trail.Add(FormattableString.Invariant($"{policy} on {on:uuuu-MM-dd}"));
            return inner.Assess(policy, serviceCase, on);
        }
    }

    private sealed class Tenant(ICurrentPolicies inner, string id) : ICurrentPolicies
    {
        public PolicyCatalog Catalog => PolicyCatalog.Of(ValueList.From(inner.Catalog.Policies.Where(policy => policy.Id == id)));
    }
}
