using System.Reflection;
using System.Runtime.Versioning;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Json.Tests.PublicApi;

public class PublicApiTests
{
    private static readonly Assembly Json = typeof(AfterSalesJson).Assembly;

    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Approved.Equal(
            "tests/AfterSales.Core.Json.Tests/PublicApi/PublicApi.approved.txt",
            ApiText.Of(Json.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)));

    [Fact]
    public void The_build_under_test_is_the_one_meant()
    {
#if NETSTANDARD_BUILD
        const string Target = ".NETStandard,Version=v2.0";
#else
        const string Target = ".NETCoreApp,Version=v10.0";
#endif
        Assert.Equal(Target, Json.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }

    [Fact]
    public void The_library_is_signed() => Assert.NotEmpty(Json.GetName().GetPublicKeyToken()!);

    [Fact]
    public void No_culture_prints_what_is_public()
    {
        var decision = AfterSalesJson.ReadDecision(AfterSalesJson.Decide("""
            {
              "format": 1, "on": "2024-05-01",
              "policy": { "format": 1, "id": "P", "version": "1", "warranty": { "start": ["sale"], "terms": [ { "for": "unit", "length": "P2Y" } ] } },
              "case": { "format": 1, "unit": { "dates": { "sale": "2024-03-10" } } }
            }
            """));
        Cultures.Agree(() => decision + "\n" + decision.Answers[0] + "\n" + decision.Answers[0].Headline);
        Assert.Equal("P 1 on 2024-05-01: coverage: Covered up to and including 2026-03-10", decision.ToString());
    }
}
