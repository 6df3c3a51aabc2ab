using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>The case that a newcomer begins with, decided by the commands that the pages name.</summary>
public class SampleCaseTests
{
    private static readonly string Phone = Repository.PathOf("samples/cases/phone-repaired-twice.json");

    [Fact]
    public void The_sample_case_is_decided()
    {
        var run = SampleProcess.Run("claimdesk", ["assess", Phone, "--policy", "P17", "--on", "2024-12-02"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Equal("samples/cases/phone-repaired-twice.expected.txt", run.Output);
    }

    [Fact]
    public void The_sample_case_has_a_timeline()
    {
        var run = SampleProcess.Run("claimdesk", ["timeline", Phone, "--policy", "P17", "--on", "2024-12-02"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2024-06-03 to 2024-06-10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_request_is_decided()
    {
        var run = SampleProcess.Run("claimdesk", ["decide"], input: File.ReadAllText(Repository.PathOf("samples/cases/request.json")));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Approved.Equal("samples/cases/request.expected.json", run.Output);
    }
}
