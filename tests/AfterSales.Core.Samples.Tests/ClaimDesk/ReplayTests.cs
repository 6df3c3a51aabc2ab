using AfterSales.Json;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>Real requests, decided again: a short excerpt of each data set travels with the tests.</summary>
public class ReplayTests
{
    private static readonly string Data = Repository.PathOf("tests/AfterSales.Core.Samples.Tests/Data/replay");

    [Theory]
    [InlineData("boston")]
    [InlineData("itsm")]
    public void The_excerpt_replays_as_checked_in(string name)
    {
        var run = SampleProcess.Run("claimdesk", ["replay", name, Data]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/replay/{name}.expected.txt", run.Output);
    }

    [Fact]
    public void The_rules_of_the_data_can_be_had_as_a_policy_document()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "boston.json");

        var run = SampleProcess.Run("claimdesk", ["replay", "boston", Data, "--write-policy", file]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(file));
        Assert.Equal(("boston-311", "2011-q3"), (policy.Id, policy.Version));
        Assert.Equal(File.ReadLines(Path.Combine(Data, "boston-311", "policies-2011q3.csv")).Count() - 1, policy.ServiceLevels!.Commitments.Count);

        // The nightly audit decides by the same rules.
        Approved.Equal("samples/NightlyAudit/policies/boston-311.json", File.ReadAllText(file));
    }

    [Fact]
    public void Data_that_is_not_there_is_told()
    {
        var run = SampleProcess.Run("claimdesk", ["replay", "boston", "no-such-folder"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The data is not there: ", run.Error, StringComparison.Ordinal);
    }
}
