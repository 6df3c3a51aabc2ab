using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;

namespace AfterSales.Tests.PublicApi;

/// <summary>Every id that the library defines has a name in every language; what a host invents prints as it is.</summary>
public partial class NameTests
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    /// <summary>Each open set with the ids that the library knows: the values that its type lists.</summary>
    private static readonly List<(string Set, string Id, Func<Language, string> Name)> OpenSets =
    [
        .. from type in Core.PublicTypes
           let text = type.GetMethod("ToString", [typeof(Language)])
           where text is not null && type.GetMethod("Of", [typeof(string)]) is not null
           from known in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
           where known.PropertyType == type
           let value = known.GetValue(null)!
           select (type.Name, value.ToString()!, (Func<Language, string>)(language => (string)text.Invoke(value, [language])!)),
    ];

    private static readonly List<(string Set, string Id, Func<Language, string> Name)> ClosedSets =
    [
        .. Members<CoverageItem>(),
        .. Members<CoverageStatus>(),
        .. Members<FreightPayer>(),
        .. Members<LintSeverity>(),
        .. Members<PriceBasis>(),
        .. Members<Remedy>(),
        .. Members<RemedyStatus>(),
        .. Members<RemedyStrength>(),
        .. Members<ReturnStatus>(),
        .. Members<ServiceLevelStatus>(),
        .. Members<SettlementOutcome>(),
        .. Members<StayKind>(),
        .. Members<UnitEvent>(),
    ];

    /// <summary>Every fact that a policy of the library's can ask for: the paths that its source writes, and those made of a known name.</summary>
    private static readonly List<(string Set, string Id, Func<Language, string> Name)> Facts =
    [
        .. from path in Paths().Concat(OfKnownNames()).Distinct().Order(StringComparer.Ordinal)
           select (nameof(Fact), path, (Func<Language, string>)(language => Fact.At(path).ToString(language))),
    ];

    [Fact]
    public void Every_fact_that_the_source_asks_for_is_found()
    {
        Assert.True(Paths().Count > 60, $"Only {Paths().Count} paths were found.");
        Assert.Equal(["claims.documents.", "evidence.", "readings.", "return.dates.", "traits."], Prefixes());
    }

    [Fact]
    public void A_fact_of_what_a_host_invents_is_named_after_it()
    {
        Assert.Equal("sealed-box (yes or no)", Fact.At("evidence.sealed-box").ToString(Language.English));
        Assert.Equal("lectura del contador (prints)", Fact.At("readings.prints").ToString(Language.Spanish));
        Assert.Equal("province", Fact.At("traits.province").ToString(Language.SimplifiedChinese));
        Assert.Equal("my.own", Fact.At("my.own").ToString(Language.SimplifiedChinese));
    }

    [Fact]
    public void Every_open_set_of_cases_names_what_it_knows()
    {
        var sets = OpenSets.Select(entry => entry.Set).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                nameof(Bearer), nameof(Cause), nameof(Counter), nameof(EvidenceKind), nameof(LineKind), nameof(PauseReason), nameof(ReturnEvent), nameof(ReturnReason), nameof(ServiceEventKind), nameof(ServiceMetric),
                nameof(ServiceMode), nameof(TraitKind),
            ],
            sets);
    }

    [Fact]
    public void Every_known_id_reads_in_every_language() => Architecture.Offenders.None(
        from entry in OpenSets.Concat(ClosedSets).Concat(Facts)
        let english = entry.Name(Language.English)
        let spanish = entry.Name(Language.Spanish)
        let chinese = entry.Name(Language.SimplifiedChinese)
        where !Chinese().IsMatch(chinese) || Chinese().IsMatch(spanish + english) || english.Length == 0 || spanish.Length == 0
            || RawId().IsMatch(spanish) || (spanish == english && english is not ("error" or "km"))
        select $"{entry.Set} {entry.Id}: {english}, {spanish}, {chinese}");

    [Fact]
    public void What_a_host_invents_prints_as_it_is() => Assert.All(
        Languages,
        language =>
        {
            Assert.Equal("crane-hire", LineKind.Of("crane-hire").ToString(language));
            Assert.Equal("salesperson", Bearer.Of("salesperson").ToString(language));
            Assert.Equal("Monday", Names.Of(DayOfWeek.Monday, language));
        });

    [Fact]
    public void A_name_made_by_its_id_reads_like_the_known_one() => Assert.All(
        Languages, language => Assert.Equal(EvidenceKind.ProofOfPurchase.ToString(language), EvidenceKind.Of("proof-of-purchase").ToString(language)));

    [Fact]
    public void The_page_of_names_is_current()
    {
        var page = new StringBuilder("# Names\n\n")
            .Append("Ids stand in documents and in code; texts print their names. These are the ids that the library itself knows. An id that a host invents prints as it is.\n")
            .Append("A test keeps this page current (see CONTRIBUTING.md).\n");
        foreach (var set in OpenSets.Concat(ClosedSets).Concat(Facts).GroupBy(entry => entry.Set))
        {
            page.Append("\n## ").Append(set.Key).Append("\n\n| id | English | Spanish | Simplified Chinese |\n|----|---------|---------|--------------------|\n");
            foreach (var (_, id, name) in set)
            {
                page.Append("| `").Append(id).Append("` | ").AppendJoin(" | ", Languages.Select(name)).Append(" |\n");
            }
        }

        Approved.Equal("docs/names.md", page.ToString());
    }

    private static IEnumerable<(string Set, string Id, Func<Language, string> Name)> Members<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(member => (typeof(T).Name, member.ToString(), (Func<Language, string>)(language => Names.Of(member, language))));

    private static List<string> Paths() => Written(PathForm());

    private static List<string> Prefixes() => Written(PrefixForm());

    private static List<string> Written(Regex form) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src/AfterSales.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => form.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> OfKnownNames() =>
    [
        "unit.category",
        "readings.usage",
        .. from entry in OpenSets
           from prefix in entry.Set switch
           {
               nameof(EvidenceKind) => ["claims.documents.", "evidence."],
               nameof(Counter) => ["readings."],
               nameof(TraitKind) when entry.Id != "category" => ["traits."],
               nameof(ReturnEvent) => ["return.dates."],
               _ => Array.Empty<string>(),
           }
           select prefix + entry.Id,
    ];

    [GeneratedRegex(@"(?:Bit|Fact\.At)\(""([a-z.-]+[a-z])""\)")]
    private static partial Regex PathForm();

    [GeneratedRegex(@"(?:Bit|Fact\.At)\([^()]*?""([a-z.-]+\.)"" \+")]
    private static partial Regex PrefixForm();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[a-z]-[a-z]")]
    private static partial Regex RawId();
}
