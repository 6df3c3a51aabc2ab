using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AfterSales.Tests;

namespace AfterSales.Samples.Tests.Pages;

/// <summary>The commands on pages can be given: their programs, subcommands and options are there, and so are the files that they name.</summary>
public sealed partial class CommandTests
{
    private static readonly Dictionary<string, string> Hosts = new() { ["claimdesk"] = "ClaimDesk", ["slawatch"] = "SlaWatch", ["nightlyaudit"] = "NightlyAudit" };

    private static readonly ConcurrentDictionary<string, string> Help = new();

    public static TheoryData<string> Pages => [.. Page.All.Where(page => CommandsOf(page).Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_commands_of_a_page_can_be_given(string page)
    {
        var wrong = CommandsOf(page).SelectMany(command => Wrong(command).Select(word => $"\"{word}\" in: {command}")).ToList();

        Assert.True(wrong.Count == 0, $"{page} gives what cannot be given: {string.Join("; ", wrong)}");
    }

    [Theory]
    [InlineData("claimdesk asses CASE.json --policy P17", "asses")]
    [InlineData("claimdesk policy print P17", "print")]
    [InlineData("claimdesk policy show P17 --notes", "--notes")]
    [InlineData("claimdesk assess samples/cases/phone.json --policy P17", "samples/cases/phone.json")]
    [InlineData("claimdesk policy show P99", "P99")]
    [InlineData("dotnet run --project samples/ClaimDesks", "samples/ClaimDesks")]
    [InlineData("dotnet run --project samples/LegacyErp -f net48", "net48")]
    [InlineData("dotnet run --project samples/SlaWatch -- run --database watch.db", "--database")]
    [InlineData("slawatch stop --db watch.db", "stop")]
    [InlineData("dotnet run -c Release --project benchmarks/AfterSales.Core.Benchmarks -- rounds Warranties", "Warranties")]
    [InlineData("dotnet test tests/AfterSales.Tests", "tests/AfterSales.Tests")]
    [InlineData("eng/services --remove", "--remove")]
    [InlineData("eng/everything", "eng/everything")]
    public void What_cannot_be_given_is_found(string command, string word) => Assert.Equal([word], Wrong(command));

    [Fact]
    public void Every_command_of_the_claim_desk_is_in_the_readme()
    {
        var commands = Leaves("").Select(path => "claimdesk " + path).ToList();

        Assert.All(commands, command => Assert.Contains(CommandsOf("README.md"), told => told == command || told.StartsWith(command + " ", StringComparison.Ordinal)));
        Assert.True(commands.Count > 8, "The help lists commands.");
    }

    private static IEnumerable<string> CommandsOf(string path)
    {
        var page = new Page(path);
        var lines = page.Blocks.Where(block => block.Language is "" or "sh").SelectMany(block => block.Text.Split('\n'));
        // The table of commands leaves the program out.
        var table = page.Prose.Split('\n').SkipWhile(line => line != "| command | does |").TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => Span().Matches(line.Split('|')[1]).Select(match => "claimdesk " + match.Groups[1].Value));
        return lines.Concat(page.Spans).Where(text => Command().IsMatch(text)).Concat(table).Distinct();
    }

    /// <summary>The words of a command that say what there is not.</summary>
    private static IEnumerable<string> Wrong(string command)
    {
        var words = Word().Matches(Comment().Replace(command, "")).Select(match => match.Value.Trim('"', '\'', '[', ']')).SkipWhile(word => word.StartsWith("AFTERSALES_", StringComparison.Ordinal)).ToList();
        return words.Where(word => InRepository().IsMatch(word) && !Path.Exists(Repository.PathOf(word)))
            .Concat(words.Where(word => PolicyId().IsMatch(word) && !Repository.Files("samples/policies", $"p{word[1..].PadLeft(2, '0')}-*.json").Any()))
            .Concat(words[0] switch
            {
                "dotnet" => Dotnet(words),
                "claimdesk" => ClaimDesk(words[1..]),
                "slawatch" or "nightlyaudit" => Host(Hosts[words[0]], words[1..]),
                "eng/services" when words.Count > 1 && !words[1].StartsWith('-') => words[1] == "bash" ? [] : Wrong(string.Join(' ', words[1..])),
                _ when words[0].StartsWith("eng/", StringComparison.Ordinal) => words[1..].Where(word => word.StartsWith('-') && !File.ReadAllText(Repository.PathOf(words[0])).Contains(word, StringComparison.Ordinal)),
                _ => [],
            })
            .Distinct().ToList();
    }

    private static IEnumerable<string> Dotnet(List<string> words)
    {
        var own = words.TakeWhile(word => word != "--").ToList();
        var project = own.SkipWhile(word => word != "--project").ElementAtOrDefault(1) ?? own.Find(word => InRepository().IsMatch(word) || word.EndsWith(".sln", StringComparison.Ordinal));
        if (project is null || !Path.Exists(Repository.PathOf(project)))
        {
            return project is null || InRepository().IsMatch(project) ? [] : [project];
        }

        var target = own.SkipWhile(word => word != "-f").ElementAtOrDefault(1);
        var given = words.SkipWhile(word => word != "--").Skip(1).ToList();
        var host = Path.GetFileName(project);
        return (target is not null && !SourcesOf(project, "*.csproj").Contains(target, StringComparison.Ordinal) ? [target] : Enumerable.Empty<string>())
            .Concat(host == "ClaimDesk" ? ClaimDesk(given) : host == "AfterSales.Core.Benchmarks" ? Benchmarks(project, given) : project.StartsWith("samples/", StringComparison.Ordinal) ? Host(host, given) : []);
    }

    /// <summary>Asks the claim desk itself, by its help.</summary>
    private static List<string> ClaimDesk(List<string> words)
    {
        var path = "";
        var wrong = new List<string>();
        foreach (var word in words.TakeWhile(word => char.IsLower(word[0]) && word.All(character => char.IsLower(character) || character == '-')))
        {
            if (Commands(path).Count == 0)
            {
                break;
            }

            if (!Commands(path).Contains(word))
            {
                return [word];
            }

            path = (path + " " + word).Trim();
        }

        return [.. words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help" && !Regex.IsMatch(HelpOf(path), $@"^\s+(-\w, )?{word}\b", RegexOptions.Multiline))];
    }

    private static string HelpOf(string path) => Help.GetOrAdd(path, static path => SampleProcess.Run("claimdesk", [.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output);

    /// <summary>The subcommands that the help of a command lists.</summary>
    private static List<string> Commands(string path) =>
        [.. HelpOf(path).Split('\n').SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Where(line => line[2] != ' ').Select(line => line.Trim().Split(' ')[0])];

    private static IEnumerable<string> Leaves(string path) => Commands(path) is { Count: > 0 } commands ? commands.SelectMany(command => Leaves((path + " " + command).Trim())) : [path];

    private static IEnumerable<string> Host(string host, List<string> words)
    {
        var sources = SourcesOf("samples/" + host, "*.cs");
        return words.Take(1).Where(word => char.IsLower(word[0]) && !sources.Contains($"new Command(\"{word}\"", StringComparison.Ordinal))
            .Concat(words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help" && !sources.Contains($"\"{word}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Benchmarks(string project, List<string> words)
    {
        var sources = SourcesOf(project, "*.cs");
        return words is [] ? []
            : words[0] == "rounds" ? words[1..].Where(name => !sources.Contains($"class {name}", StringComparison.Ordinal))
            : words[0].StartsWith('-') ? words.SkipWhile(word => word != "--filter").Skip(1).Take(1).Where(filter => filter != "*" && !sources.Contains(filter.Trim('*'), StringComparison.Ordinal))
            : words.Take(1).Where(word => !sources.Contains($"[\"{word}\"", StringComparison.Ordinal));
    }

    private static string SourcesOf(string folder, string pattern) => string.Join('\n', Repository.Files(folder, pattern).Select(File.ReadAllText));

    [GeneratedRegex(@"^(AFTERSALES_\S+ )?(dotnet|claimdesk|slawatch|nightlyaudit|node|npm|eng/[a-z-]+|\.ci/run)( |$)")]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("  +#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(samples|tests|docs|src|eng|schema|benchmarks|\.ci)/")]
    private static partial Regex InRepository();

    [GeneratedRegex(@"^P\d+$")]
    private static partial Regex PolicyId();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Span();
}
