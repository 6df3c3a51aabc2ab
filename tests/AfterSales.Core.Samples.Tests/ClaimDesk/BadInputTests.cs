using AfterSales.Tests;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>What people really type and export: the claim desk says what is wrong with it, and never ends with a stack trace.</summary>
public class BadInputTests
{
    private const string Unit = """{ "format": 1, "unit": { "dates": { "sale": "2024-03-01", "invoice": "2024-03-01" } }, "claim": { "component": "unit", "cause": "quality" } }""";

    [Theory]
    [InlineData("9999-12")]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    [InlineData("2024..9999-12")]
    [InlineData("-0001-01-01")]
    public void A_date_outside_the_calendar_is_a_malformed_line_and_the_rest_is_decided(string cell)
    {
        var run = Batch($"claim,asked,sold\na,2024-06-01,{cell}\nb,2024-06-01,2024-01-01\n", "--policy", "P1");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("line 2: sold: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("is not in the years 0001 to 8999.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"decided +1 ", run.Output);
    }

    [Fact]
    public void A_time_outside_the_calendar_is_a_malformed_line()
    {
        var run = Batch("sold,asked\n9999-12-31T10:00,9999-12-31T10:00\n8999-12-31T10:00,8999-12-31T11:00\n2024-03-01T10:00\n", "--returns", "7,36600");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("line 2: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 4: \"2024-03-01T10:00\" and \"\" are not both times", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"36600 days +1 +1 +0 ", run.Output);
    }

    [Theory]
    [InlineData("2000000000")]
    [InlineData("36601")]
    [InlineData("0")]
    public void A_window_that_nobody_has_is_refused(string length) =>
        Refused(Batch("sold,asked\n2024-03-01T10:00,2024-03-01T10:00\n", "--returns", length), $"\"{length}\" is not a number of days from 1 to 36600");

    [Fact]
    public void A_claim_in_two_currencies_is_refused_before_anything_is_printed()
    {
        var month = File.ReadAllText(Repository.PathOf("samples/dealer-months/p04-2024-06.json")).Replace("150.00 CNY", "150.00 USD", StringComparison.Ordinal);

        var run = WithFile(month, ".json", file => SampleProcess.Run("claimdesk", ["settle", file, "--policy", "P4", "--on", "2024-06-30"]));

        Refused(run, "claims.c2: It claims in CNY and USD; make a claim for each currency.");
    }

    [Fact]
    public void A_picture_that_cannot_be_written_is_told()
    {
        var picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "x.svg");

        Refused(Timeline("--on", "2024-06-01", "--svg", picture), picture + " cannot be written: ");
        Refused(Timeline("--on", "2024-06-01", "--svg", AppContext.BaseDirectory), " cannot be written: ");
    }

    [Fact]
    public void A_picture_of_the_last_day_that_can_be_asked_about_is_drawn()
    {
        var picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".svg");
        try
        {
            Assert.Equal(0, Timeline("--on", "8999-12-31", "--svg", picture).ExitCode);
            Assert.Contains("</svg>", File.ReadAllText(picture), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(picture);
        }

        Refused(Timeline("--on", "9999-12-31", "--svg", picture), "--on: \"9999-12-31\" is not in the years 0001 to 8999.");
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("claim,asked,sold\n", "The file has a header and no line below it.")]
    [InlineData("made,failed\n2024,2024-03-01\n", "The header names none of claim, policy, asked, sold,")]
    [InlineData("made,failed\n2024,2024-03-01\n", "; it has made, failed.")]
    [InlineData("claim,sold,sold\na,2024,2024\n", "The header names sold more than once")]
    [InlineData("claim,\"sold\na,2024\n", "a quote is opened and never closed")]
    public void A_file_that_is_no_table_of_claims_is_refused(string lines, string error) => Refused(Batch(lines, "--policy", "P1"), error);

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("sold,asked\n", "The file has a header and no line below it.")]
    [InlineData("sold,asked,sold\na,b,c\n", "The header names sold more than once")]
    [InlineData("bought,asked\na,b\n", "The file has no column sold; it has bought, asked.")]
    public void A_file_that_is_no_table_of_returns_is_refused(string lines, string error) => Refused(Batch(lines, "--returns", "7"), error);

    [Fact]
    public void A_quote_that_is_never_closed_is_malformed_where_it_begins()
    {
        const string lines = "claim,asked,sold\n5\" lamp,2024-06-01,2024-01-01\n\"5\"\" \"\"lamp\"\"\",2024-06-01,2024-01-01\nc,2024-06-01,\"2024-01-01\nd,2024-06-01,2024-01-01\ne,2024-06-01,2024-01-01\n";

        var run = Batch(lines, "--policy", "P1");
        var returns = Batch("sold,asked\n2024-03-01T10:00,2024-03-01T10:00\n2024-03-01T10:00,\"2024-03-01T10:00\n2024-03-01T10:00,2024-03-01T10:00\n", "--returns", "7");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"decided +2 ", run.Output);
        Assert.Contains("Malformed and not decided: 1 of the lines.\n  line 4: a quote is opened and never closed", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 3: a quote is opened and never closed", returns.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_malformed_lines_are_listed_as_are_asked_for()
    {
        var run = Batch("claim,sold\na,x\nb,y\nc,z\n", "--policy", "P1", "--list", "1");

        Assert.Contains("line 2: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("line 3: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  and 2 more\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_are_named_by_id_everywhere_and_a_folder_that_is_not_there_is_told()
    {
        var byId = WithFile(Unit, ".json", file => SampleProcess.Run("claimdesk", ["assess", file, "--policy", "P17", "--on", "2024-06-01"]));
        var byFile = WithFile(Unit, ".json", file => SampleProcess.Run("claimdesk", ["assess", file, "--policy", Repository.PathOf("samples/policies/p17-national-three-guarantees.json"), "--on", "2024-06-01"]));

        Assert.Equal(byFile, byId);
        Assert.Equal("", byId.Error);
        Refused(WithFile(Unit, ".json", file => SampleProcess.Run("claimdesk", ["assess", file, "--policies", "nowhere"])), "--policies: There is no folder nowhere.");
        Refused(WithFile(Unit, ".json", file => SampleProcess.Run("claimdesk", ["assess", file, "--policy", "P99"])), "--policy: There is no policy \"P99\"; name P1, ");
    }

    [Theory]
    [InlineData("batch", "claims.csv", "--polcy", "P1")]
    [InlineData("assess", "case.json", "--policy", "P1", "--lang", "fr")]
    [InlineData("settel")]
    [InlineData("--bogus")]
    public void What_is_mistyped_exits_with_2(params string[] arguments)
    {
        var run = SampleProcess.Run("claimdesk", arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    private static void Refused(SampleProcess run, string error)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static SampleProcess Timeline(params string[] options) =>
        WithFile(Unit, ".json", file => SampleProcess.Run("claimdesk", ["timeline", file, "--policy", "P17", .. options]));

    private static SampleProcess Batch(string lines, params string[] options) => WithFile(lines, ".csv", file => SampleProcess.Run("claimdesk", ["batch", file, .. options]));

    private static SampleProcess WithFile(string text, string extension, Func<string, SampleProcess> run)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllText(file, text);
        try
        {
            return run(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
