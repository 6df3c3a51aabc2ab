using AfterSales.Tests;

namespace AfterSales.Hosts.Tests;

public class HostSizeTests
{
    private static readonly string[] Sources = ["*.cs", "*.css", "*.js", "*.csproj"];

    /// <summary>A host shows how little it takes.</summary>
    [Theory]
    [InlineData("ServiceDesk")]
    [InlineData("LegacyErp")]
    [InlineData("SlaWatch")]
    public void A_host_has_less_than_800_lines(string sample) =>
        Assert.InRange(Sources.SelectMany(pattern => Repository.Files("samples/" + sample, pattern)).Sum(file => File.ReadLines(file).Count()), 1, 799);
}
