using System.Reflection;
using System.Runtime.Versioning;
using System.Text;
using AfterSales.Explanations;

namespace AfterSales.Tests.PublicApi;

public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Approved.Equal("tests/AfterSales.Core.Tests/PublicApi/PublicApi.approved.txt", ApiText.Of(Core.PublicTypes));

    [Fact]
    public void The_page_of_reason_codes_is_current()
    {
        var page = new StringBuilder("# Reason codes\n\n")
            .Append("Every finding that a decision can give, by module. Codes are never renamed and never reused; `{0}`, `{1}` and `{2}` stand for the reason's arguments.\n")
            .Append("A test keeps this page current (see CONTRIBUTING.md).\n");
        foreach (var module in Core.ReasonCodes.GroupBy(entry => entry.Holder.Namespace!.Split('.').Last()).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append("\n## ").Append(module.Key).Append("\n\n| code | English | Spanish | Simplified Chinese |\n|------|---------|---------|--------------------|\n");
            foreach (var (_, code) in module.OrderBy(entry => entry.Code.Id, StringComparer.Ordinal))
            {
                page.Append("| `").Append(code.Id).Append('`');
                foreach (var language in Enum.GetValues<Language>())
                {
                    page.Append(" | ").Append(code.Template(language).Replace("|", "\\|"));
                }

                page.Append(" |\n");
            }
        }

        Approved.Equal("docs/reason-codes.md", page.ToString());
    }

    [Fact]
    public void The_build_under_test_is_the_one_meant()
    {
#if NETSTANDARD_BUILD
        const string Target = ".NETStandard,Version=v2.0";
#else
        const string Target = ".NETCoreApp,Version=v10.0";
#endif
        Assert.Equal(Target, Core.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }

    [Fact]
    public void The_library_is_signed() => Assert.NotEmpty(Core.Assembly.GetName().GetPublicKeyToken()!);
}
