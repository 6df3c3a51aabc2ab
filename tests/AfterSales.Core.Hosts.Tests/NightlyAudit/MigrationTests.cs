namespace AfterSales.Hosts.Tests.NightlyAudit;

public class MigrationTests
{
    [Fact]
    public void Every_planted_mistake_is_found_and_named_and_nothing_else_is_accused()
    {
        using var folder = new AuditFolder();
        folder.Generate(20_000, seed: 7);
        var truth = File.ReadLines(folder.Of("data/truth.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        var run = folder.Audit("audit.db", "report");

        Assert.True(run.ExitCode == 0, run.Error);
        var found = folder.Query("audit.db", "SELECT u.id, d.kind, d.last_day FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no");
        Assert.Equal(truth.Select(unit => $"{unit[0]} {unit[1]}"), found.Select(unit => $"{unit[0]} {unit[1]}"));

        // The generator counts as a clerk would, without the library.
        Assert.Equal(truth.Select(unit => unit[1] == "Undetermined" ? "" : unit[2]), found.Select(unit => unit[2]));
        Assert.Equal(
            "Agrees 17800, MonthEndDrift 400, NotStored 200, OffByOne 400, Other 200, RestartedByDelivery 400, TollingIgnored 400, Undetermined 200",
            string.Join(", ", found.GroupBy(unit => unit[1]).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key} {kind.Count()}")));

        var report = File.ReadAllText(folder.Of("report/migration-report.md"));
        Assert.Contains("| Days in repair were not left out (`TollingIgnored`) | 400 |", report, StringComparison.Ordinal);
        Assert.Contains("| Cover was counted anew from a delivery note (`RestartedByDelivery`) | 400 |", report, StringComparison.Ordinal);
        Assert.Contains("| The day of the month drifted (`MonthEndDrift`) | 400 |", report, StringComparison.Ordinal);
        Assert.Contains("| A day too early or too late (`OffByOne`) | 400 |", report, StringComparison.Ordinal);
        Assert.Contains("days away did not count (P17.4)", report, StringComparison.Ordinal);
        Assert.Equal(2_200, File.ReadLines(folder.Of("report/migration-report.csv")).Count(line => line.StartsWith("SN-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_run_again_changes_nothing_and_a_run_anew_gives_the_same_bytes()
    {
        using var folder = new AuditFolder();
        folder.Generate(1_000, seed: 3);
        Assert.Equal(0, folder.Audit("a.db", "a", batch: 128).ExitCode);
        var database = File.ReadAllBytes(folder.Of("a.db"));
        var report = Report(folder, "a");

        var again = folder.Audit("a.db", "a", batch: 128);
        var anew = folder.Audit("b.db", "b");

        Assert.Contains("Every unit is decided already.", again.Output, StringComparison.Ordinal);
        Assert.Equal(database, File.ReadAllBytes(folder.Of("a.db")));
        Assert.Equal(report, Report(folder, "a"));
        Assert.Equal(0, anew.ExitCode);
        Assert.Equal(folder.Content("a.db"), folder.Content("b.db"));
        Assert.Equal(report, Report(folder, "b"));
    }

    [HostFact(HostParts.Postgres)]
    public void An_audit_in_PostgreSQL_holds_what_one_in_SQLite_holds_and_a_run_again_changes_nothing()
    {
        using var folder = new AuditFolder();
        using var database = new PostgresDatabase();
        folder.Generate(2_000, seed: 4);
        Assert.Equal(0, folder.Audit("audit.db", "sqlite").ExitCode);

        var run = folder.Audit(database.ConnectionString, "postgres");
        var content = folder.Content(database.ConnectionString);
        var again = folder.Audit(database.ConnectionString, "again");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(folder.Content("audit.db"), content);
        Assert.Contains("Every unit is decided already.", again.Output, StringComparison.Ordinal);
        Assert.Equal(content, folder.Content(database.ConnectionString));
        Assert.All(new[] { "postgres", "again" }, report => Assert.Equal(Report(folder, "sqlite"), Report(folder, report)));
    }

    [Fact]
    public void Another_export_is_not_mixed_into_a_database()
    {
        using var folder = new AuditFolder();
        folder.Generate(50, seed: 1);
        folder.Audit("audit.db", "report");
        var before = folder.Content("audit.db");
        folder.Generate(50, seed: 2);

        var other = folder.Audit("audit.db", "report");

        Assert.Equal(2, other.ExitCode);
        Assert.Contains("another export", other.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Content("audit.db"));
    }

    internal static string Report(AuditFolder folder, string report) =>
        string.Concat(new[] { "migration-report.md", "migration-report.csv", "import-problems.csv" }.Select(file => File.ReadAllText(folder.Of(Path.Combine(report, file)))));
}
