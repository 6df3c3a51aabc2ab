using AfterSales.Tests;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Samples.Tests.ClaimDesk;

public class ClaimDeskTests
{
    [Fact]
    public void The_bundled_claims_print_as_checked_in()
    {
        var run = Run();

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Approved.Equal("samples/ClaimDesk/claims.expected.txt", run.Output);
    }

    [Theory]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public void The_bundled_claims_print_as_checked_in_in_every_language(string language)
    {
        var run = SampleProcess.Run("claimdesk", ["--lang", language]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Approved.Equal($"samples/ClaimDesk/claims.{language}.expected.txt", run.Output);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "Pacific/Apia")]
    [InlineData("ar_SA.UTF-8", "America/New_York")]
    [InlineData("zh_CN.UTF-8", "Pacific/Apia")]
    public void Every_machine_prints_the_same(string culture, string zone)
    {
        var run = SampleProcess.Run("claimdesk", [], culture: culture, zone: zone);

        Assert.Equal("", run.Error);
        Assert.Equal(Run().Output, run.Output);
    }

    [Fact]
    public void A_batch_counts_answers_and_lists_malformed_lines()
    {
        var run = Batch(
            """
            claim,asked,sold,cause,proof,repairs
            a,2024-06-01,2024-01-10,quality,yes,
            b,2027-06-01,2024-01-10,quality,yes,
            c,2024-13-01,2024-01-10,quality,yes,
            d,2024-06-01,2024-01-10,quality,perhaps,2024-03-01
            e,2024-06-01,2024-01-10
            f,,2024-01-10,quality,yes,
            g,2024-06-01,2024-01-10,quality,,

            """,
            "--policy", "P1");

        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """

              Coverage under P1   Claims    Share

              Undetermined             1   33.3 %
              Covered                  1   33.3 %
              Expired                  1   33.3 %
              decided                  3

            Left out, since they name no day to ask about: 1 of the lines.
            Malformed and not decided: 3 of the lines.
              line 4: asked: "2024-13-01" is not a day; write 2024-03-10.
              line 5: repairs: "2024-03-01" has no meaning in a stay; write 2024-06-01..2024-06-11 free parts=lamp defect=motor.; proof: "perhaps" is neither "yes" nor "no"; leave it empty when it is not known.
              line 6: it has 3 cells, the header 6

            """,
            Plain(run.Output));
    }

    /// <summary>To the minute: bought at 10:00, returned 7 days later at 09:59, at 10:00 and in the evening, and on day 8.</summary>
    [Fact]
    public void Two_policies_compared_over_a_file_say_how_many_claims_change_and_what_is_at_stake()
    {
        const string claims = """
            claim,sold,amount
            A,2023-05-20,120.00 EUR
            B,2023-05-01,80.50 EUR
            C,2024-01-01,10.00 EUR
            D,2023-04-30,99.00 EUR
            E,2023-13-01,99.00 EUR
            F,2023-05-31,
            """;

        var run = Batch(claims, "--policy", "P12M", "--against", "P13M", "--on", "2024-06-01");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("3 of 6 units change; 1 refused\n  Expired -> Covered: 3 units, 200.50 EUR\n  line 6: sold: ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("--on DAY", Batch(claims, "--policy", "P12M", "--against", "P13M").Error, StringComparison.Ordinal);
    }

    /// <summary>Of a device only the year of manufacture is known: it was bought on some day from then on.</summary>
    [Fact]
    public void A_batch_with_purchases_known_as_ranges_shows_where_the_answers_turn()
    {
        var run = Batch(
            """
            id,made,failed
            1,2015,2019-01-26
            2,2018,2019-01-26
            3,2019,2019-01-26
            4,2006,2021-12-11

            """,
            "--policy", "P2Y", "--columns", "sold=made..failed,asked=failed");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """

              Coverage under plain-P2Y   Claims    Share

              Undetermined                    2   50.0 %
              Covered                         2   50.0 %
              Expired                         0    0.0 %
              decided                         4

            Undetermined, the answer turns on a purchase so many full years before the day asked:
              2: 2

            """,
            Plain(run.Output));
    }

    [Fact]
    public void A_batch_of_returns_shows_where_days_and_hours_differ()
    {
        var run = Batch(
            """
            bought,returned
            2024-03-01T10:00,2024-03-08T09:59
            2024-03-01T10:00,2024-03-08T10:00
            2024-03-01T10:00,2024-03-08T21:00
            2024-03-01T10:00,2024-03-09T08:00
            2024-03-01T10:00,tomorrow

            """,
            "--returns", "7", "--columns", "sold=bought,asked=returned");

        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """

              Window    In time, calendar days   In time, hours   Differ

              7 days                         3                1        2
              returns                        4

            7 days: in time by calendar days and late by hours, or the other way round:
              line 3: bought 2024-03-01T10:00, returned 2024-03-08T10:00: calendar days Open, hours Closed
              line 4: bought 2024-03-01T10:00, returned 2024-03-08T21:00: calendar days Open, hours Closed
            Malformed lines:
              line 6: "2024-03-01T10:00" and "tomorrow" are not both times; write 2009-12-01T10:52.

            """,
            Plain(run.Output));
    }

    [Fact]
    public void As_many_differences_are_listed_as_are_asked_for()
    {
        const string Lines = """
            bought,returned
            2024-03-01T10:00,2024-03-08T10:00
            2024-03-01T10:00,2024-03-08T21:00

            """;

        var run = Batch(Lines, "--returns", "7", "--columns", "sold=bought,asked=returned", "--list", "1");

        Assert.Contains("line 2: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("line 3: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  and 1 more\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.csv", "P1", "There is no file no-such-file.csv.")]
    [InlineData("claims.csv", "P99", "There is no policy \"P99\"")]
    public void A_batch_that_cannot_start_says_what_to_do(string file, string policy, string error)
    {
        var path = file == "claims.csv" ? Repository.PathOf("samples/ClaimDesk/claims.csv") : file;

        var run = SampleProcess.Run("claimdesk", ["batch", path, "--policy", policy]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    /// <summary>P1 promises three years from the sale, P17 one from the invoice: a claim is decided by the policy of its own line.</summary>
    [Fact]
    public void A_line_that_names_a_policy_is_decided_under_it()
    {
        const string Lines = """
            policy,sold,invoice,asked,proof
            P1,2024-03-01,2024-03-01,2025-03-02,yes
            P17,2024-03-01,2024-03-01,2025-03-02,yes
            ,2024-03-01,2024-03-01,2025-03-02,yes
            P99,2024-03-01,2024-03-01,2025-03-02,yes

            """;

        var given = Batch(Lines, "--policy", "P17");
        var alone = Batch(Lines);

        Assert.Equal(["P17", "P1"], Policies(given));
        Assert.Contains("Expired 2 100.0 %", Words(given), StringComparison.Ordinal);
        Assert.Contains("Covered 1 100.0 %", Words(given), StringComparison.Ordinal);
        Assert.Contains("  line 5: policy: There is no policy \"P99\"; name ", given.Output, StringComparison.Ordinal);
        Assert.Equal(["P1", "P17"], Policies(alone));
        Assert.Contains("  line 4: it names no policy; name the one for such lines with --policy\n", alone.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (given.ExitCode, alone.ExitCode));

        static IEnumerable<string> Policies(SampleProcess run) =>
            run.Output.Split('\n').Where(line => line.Contains("Coverage under ", StringComparison.Ordinal)).Select(line => line.Split("Coverage under ")[1].Split(' ')[0]);

        static string Words(SampleProcess run) => string.Join(' ', run.Output.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Plain(string output) =>
        string.Join('\n', output.Replace("─", "", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd()));

    private static SampleProcess Batch(string lines, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
        File.WriteAllText(file, lines);
        try
        {
            return SampleProcess.Run("claimdesk", ["batch", file, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static SampleProcess Run() => SampleProcess.Run("claimdesk", []);
}
