using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>No id that the library knows is printed raw to a reader of Spanish or Chinese. What documents invent prints as they write it.</summary>
public partial class RawIdTests
{
    private static readonly string[] Languages = ["es", "zh-Hans"];

    /// <summary>Names of open sets, and members of closed ones, as documents and as code write them.</summary>
    private static readonly HashSet<string> Known =
    [
        .. from type in typeof(LineKind).Assembly.GetExportedTypes()
           where type.GetMethod("ToString", [typeof(Language)]) is not null && type.GetMethod("Of", [typeof(string)]) is not null
           from known in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
           where known.PropertyType == type
           select known.GetValue(null)!.ToString(),
        .. from type in typeof(LineKind).Assembly.GetExportedTypes()
           where type.IsEnum
           let name = typeof(Names).GetMethod(nameof(Names.Of))!.MakeGenericMethod(type)
           from member in Enum.GetValues(type).Cast<object>()
           where (string)name.Invoke(null, [member, Language.SimplifiedChinese])! != member.ToString()
           from form in new[] { member.ToString()!, Regex.Replace(member.ToString()!, "(?<!^)([A-Z])", "-$1").ToLowerInvariant() }
           select form,
    ];

    /// <summary>Words that are the same in Spanish, and units.</summary>
    private static readonly string[] Allowed = [Counter.Kilometres.Name, "error", "material"];

    private static readonly string[] Documents = [.. Repository.Files("samples", "*.json").Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))];

    /// <summary>Ids of clauses, rules and lines, metrics, and what else a document names itself.</summary>
    private static readonly HashSet<string> Invented =
        [.. Documents.SelectMany(file => Values(JsonNode.Parse(File.ReadAllText(file)))).Where(name => name != ServiceMetric.OnSite.Name)];

    public static TheoryData<string> Commands =>
    [
        "",
        .. Repository.Files("samples/policies", "*.json").Select(file => $"policy show {file}"),
        $"policy lint {Repository.PathOf("samples/policies")} --notes",
        $"settle {Repository.PathOf("samples/dealer-months/p04-2024-06.json")} --policy P4 --on 2024-06-30",
        $"deadlines {Repository.PathOf("samples/tickets/emergency.json")} --policy P3 --at 2024-01-09T02:30:00Z",
        $"deadlines {Repository.PathOf("samples/tickets/order.json")} --policy P15 --at 2024-01-09T02:30:00Z",
        $"assess {Repository.PathOf("samples/cases/phone-repaired-twice.json")} --policy P17 --on 2024-12-02",
        $"timeline {Repository.PathOf("samples/cases/phone-repaired-twice.json")} --policy P17 --on 2024-12-02",
        $"policy diff {Repository.PathOf("samples/policies/p01-home-appliances.json")} {Repository.PathOf("samples/policies/p17-national-three-guarantees.json")}",
        $"policy diff {Repository.PathOf("samples/policies/p03-installed-systems.json")} {Repository.PathOf("samples/policies/p16-machinery.json")}",
        $"policy diff {Repository.PathOf("samples/policies/p06-network-electronics.json")} {Repository.PathOf("samples/policies/p04-farm-machinery.json")}",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_known_id_is_printed_raw(string command)
    {
        foreach (var language in Languages)
        {
            var run = SampleProcess.Run("claimdesk", [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--lang", language]);
            Assert.Equal("", run.Error);
            var raw = from line in run.Output.Split('\n')
                      where IsOurs(line)
                      from Match word in Word().Matches(line)
                      where Known.Contains(word.Value) && !Allowed.Contains(word.Value) && !Invented.Contains(word.Value)
                      select $"{word.Value}: {line}";
            Assert.Empty(raw);
        }
    }

    [Fact]
    public void The_search_finds_what_it_is_for()
    {
        Assert.Contains("proof-of-purchase", Known);
        Assert.Contains("Breached", Known);
        Assert.Contains("breached", Known);
        Assert.Equal(["labour", "met-late"], Word().Matches("evidence.maintained policies[0].fees P1.sale，labour（met-late）").Select(match => match.Value));
    }

    /// <summary>The titles of claims, and the wording of clauses, are the documents' own.</summary>
    private static bool IsOurs(string line) => line.StartsWith(' ') || line.StartsWith("- ", StringComparison.Ordinal) || (line.StartsWith('|') && !Clause().IsMatch(line)) || line.StartsWith('#');

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "clauses" ? member.Value!.AsObject().Select(clause => clause.Key) : member.Value is JsonValue value && value.TryGetValue<string>(out var text)
            ? member.Key is "id" or "metric" or "name" ? [text] : []
            : Values(member.Value)),
        JsonArray list => list.SelectMany(Values),
        _ => [],
    };

    [GeneratedRegex(@"(?<![\w.\[\]/-])[A-Za-z]+(?:-[a-z]+)*(?![\w.\[/-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| [\w.-]+ \| [^|]+ \|$")]
    private static partial Regex Clause();
}
