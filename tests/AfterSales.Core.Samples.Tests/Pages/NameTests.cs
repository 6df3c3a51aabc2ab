using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>What pages name between back ticks exists: types and members of the library, parameters, files, members of documents, reason codes, variables.</summary>
public sealed partial class NameTests
{
    private static readonly Lazy<CodeNames> Code = new(() => new CodeNames());

    /// <summary>All that may be named in a document or in code, as text.</summary>
    private static readonly Lazy<string> Sources = new(() => string.Join('\n',
        new[] { ("src", "*.cs"), ("samples", "*.cs"), ("tests", "*.cs"), ("benchmarks", "*.cs"), ("schema", "*.json"), ("samples", "*.json"), ("samples", "*.csv"), ("samples", "*.csproj"), ("eng", "*"), (".ci", "run") }
            .SelectMany(place => Repository.Files(place.Item1, place.Item2)).Where(file => Path.GetExtension(file) is not (".nupkg" or ".png" or ".snk") && Path.GetFileName(file) != "NameTests.cs").Select(File.ReadAllText)));

    private static readonly Lazy<HashSet<string>> ReasonCodes = new(() =>
        [.. Tables.Rows("docs/reason-codes.md").Concat(Tables.Rows("docs/linting.md")).Select(cells => cells[0].Trim('`')).Where(code => code.Contains('.', StringComparison.Ordinal))]);

    private static readonly Lazy<List<string>> Files = new(() =>
        [.. Repository.Files(".", "*").Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal))]);

    /// <summary>Named because there is no such thing here: names that we do not use, a class of the reader's, a file that packing makes when it is asked to.</summary>
    private static readonly string[] NotHere = ["End", "EndDate", "ExpiryDate", "PoliciesOfOurDatabase", "CompatibilitySuppressions.xml"];

    /// <summary>All but those that a test writes, and the change log, which also tells what is gone.</summary>
    public static TheoryData<string> Pages => [.. Page.All.Where(page => page != "CHANGELOG.md" && !new Page(page).Text.Contains("A test keeps this page current", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_names_exists(string page)
    {
        var unknown = new Page(page).Spans.Distinct().SelectMany(span => Unknown(span, Path.GetDirectoryName(page)!)).Except(NotHere).ToList();

        Assert.True(unknown.Count == 0, $"{page} names what there is not: {string.Join("; ", unknown)}");
    }

    [Theory]
    [InlineData("`WarrantyPolicy.Judge(serviceCase)`")]
    [InlineData("`UnitEvent.Sold`")]
    [InlineData("`CoverageJudgement`")]
    [InlineData("`SoldUnit.Create(lastFixedDay: day)`")]
    [InlineData("`pausedFor`")]
    [InlineData("`warranty.expiredd`")]
    [InlineData("`warranty.when-...`")]
    [InlineData("`samples/tickets/urgent.json`")]
    [InlineData("`Warranty.cs`")]
    [InlineData("`\"after-swap\": {\"mode\": \"restart\"}`")]
    [InlineData("`part-warranties`")]
    [InlineData("`AFTERSALES_CASES`")]
    public void What_does_not_exist_is_found(string span) => Assert.NotEmpty(Unknown(span.Trim('`'), "docs"));

    [Fact]
    public void Every_variable_of_the_tests_is_told()
    {
        var told = Tables.Rows("CONTRIBUTING.md", "Variables that the tests read").SelectMany(cells => Variable().Matches(cells[0])).Select(match => match.Value);

        Assert.Equal(Variable().Matches(Sources.Value).Select(match => match.Value).Distinct().Order(), told.Distinct().Order());
    }

    /// <summary>What a span names that does not exist.</summary>
    private static IEnumerable<string> Unknown(string span, string folder)
    {
        if (Command().IsMatch(span))
        {
            return [];
        }

        if (Variable().IsMatch(span))
        {
            return Variable().Matches(span).Select(match => match.Value).Where(name => !Sources.Value.Contains(name + "\"", StringComparison.Ordinal) && !Sources.Value.Contains(name + "=", StringComparison.Ordinal));
        }

        if (FilePath().IsMatch(span))
        {
            return IsFile(span) || Path.Exists(Repository.PathOf(Path.Combine(folder, span))) ? [] : [span];
        }

        if (DottedCode().Match(span) is { Success: true } code && ReasonCodes.Value.Any(known => known.StartsWith(code.Groups[1].Value + ".", StringComparison.Ordinal)))
        {
            var known = code.Groups[2].Success ? ReasonCodes.Value.Any(reason => reason.StartsWith(span.TrimEnd('.'), StringComparison.Ordinal)) : ReasonCodes.Value.Contains(span);
            return known || Sources.Value.Contains($"\"{span}\"", StringComparison.Ordinal) ? [] : [span];
        }

        if (Json().IsMatch(span))
        {
            return Quoted().Matches(span).Select(match => match.Groups[1].Value).Where(word => !Sources.Value.Contains($"\"{word}\"", StringComparison.Ordinal));
        }

        if (Kebab().IsMatch(span))
        {
            // Closed sets are written with hyphens and named without.
            var member = string.Concat(span.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            return Sources.Value.Contains($"\"{span}\"", StringComparison.Ordinal) || Code.Value.Has(member) ? [] : [span];
        }

        return Code.Value.Unknown(span);
    }

    private static bool IsFile(string span)
    {
        var path = span.TrimStart('…').TrimEnd('/');
        return path.Contains('*', StringComparison.Ordinal) || span.StartsWith('…')
            ? Files.Value.Exists(file => Regex.IsMatch(file, Regex.Escape(path).Replace("\\*", "[^/]*", StringComparison.Ordinal) + "$"))
            : Placeholder().IsMatch(Path.GetFileName(path)) || path.StartsWith("artifacts", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal)
                || Files.Value.Exists(file => file == path || file.EndsWith("/" + path, StringComparison.Ordinal) || file.StartsWith(path + "/", StringComparison.Ordinal))
                || Sources.Value.Contains($"{path}\"", StringComparison.Ordinal);
    }

    /// <summary>Commands are held by <see cref="CommandTests"/>.</summary>
    [GeneratedRegex("^(dotnet|claimdesk|slawatch|nightlyaudit|node|npm|apt-get|eng/services) |^-")]
    private static partial Regex Command();

    [GeneratedRegex("AFTERSALES_[A-Z_]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(…|\.?[\w*][\w*.-]*/)?[\w*.-]*(/[\w*.-]+)*(/|(?<=\w/)\w+|\.(cs|md|json|csv|txt|csproj|sln|props|nupkg|xml))$")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^[A-Z]+\.|^YOUR")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^([a-z-]+)\.[a-z-]+(\.\.\.)?$")]
    private static partial Regex DottedCode();

    [GeneratedRegex("^[\"{\\[]")]
    private static partial Regex Json();

    [GeneratedRegex("\"([a-z]+(?:-[a-z]+)*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex Kebab();
}
