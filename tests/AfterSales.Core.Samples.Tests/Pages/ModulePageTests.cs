using AfterSales.Tests;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>Each module has a page that is built like the others: the question that it answers, an example that runs, defaults, pitfalls.</summary>
public sealed class ModulePageTests
{
    private static readonly Dictionary<string, string> PageOf = new()
    {
        ["Amounts"] = "amounts", ["Assessments"] = "assessments", ["Calendars"] = "calendars", ["Cases"] = "cases", ["DependencyInjection"] = "hosting", ["Explanations"] = "explanations",
        ["Fees"] = "fees", ["Policies"] = "policies", ["Remedies"] = "remedies", ["Returns"] = "returns", ["ServiceLevels"] = "service-levels", ["Warranties"] = "warranties",
    };

    public static TheoryData<string> Modules =>
        [.. Directory.GetDirectories(Repository.PathOf("src/AfterSales.Core")).Select(folder => Path.GetFileName(folder)!).Where(folder => folder is not ("bin" or "obj" or "Compatibility")).Order()];

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_has_a_page_with_its_question_an_example_and_its_pitfalls(string module)
    {
        var page = new Page($"docs/{PageOf[module]}.md");

        Assert.EndsWith("?", page.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains(page.Blocks, block => block is { Language: "csharp", Prints.Value.Length: > 0 });
        Assert.Contains("\n## Pitfalls\n", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Who reads the README finds every page.</summary>
    [Fact]
    public void Every_page_is_linked()
    {
        var links = Page.All.SelectMany(page => PageTests.LinksOf(page).Select(link => Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.PathOf(Path.Combine(Path.GetDirectoryName(page)!, link)))))).ToHashSet();

        Assert.All(Page.All.Where(page => page.StartsWith("docs/", StringComparison.Ordinal)), page => Assert.Contains(page, links));
    }

    /// <summary>Whatever lies beside the sample hosts is explained.</summary>
    [Fact]
    public void Every_folder_of_samples_is_in_its_readme()
    {
        var links = PageTests.LinksOf("samples/README.md").Select(link => link.Split('/')[0]).ToHashSet();

        Assert.All(Directory.GetDirectories(Repository.PathOf("samples")).Select(folder => Path.GetFileName(folder)), folder => Assert.Contains(folder, links));
    }

    [Fact]
    public void The_targets_and_the_dependencies_are_those_of_the_projects()
    {
        var targets = Between(File.ReadAllText(Repository.PathOf("src/Directory.Build.props")), "<TargetFrameworks>", "</TargetFrameworks>").Split(';');
        Assert.Equal(3, targets.Length);
        Assert.All(["README.md", "docs/decisions/0005-targets-and-dependencies.md"], page => Assert.All(targets, target => Assert.Contains($"`{target}`", new Page(page).Text, StringComparison.Ordinal)));

        // Each PackageReference of the library is in the table, and nothing else.
        var project = File.ReadAllText(Repository.PathOf("src/AfterSales.Core/AfterSales.Core.csproj"));
        var referenced = project.Split("PackageReference Include=\"").Skip(1).Select(part => part.Split('"')[0]).Order();
        var told = Tables.Rows("docs/decisions/0005-targets-and-dependencies.md").Where(cells => cells[1].StartsWith("the library", StringComparison.Ordinal))
            .SelectMany(cells => cells[0].Split(", ")).Where(name => !name.StartsWith("from ", StringComparison.Ordinal)).Order();
        Assert.Equal(referenced, told);
        var floor = Between(File.ReadAllText(Repository.PathOf("Directory.Packages.props")), "\"Microsoft.Extensions.DependencyInjection.Abstractions\" Version=\"", "\"");
        Assert.Contains($"Microsoft.Extensions.DependencyInjection.Abstractions, from {floor}", new Page("docs/decisions/0005-targets-and-dependencies.md").Text, StringComparison.Ordinal);
    }

    /// <summary>What is packed next comes after what was packed last, and that is the change log's last numbered entry, held in the repository.</summary>
    [Fact]
    public void The_versions_agree()
    {
        var packed = Between(new Page("CHANGELOG.md").Text.Split("## [Unreleased]")[1], "\n## [", "]");
        var baseline = Between(File.ReadAllText(Repository.PathOf("src/Directory.Build.props")), "<PackageValidationBaselineVersion>", "<");
        var next = Between(File.ReadAllText(Repository.PathOf("Directory.Build.props")), "<Version>", "<");

        Assert.Equal(packed, baseline);
        Assert.True(Version.Parse(next) > Version.Parse(packed), $"The projects carry {next}, and {packed} is packed: raise <Version>.");
        Assert.Equal(
            [$"AfterSales.Core.{packed}.nupkg", $"AfterSales.Core.Json.{packed}.nupkg"],
            Directory.GetFiles(Repository.PathOf("eng/baseline")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    /// <summary>The languages that the README names are those of the library, by their tags in the commands.</summary>
    [Fact]
    public void The_languages_are_told()
    {
        Assert.Equal(["English", "Spanish", "SimplifiedChinese"], Enum.GetNames<Explanations.Language>());
        Assert.Contains("in English, Spanish and Simplified Chinese", new Page("README.md").Text, StringComparison.Ordinal);
        Assert.Contains("<en|es|zh-Hans>", SampleProcess.Run("claimdesk", ["--help"]).Output, StringComparison.Ordinal);
    }

    private static string Between(string text, string from, string to) => text.Split(from, 2)[1].Split(to, 2)[0];
}
