using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Json;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>
/// The pages tell the truth: all C# of a page is compiled as one program, block after block, and run, with the namespaces that the page names, if it names any; a block of text right after one of C# is what that one prints.
/// Links lead to files that exist, and JSON is a document that can be read.
/// </summary>
public sealed partial class PageTests
{
    private static readonly Lazy<Program> Code = new(() => new Program());

    public static TheoryData<string> Pages => [.. Page.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_runs_and_prints_what_the_page_says(string page)
    {
        var text = new Page(page).Text;
        foreach (var block in new Page(page).Blocks.Where(block => block is { Language: "csharp", Prints: not null }).Reverse())
        {
            text = text[..block.Prints!.Index] + Code.Value.Printed[Name(page, block.Line)] + text[(block.Prints.Index + block.Prints.Length)..];
        }

        Approved.Equal(page, text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_links_of_a_page_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;

        Assert.All(LinksOf(page), link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page} links to {link}, which does not exist."));
    }

    /// <summary>On the pages of the library, JSON is a policy document or a member of one; a member stands without the braces around it, and without the wordings of its clauses.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_json_of_a_page_can_be_read(string page) =>
        Assert.All(new Page(page).Blocks.Where(block => block.Language == "json"), block =>
        {
            var document = JsonNode.Parse(block.Text.StartsWith('"') ? "{" + block.Text + "}" : block.Text)!.AsObject();
            if (!page.StartsWith("docs/", StringComparison.Ordinal))
            {
                return;
            }

            if (!document.ContainsKey("format"))
            {
                document["format"] = 1;
                document["id"] = "page";
                document["version"] = "1";
                document["clauses"] = new JsonObject(Clause().Matches(block.Text).Select(match => match.Groups[1].Value).Distinct().Select(id => KeyValuePair.Create(id, (JsonNode?)id)));
            }

            Assert.Equal(document["id"]!.GetValue<string>(), AfterSalesJson.ReadPolicy(document.ToJsonString()).Id);
        });

    /// <summary>Where a page leads within the repository.</summary>
    internal static IEnumerable<string> LinksOf(string page) =>
        Link().Matches(new Page(page).Prose).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

    private static string Name(string page, int line) => string.Create(CultureInfo.InvariantCulture, $"{page}:{line}");

    /// <summary>The lines that name namespaces, at the head of a block, and the empty line below them.</summary>
    [GeneratedRegex(@"\A(?:using [A-Za-z.]+;\n)*\n?")]
    private static partial Regex Using();

    [GeneratedRegex("\"clause\": \"([^\"]+)\"")]
    private static partial Regex Clause();

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)\s]*\)")]
    private static partial Regex Link();

    /// <summary>One program of all the pages' code, built and run once.</summary>
    private sealed class Program
    {
        private const char Mark = '\u0001';

        private static readonly string[] Spaces =
        [
            "AfterSales", "AfterSales.Amounts", "AfterSales.Assessments", "AfterSales.Calendars", "AfterSales.Cases", "AfterSales.DependencyInjection", "AfterSales.Explanations", "AfterSales.Fees",
            "AfterSales.Policies", "AfterSales.Remedies", "AfterSales.Returns", "AfterSales.ServiceLevels", "AfterSales.Warranties", "AfterSales.Json",
            "Microsoft.Extensions.DependencyInjection", "NodaTime",
        ];

        public Program()
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "pages");
            Directory.CreateDirectory(folder);

            // Nothing of the repository's build is inherited: a page's code has to compile in anyone's project.
            foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            {
                File.WriteAllText(Path.Combine(folder, file), "<Project />");
            }

            File.WriteAllText(Path.Combine(folder, "pages.csproj"), Project());
            foreach (var old in Directory.GetFiles(folder, "*.cs"))
            {
                File.Delete(old);
            }

            var pages = Page.All.Where(page => new Page(page).Blocks.Exists(block => block.Language == "csharp")).ToList();
            for (var i = 0; i < pages.Count; i++)
            {
                File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Page{i}.cs")), Source(pages[i], i));
            }

            File.WriteAllText(Path.Combine(folder, "Pages.cs"), string.Concat(pages.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"Page{i}.Run();\n"))));
            var build = SampleProcess.Command("dotnet", ["build", folder, "--verbosity", "quiet", "--nologo", "-consoleLoggerParameters:NoSummary"]);
            Assert.True(build.ExitCode == 0, build.Output + build.Error);
            var run = SampleProcess.Command("dotnet", [Path.Combine(folder, "bin", "pages.dll")]);
            Assert.True(run.ExitCode == 0, run.Error);
            Printed = run.Output.ReplaceLineEndings("\n").Split(Mark, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split('\n', 2)).ToDictionary(part => part[0], part => part[1]);
        }

        /// <summary>What each block printed, by page and line.</summary>
        public IReadOnlyDictionary<string, string> Printed { get; }

        private static string Project()
        {
            var references = Directory.GetFiles(AppContext.BaseDirectory, "AfterSales.Core*.dll").Where(file => !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal))
                .Append(Path.Combine(AppContext.BaseDirectory, "NodaTime.dll"))
                .Concat(Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.DependencyInjection*.dll"));
            return $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <OutputPath>bin/</OutputPath>
                    <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                    <InvariantGlobalization>true</InvariantGlobalization>
                    <NoWarn>$(NoWarn);CS8321;CS0219</NoWarn>
                  </PropertyGroup>
                  <ItemGroup>
                    {string.Join("\n    ", references.Select(path => $"<Reference Include=\"{path}\" />"))}
                  </ItemGroup>
                </Project>
                """;
        }

        /// <summary>What a page begins with: the namespaces that its code names itself and no others; all of them for a page that names none.</summary>
        private static string Usings(List<Page.Block> blocks)
        {
            var named = blocks.SelectMany(block => Using().Match(block.Text).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
            return string.Join('\n', named.Count > 0 ? named : Spaces.Select(space => $"using {space};")) + "\n";
        }

        private static string Source(string page, int number)
        {
            var blocks = new Page(page).Blocks.Where(block => block.Language == "csharp").ToList();
            var source = new StringBuilder(Usings(blocks)).Append(CultureInfo.InvariantCulture, $"static class Page{number}\n{{\npublic static void Run()\n{{\n");
            foreach (var block in blocks)
            {
                var head = Using().Match(block.Text).Value;
                var line = block.Line + head.Count(character => character == '\n');
                source.Append(CultureInfo.InvariantCulture, $"Console.Write(\"\\u0001{Name(page, block.Line)}\\n\");\n#line {line} \"{Repository.PathOf(page)}\"\n{block.Text[head.Length..]}#line default\n");
            }

            return source.Append("}\n}\n").ToString();
        }
    }
}
