using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Policies;
using NodaTime;
using static AfterSales.Tests.DependencyInjection.AfterSalesServicesTests;

namespace AfterSales.Tests.DependencyInjection;

public class CurrentPoliciesTests
{
    private static readonly Func<AfterSalesPolicy> Bad = () => throw new InvalidInputException([Problem.At("fees", "Found 7."), Problem.At("id", "Found 8.")]);

    [Fact]
    public void A_reload_takes_what_is_new_and_drops_what_is_gone()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table.Remove("a");
        table["b"] = () => Policy("P2", years: 2);
        table["c"] = () => Policy("P3");

        Assert.True(policies.Reload().IsEmpty);

        Assert.Equal([Policy("P2", years: 2), Policy("P3")], policies.Catalog.Policies);
    }

    [Fact]
    public void A_refused_policy_leaves_the_last_good_one_in_force()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table["a"] = Bad;
        table["b"] = () => Policy("P2", years: 2);

        var refused = Assert.Single(policies.Reload());

        Assert.Equal(["a: fees: Found 7.", "a: id: Found 8."], refused.ToString().Split('\n'));
        Assert.Equal([refused], policies.Refused);
        Assert.Equal([Policy("P1"), Policy("P2", years: 2)], policies.Catalog.Policies);

        // As long as it stays bad, and until it is mended.
        policies.Reload();
        Assert.Contains(Policy("P1"), policies.Catalog.Policies);
        table["a"] = () => Policy("P1", years: 3);
        Assert.True(policies.Reload().IsEmpty);
        Assert.True(policies.Refused.IsEmpty);
        Assert.Contains(Policy("P1", years: 3), policies.Catalog.Policies);
    }

    [Fact]
    public void A_new_policy_that_is_refused_changes_nothing()
    {
        var table = new Table { ["a"] = () => Policy("P1") };
        var policies = new CurrentPolicies([table]);
        table["b"] = Bad;

        Assert.Equal(["b"], policies.Reload().Select(reading => reading.Source));
        Assert.Equal([Policy("P1")], policies.Catalog.Policies);
    }

    [Fact]
    public void Versions_that_do_not_go_together_are_refused_at_the_start()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P1", years: 2), ["c"] = () => Policy("P2") };

        var refused = Assert.Throws<InvalidInputException>(() => new CurrentPolicies([table]));

        Assert.Equal(["a: version", "b: version"], refused.Problems.Select(problem => problem.Path));
        Assert.Contains("P1 1 is given twice", refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_has_versions_one_after_the_other()
    {
        var (first, second) = (Policy("P1", until: new LocalDate(2024, 12, 31)), Policy("P1", years: 2, version: "2", from: new LocalDate(2025, 1, 1)));
        var table = new Table { ["a"] = () => first, ["b"] = () => second };
        var policies = new CurrentPolicies([table]);
        Assert.Equal(PolicyCatalog.Of([first, second]), policies.Catalog);

        // The next version begins too early: it is refused, those before stay.
        table["c"] = () => Policy("P1", version: "3", from: new LocalDate(2026, 1, 1));
        var refused = Assert.Single(policies.Reload());
        Assert.Equal(("c", "effective-from"), (refused.Source, Assert.Single(refused.Problems).Path));
        Assert.Equal([first, second], policies.Catalog.Policies);
    }

    [Fact]
    public void Without_a_policy_nothing_changes()
    {
        var table = new Table { ["a"] = () => Policy("P1") };
        var policies = new CurrentPolicies([table]);
        table.Clear();

        Assert.Throws<InvalidInputException>(() => policies.Reload());
        Assert.Equal([Policy("P1")], policies.Catalog.Policies);
    }

    [Fact]
    public void A_policy_cannot_take_the_id_of_another_that_did_not_change()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table["a"] = () => Policy("P2", years: 3);

        Assert.Equal(["a"], policies.Reload().Select(reading => reading.Source));
        Assert.Equal([Policy("P1"), Policy("P2")], policies.Catalog.Policies);
    }

    [Fact]
    public void A_policy_cannot_take_the_id_of_one_that_is_kept()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table["a"] = Bad;
        table["b"] = () => Policy("P1", years: 3);

        Assert.Equal(["a", "b"], policies.Reload().Select(reading => reading.Source));
        Assert.Equal([Policy("P1"), Policy("P2")], policies.Catalog.Policies);
    }

    [Fact]
    public void Two_policies_can_change_their_ids_with_each_other()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table["a"] = () => Policy("P2");
        table["b"] = () => Policy("P1");

        Assert.True(policies.Reload().IsEmpty);
        Assert.Equal(["P2", "P1"], policies.Catalog.Policies.Select(policy => policy.Id));
    }

    [Fact]
    public void Two_sources_of_one_name_are_told()
    {
        var refused = Assert.Throws<InvalidInputException>(() => new CurrentPolicies([new Table { ["a"] = () => Policy("P1") }, new Table { ["a"] = () => Policy("P2") }]));

        Assert.Equal("a", Assert.Single(refused.Problems).Path);
    }

    [Fact]
    public void A_source_that_breaks_changes_nothing()
    {
        var table = new Table { ["a"] = () => Policy("P1"), ["b"] = () => Policy("P2") };
        var policies = new CurrentPolicies([table]);
        table["a"] = () => Policy("P1", years: 2);
        table["b"] = () => throw new IOException("The disk is gone.");

        Assert.Throws<IOException>(() => policies.Reload());
        Assert.Equal([Policy("P1"), Policy("P2")], policies.Catalog.Policies);
    }

    [Fact]
    public async Task Who_asks_during_a_reload_sees_all_old_or_all_new_policies()
    {
        var years = 1;
        var table = new Table { ["a"] = () => Policy("P1", years), ["b"] = () => Policy("P2", years) };
        var policies = new CurrentPolicies([table]);
        var mixed = 0;
        using var done = new CancellationTokenSource();
        var asking = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var seen = policies.Catalog.Policies;
                mixed += seen[0].Warranty!.Equals(seen[1].Warranty) ? 0 : 1;
            }
        });

        for (years = 2; years < 50; years++)
        {
            policies.Reload();
        }

        await done.CancelAsync();
        await asking;
        Assert.Equal(0, mixed);
        Assert.Contains(Policy("P2", 49), policies.Catalog.Policies);
    }
}
