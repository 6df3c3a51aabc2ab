using System.Globalization;
using Xunit.Abstractions;

namespace AfterSales.Hosts.Tests.NightlyAudit;

public class KillTests(ITestOutputHelper output)
{
    private const int Batch = 64;

    private static readonly int Kills = Environment.GetEnvironmentVariable("AFTERSALES_KILLS") is { Length: > 0 } kills ? int.Parse(kills, CultureInfo.InvariantCulture) : 5;

    [Fact]
    public void Killed_at_random_moments_it_loses_nothing_and_stores_nothing_twice()
    {
        using var folder = new AuditFolder();
        Kill(folder, round => FormattableString.Invariant($"{round}.db"));
    }

    [HostFact(HostParts.Postgres)]
    public void Killed_over_PostgreSQL_it_loses_nothing_and_stores_nothing_twice()
    {
        using var folder = new AuditFolder();
        var databases = new List<PostgresDatabase>();
        Kill(folder, _ =>
        {
            databases.Add(new PostgresDatabase());
            return databases[^1].ConnectionString;
        });
        databases.ForEach(database => database.Dispose());
    }

    [Fact]
    public void Stopped_by_its_user_it_says_so_and_goes_on_where_it_was()
    {
        using var folder = new AuditFolder();
        folder.Generate(3_000, seed: 6);
        var undisturbed = folder.Audit("undisturbed.db", "undisturbed", batch: Batch);
        var database = "";
        AuditRun? stopped = null;
        for (var i = 1; i < 20 && stopped?.Error.Contains("Stopped.", StringComparison.Ordinal) != true; i++)
        {
            // Later each time: before the program is up, a signal ends it as it does any other.
            database = FormattableString.Invariant($"{i}.db");
            stopped = folder.Interrupt(database, "report", (0.3 + (i / 40.0)) * undisturbed.Took, "-TERM", Batch);
        }

        Assert.Contains("Stopped. What is decided is stored", stopped?.Error, StringComparison.Ordinal);
        Assert.Equal(130, stopped!.ExitCode);
        Assert.Equal(0, folder.Audit(database, "report", batch: Batch).ExitCode);
        Assert.Equal(folder.Content("undisturbed.db"), folder.Content(database));
    }

    private void Kill(AuditFolder folder, Func<int, string> databaseOf)
    {
        folder.Generate(3_000, seed: 5);
        var undisturbed = folder.Audit("undisturbed.db", "undisturbed", batch: Batch);
        Assert.Equal(0, undisturbed.ExitCode);
        var content = folder.Content("undisturbed.db");
        var report = MigrationTests.Report(folder, "undisturbed");
        var random = new Random(11);
        var killed = 0;
        var amidDecisions = 0;

        for (var round = 1; killed < Kills || amidDecisions == 0; round++)
        {
            Assert.True(round <= (2 * Kills) + 5, $"Only {killed} runs could be killed before they were done.");
            var database = databaseOf(round);
            while (folder.Interrupt(database, "report", random.NextDouble() * undisturbed.Took, "-KILL", Batch) is not null)
            {
                killed++;
                var stored = folder.Decided(database);
                amidDecisions += stored is > 0 and < 3_000 ? 1 : 0;
                Assert.True(stored % Batch == 0 || stored == 3_000, $"{stored} decisions are no whole batches.");
            }

            Assert.Equal(content, folder.Content(database));
            Assert.Equal(report, MigrationTests.Report(folder, "report"));
        }

        output.WriteLine(FormattableString.Invariant($"{killed} runs killed, {amidDecisions} of them amid their decisions."));
    }
}
