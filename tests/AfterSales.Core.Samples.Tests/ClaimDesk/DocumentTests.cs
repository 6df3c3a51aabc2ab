using System.Xml.Linq;
using AfterSales.Assessments;
using AfterSales.Json;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>The claim desk's commands over documents, run as their users run them.</summary>
public class DocumentTests
{
    private const string Case = """
        {
          "format": 1,
          "unit": { "dates": { "sale": "2024-03-01", "invoice": "2024-03-01" } },
          "claim": { "component": "unit", "cause": "quality", "fails": true },
          "repairs": [
            { "handed-in": "2024-05-01", "handed-back": "2024-05-04", "paid": false, "record": { "covered": true, "cause": "quality", "on-record": true } },
            { "handed-in": "2024-07-01", "handed-back": "2024-07-03", "paid": false, "record": { "covered": true, "cause": "quality", "on-record": true } }
          ],
          "evidence": { "proof-of-purchase": "present" }
        }
        """;

    private static readonly string P1 = Repository.PathOf("samples/policies/p01-home-appliances.json");
    private static readonly string P17 = Repository.PathOf("samples/policies/p17-national-three-guarantees.json");

    /// <summary>A failure after two repairs, one in the first days, one with dates known as ranges and no receipt, and one that nothing is known of.</summary>
    private static readonly Dictionary<string, string> Cases = new()
    {
        ["repaired twice"] = Case,
        ["soon"] = """
            {
              "format": 1, "unit": { "dates": { "sale": "2024-03-01", "invoice": "2024-03-01" } }, "claim": { "component": "unit", "cause": "quality" },
              "return": { "reason": "performance-failure" }, "evidence": { "proof-of-purchase": "present" }
            }
            """,
        ["vague"] = """
            {
              "format": 1, "unit": { "dates": { "sale": ["2024-02-25", "2024-03-02"], "invoice": ["2024-02-25", "2024-03-02"] } }, "claim": { "component": "unit" },
              "exchanges": [ { "on": "2024-08-01" } ], "return": {}
            }
            """,
        ["unknown"] = """{ "format": 1 }""",
    };

    /// <summary>Every policy and case, and days on both sides of their boundaries.</summary>
    public static TheoryData<string, string, string> Asked
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var id in new[] { "P1", "P17" })
            {
                foreach (var day in new[] { "2024-02-29", "2024-03-08", "2024-03-09", "2024-03-16", "2024-03-17", "2024-08-01", "2025-03-01", "2025-03-06", "2025-03-07", "2027-03-01", "2027-03-02" })
                {
                    foreach (var what in Cases.Keys)
                    {
                        data.Add(id, what, day);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Documents_decide_as_the_policies_built_in_code(string id, string what, string day)
    {
        var built = id == "P1" ? PublishedPolicies.Appliances : PublishedPolicies.National;
        var read = AfterSalesJson.ReadPolicy(File.ReadAllText(id == "P1" ? P1 : P17));
        var on = LocalDatePattern.Iso.Parse(day).Value;
        var serviceCase = AfterSalesJson.ReadCase(Cases[what]);

        Assert.Equal(built, read);
        Assert.Equal(
            AfterSalesJson.WriteDecision(StoredDecision.Of(built.Assess(serviceCase, on))),
            AfterSalesJson.WriteDecision(StoredDecision.Of(read.Assess(serviceCase, on))));
    }

    [Fact]
    public void Assess_prints_every_answer_with_its_reasons()
    {
        var run = Run(Case, file => ["assess", file, "--policy", P1, "--on", "2024-08-01"]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  Covered up to and including 2027-03-01\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("(P1.6) [remedies.repairs]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_policies_are_put_together_and_every_answer_names_its_own()
    {
        var run = Run(Case, file => ["assess", file, "--policy", P17, "--policy", P1, "--on", "2024-08-01"]);
        var folder = Run(Case, file => ["assess", file, "--policies", Path.GetDirectoryName(P1)!, "--on", "2024-08-01", "--lang", "es"]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Assert.Contains("  Covered up to and including 2027-03-01 (by P1 1)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("    P17 1995-08-25 alone: Covered up to and including 2025-03-06\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", folder.Error);
        Assert.Contains("(según P", folder.Output, StringComparison.Ordinal);
        var stored = AfterSalesJson.ReadMergedDecision(Run(Case, file => ["assess", file, "--policy", P17, "--policy", P1, "--on", "2024-08-01", "--format", "json"]).Output);
        Assert.Equal("coverage: covered by P1 1", stored.Answers[0].ToString());
        Assert.Equal(2, Run(Case, file => ["assess", file, "--on", "2024-08-01"]).ExitCode);
        Assert.Equal(2, Run(Case, file => ["assess", file, "--policy", P1, "--policy", P1]).ExitCode);
    }

    /// <summary>Stock and choice, money back less use, what repairs earned, windows that are open: best first, in every language.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void Assess_lists_everything_that_may_be_asked_for_best_first(string language)
    {
        const string Refused = """
            {
              "format": 1,
              "unit": { "dates": { "sale": "2024-01-15", "invoice": "2024-01-15" } },
              "claim": { "component": "unit", "cause": "quality", "appeared": "2024-08-01", "fails": true },
              "repairs": [
                { "handed-in": "2024-05-01", "handed-back": "2024-05-04", "paid": false, "record": { "covered": true, "cause": "quality", "on-record": true } },
                { "handed-in": "2024-07-01", "handed-back": "2024-07-03", "paid": false, "record": { "covered": true, "cause": "quality", "on-record": true } }
              ],
              "evidence": { "same-model-available": "present" },
              "replacement": { "choice": "refuses" },
              "purchase": { "paid": "3000.00 CNY" }
            }
            """;

        var run = Run(Refused, file => ["assess", file, "--policy", Repository.PathOf("samples/policies/national-exchange.json"), "--on", "2024-08-01", "--lang", language]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/assess/national-exchange.{language}.expected.txt", run.Output);
    }

    [Theory]
    [InlineData("es", "Cubierto hasta el 2027-03-01 inclusive")]
    [InlineData("zh-Hans", "在保，至2027-03-01（含当日）")]
    public void Assess_speaks_the_language_asked_for(string language, string headline)
    {
        var run = Run(Case, file => ["assess", file, "--policy", P1, "--on", "2024-08-01", "--lang", language]);

        Assert.Contains(headline, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_writes_the_decision_document()
    {
        var run = Run(Case, file => ["assess", file, "--policy", P1, "--on", "2024-08-01", "--format", "json"]);
        var decision = AfterSalesJson.ReadDecision(run.Output);

        Assert.Equal(("P1", new LocalDate(2024, 8, 1)), (decision.PolicyId, decision.On));
        Assert.True(AfterSalesJson.Check(decision, AfterSalesJson.ReadPolicy(File.ReadAllText(P1)), AfterSalesJson.ReadCase(Case)).IsConfirmed);
    }

    [Fact]
    public void A_missing_fact_exits_with_3_and_names_it()
    {
        var run = Run("""{ "format": 1, "claim": { "component": "unit", "cause": "quality" } }""", file => ["assess", file, "--policy", P17, "--on", "2024-08-01"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("missing date of invoice [unit.dates.invoice]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_mistakes_are_five_problems_with_their_places()
    {
        const string Wrong = """
            {
              "format": 1,
              "unit": { "dates": { "sale": "2024-02-30", "sold": "2024-03-01" } },
              "claim": { "component": "unit", "cause": "Bad Cause", "fails": null },
              "repairs": [ { "handed-in": "2024-05-04", "handed-back": "2024-05-01" } ]
            }
            """;

        var run = Run(Wrong, file => ["assess", file, "--policy", P1, "--on", "2024-08-01"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(
            ["claim.cause", "claim.fails", "repairs[0].handed-back", "unit.dates.sale", "unit.dates.sold"],
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Decide_reads_a_request_and_writes_the_decision()
    {
        var request = $$"""{ "format": 1, "policy": {{File.ReadAllText(P1)}}, "case": {{Case}}, "on": "2024-08-01" }""";

        var run = SampleProcess.Run("claimdesk", ["decide"], request);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("P1", AfterSalesJson.ReadDecision(run.Output).PolicyId);
        Assert.Equal(2, SampleProcess.Run("claimdesk", ["decide"], "{").ExitCode);
    }

    [Fact]
    public void A_document_that_is_not_utf_8_is_refused_with_its_place()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, [.. "{ \"format\": 1,\n  \"claim\": { \"defect\": \""u8, 0xFC, .. "\" } }"u8]);
            var run = SampleProcess.Run("claimdesk", ["assess", file, "--policy", P1, "--on", "2024-08-01"]);

            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("claim.defect: Found the byte 0xFC at line 2, column 25, which is no text in UTF-8; save the document as UTF-8.", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Whoever asks both policies about the document of an example gets both answers that the difference printed.</summary>
    [Fact]
    public void Every_example_of_a_difference_can_be_asked_again_with_its_document()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var changes = SampleProcess.Run("claimdesk", ["policy", "diff", P17, P1, "--cases", folder]).Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(4).ToList();
            var files = Directory.GetFiles(folder).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToList();

            Assert.Equal(["Coverage-LessFavourable", "Coverage-MoreFavourable", "Coverage-Other", "Fees-MoreFavourable", "Remedies-LessFavourable", "Remedies-MoreFavourable", "ServiceLevels-MoreFavourable"], files);
            foreach (var (question, name) in new[]
            {
                ("coverage: more favourable to the customer", "Coverage-MoreFavourable"), ("coverage: less favourable to the customer", "Coverage-LessFavourable"),
                ("coverage: different", "Coverage-Other"), ("remedies: more favourable to the customer", "Remedies-MoreFavourable"), ("remedies: less favourable to the customer", "Remedies-LessFavourable"),
            })
            {
                var change = Assert.Single(changes, change => change[0] == question);
                var day = change[1].Split("asked on ")[1][..10];
                foreach (var (policy, answer) in new[] { (P17, change[2].Split("before: ")[1]), (P1, change[3].Split("after: ")[1]) })
                {
                    var asked = SampleProcess.Run("claimdesk", ["assess", Path.Combine(folder, name + ".json"), "--policy", policy, "--on", day]).Output;
                    Assert.All(answer.Split(" / "), part => Assert.Contains(part, asked, StringComparison.Ordinal));
                }
            }

            var at = Assert.Single(changes, change => change[0].StartsWith("service levels", StringComparison.Ordinal));
            var due = SampleProcess.Run("claimdesk", ["deadlines", Path.Combine(folder, "ServiceLevels-MoreFavourable.json"), "--policy", P1, "--at", at[1].Split("asked on ")[1][..20]]).Output;
            Assert.Contains(at[3].Split("after: ")[1], due, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Policies_are_linted_and_shown()
    {
        Assert.Equal((0, "P17 1995-08-25: no problem found.\n"), Lint(P17));
        Assert.Equal(
            (0, "note fees: There is a warranty, but no tariff: what work costs whom is not said. Add the fees, if only the rule that covered work is free. [lint.tariff-missing]\nP17 1995-08-25: no problem found.\n"),
            Lint(P17, "--notes"));
        Assert.Equal(2, SampleProcess.Run("claimdesk", ["policy", "lint", Repository.PathOf("README.md")]).ExitCode);

        var sheet = SampleProcess.Run("claimdesk", ["policy", "show", P1]).Output;
        Assert.StartsWith("# P1, version 1\n", sheet, StringComparison.Ordinal);
        Assert.Contains("| lighting | 3 months | P1.1 |", sheet, StringComparison.Ordinal);

        static (int Exit, string Output) Lint(params string[] arguments)
        {
            var run = SampleProcess.Run("claimdesk", ["policy", "lint", .. arguments]);
            return (run.ExitCode, run.Output);
        }
    }

    /// <summary>The tariff of each meets all that its warranty can answer.</summary>
    [Theory]
    [InlineData("p01-home-appliances")]
    [InlineData("p03-installed-systems")]
    [InlineData("p05-construction")]
    [InlineData("p07-paid-extension")]
    [InlineData("p09-service-commitment")]
    [InlineData("p11-institutions")]
    [InlineData("p12-short-warranty")]
    [InlineData("p14-repair-return")]
    [InlineData("p16-machinery")]
    [InlineData("p17-national-three-guarantees")]
    public void A_published_policy_with_a_warranty_has_no_problem(string file)
    {
        var run = SampleProcess.Run("claimdesk", ["policy", "lint", Repository.PathOf($"samples/policies/{file}.json")]);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(": no problem found.\n", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void Diff_says_what_a_month_more_changes_for_whom(string language)
    {
        var longer = File.ReadAllText(P17).Replace("\"P1Y\"", "\"P13M\"", StringComparison.Ordinal);

        var run = Run(longer, file => ["policy", "diff", P17, file, "--lang", language]);

        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/diff/p17-13-months.{language}.expected.txt", run.Output);
    }

    /// <summary>The picture was looked at in light and in dark; names from documents are escaped.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void Timeline_lists_and_draws_all_dated_things(string language)
    {
        const string Unit = """
            {
              "format": 1,
              "unit": { "dates": { "sale": "2024-03-01", "invoice": "2024-03-02", "delivery": "2024-03-04" } },
              "claim": { "component": "unit", "cause": "quality", "fails": true },
              "repairs": [
                { "handed-in": "2024-05-01", "handed-back": "2024-05-21", "paid": false },
                { "handed-in": "2024-07-01", "handed-back": "2024-07-13", "kind": "waiting-for-parts", "paid": false }
              ],
              "exchanges": [ { "on": "2024-09-02" } ],
              "extensions": [ { "id": "Plus <3> & \u0007", "mode": "consecutive", "length": "P6M", "bought": "2024-03-01" } ],
              "return": { "reason": "performance-failure" }
            }
            """;
        var picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        try
        {
            var run = Run(Unit, file => ["timeline", file, "--policy", P17, "--on", "2024-11-20", "--svg", picture, "--lang", language]);

            Assert.Equal(("", 0), (run.Error, run.ExitCode));
            Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/timeline/three-guarantees.{language}.expected.txt", run.Output);
            Approved.Equal($"tests/AfterSales.Core.Samples.Tests/Data/timeline/three-guarantees.{language}.expected.svg", File.ReadAllText(picture));
            var svg = XDocument.Load(picture).Root!;
            Assert.Equal(["title", "desc"], svg.Elements().Take(2).Select(element => element.Name.LocalName));
            Assert.Contains("Plus <3> & \uFFFD", svg.Value, StringComparison.Ordinal);
            Assert.Contains("prefers-color-scheme: dark", svg.Value, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(picture);
        }
    }

    [Fact]
    public void Lint_reads_a_folder_as_a_catalog_and_exits_with_1_where_something_is_in_vain()
    {
        var all = SampleProcess.Run("claimdesk", ["policy", "lint", Path.GetDirectoryName(P1)!, "--lang", "zh-Hans"]);
        Assert.Equal(("", 0), (all.Error, all.ExitCode));
        Assert.Contains("：未发现问题。\n", all.Output, StringComparison.Ordinal);

        var run = Run(File.ReadAllText(P17).Replace("\"zone\"", "\"scope\": { \"channel\": [\"shop\"] }, \"zone\"", StringComparison.Ordinal)
            .Replace("\"id\": \"7-days\"", "\"when\": { \"channel\": [\"online\"] }, \"id\": \"7-days\"", StringComparison.Ordinal), file => ["policy", "lint", file]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error returns[0].when.channel: It is for channel online, the policy only for channel shop: no case can reach it.", run.Output, StringComparison.Ordinal);
    }

    private static SampleProcess Run(string document, Func<string, string[]> arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        File.WriteAllText(file, document);
        try
        {
            return SampleProcess.Run("claimdesk", arguments(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
