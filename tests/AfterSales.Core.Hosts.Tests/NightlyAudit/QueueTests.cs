using System.Globalization;
using Xunit.Abstractions;

namespace AfterSales.Hosts.Tests.NightlyAudit;

public class QueueTests(ITestOutputHelper output)
{
    private const int Batch = 256;

    private static readonly int Units = Environment.GetEnvironmentVariable("AFTERSALES_QUEUE_UNITS") is { Length: > 0 } units ? int.Parse(units, CultureInfo.InvariantCulture) : 20_000;

    [HostFact(HostParts.Postgres, HostParts.RabbitMq)]
    public void Four_workers_one_of_them_killed_store_each_decision_once_and_as_a_single_run_does()
    {
        using var folder = new AuditFolder();
        using var database = new PostgresDatabase();
        var db = database.ConnectionString;
        folder.Generate(Units, seed: 8);
        var single = folder.Audit("single.db", "single", batch: 1024);
        Assert.True(single.ExitCode == 0, single.Error);
        output.WriteLine("A single run: " + single.Output);

        using var publisher = folder.HandOut(db, "report", Batch);
        var workers = Enumerable.Range(0, 4).Select(_ => folder.Work(db)).ToList();
        Until(() => folder.Decided(db) > Units / 5, publisher);
        Assert.True(workers[0].IsRunning, "The first worker was done before it could be killed.");
        workers[0].Signal("-KILL");
        var killedAt = folder.Decided(db);
        var published = publisher.End();
        var ended = workers.ConvertAll(worker => worker.End());
        workers.ForEach(worker => worker.Dispose());

        Assert.True(published.ExitCode == 0, published.Error);
        Assert.InRange(killedAt, 1, Units - 1);
        Assert.NotEqual(0, ended[0].ExitCode);
        Assert.All(ended.Skip(1), worker => Assert.True(worker.ExitCode == 0, worker.Error));
        var stored = ended.Skip(1).Select(Stored).ToList();
        Assert.All(stored, units => Assert.InRange(units, 1, Units));
        output.WriteLine(FormattableString.Invariant($"Four workers: {Units} units in {published.Took.TotalSeconds:F1} s; one killed when {killedAt} were decided, the others stored {string.Join(", ", stored)}."));
        ended.ForEach(worker => output.WriteLine(worker.Output));

        // What the killed one stored and what the others stored is each unit once.
        Assert.Equal([Units.ToString(CultureInfo.InvariantCulture)], folder.Query(db, "SELECT COUNT(DISTINCT unit) FROM decision")[0]);
        Assert.Equal(Units, folder.Decided(db));
        AssertSame(folder.ContentLines("single.db"), folder.ContentLines(db));
        Assert.Equal(MigrationTests.Report(folder, "single"), MigrationTests.Report(folder, "report"));
        Assert.Matches(@"\d units, [\d,]+ a second, \d\d:\d\d:\d\d left", published.Error);
    }

    [HostFact(HostParts.Postgres, HostParts.RabbitMq)]
    public void Batches_that_are_handed_out_twice_are_stored_once()
    {
        using var folder = new AuditFolder();
        using var database = new PostgresDatabase();
        var db = database.ConnectionString;
        folder.Generate(3_000, seed: 9);
        folder.Audit("single.db", "single");
        using (var killed = folder.HandOut(db, "report", batch: 100))
        {
            Until(() => killed.Said.Contains("30 batches are in the queue", StringComparison.Ordinal), killed);
            killed.Signal("-KILL");
            killed.End();
        }

        using var publisher = folder.HandOut(db, "report", batch: 100);
        Until(() => publisher.Said.Contains("30 batches are in the queue", StringComparison.Ordinal), publisher);
        using var first = folder.Work(db);
        using var second = folder.Work(db);
        var workers = new[] { first.End(), second.End() };

        Assert.True(publisher.End().ExitCode == 0, publisher.Said);
        Assert.All(workers, worker => Assert.True(worker.ExitCode == 0, worker.Error));
        Assert.Equal(3_000, workers.Sum(Stored));
        Assert.Equal(folder.Content("single.db"), folder.Content(db));

        // Done is done: nothing is handed out again, and a worker that comes late goes home.
        using var again = folder.HandOut(db, "report", batch: 100);
        Assert.Contains("Every unit is decided already.", again.End().Output, StringComparison.Ordinal);
        using var late = folder.Work(db);
        Assert.Contains("nothing to decide", late.End().Output, StringComparison.Ordinal);
        Assert.Equal(folder.Content("single.db"), folder.Content(db));
    }

    [HostFact(HostParts.Postgres, HostParts.RabbitMq)]
    public void A_worker_waits_for_its_audit_and_one_that_is_told_to_stop_leaves_the_rest_to_others()
    {
        using var folder = new AuditFolder();
        using var database = new PostgresDatabase();
        var db = database.ConnectionString;
        folder.Generate(5_000, seed: 10);
        using var stopped = folder.Work(db);
        Until(() => stopped.Said.Contains("waiting for one", StringComparison.Ordinal), stopped);
        using var publisher = folder.HandOut(db, "report", batch: 50);
        Until(() => folder.Decided(db) > 0, publisher);
        stopped.Signal("-TERM");

        var end = stopped.End();
        Assert.Equal(130, end.ExitCode);
        Assert.Contains("Stopped. What is decided is stored", end.Error, StringComparison.Ordinal);
        Assert.InRange(folder.Decided(db), 50, 4_999);
        Assert.Equal(0, folder.Decided(db) % 50);

        using var other = folder.Work(db);
        Assert.Equal(0, other.End().ExitCode);
        Assert.Equal(0, publisher.End().ExitCode);
        Assert.Equal(5_000, folder.Decided(db));
    }

    [Theory]
    [InlineData("audit.db", "amqp://127.0.0.1:1", 3, "None of the specified endpoints were reachable. What is decided is stored")]
    [InlineData("audit.db", "http://127.0.0.1", 2, "is no address of a RabbitMQ")]
    [InlineData("audit.db", "queue", 2, "is no address of a RabbitMQ")]
    [InlineData("Host=127.0.0.1;Port=1", "amqp://127.0.0.1:1", 3, "Failed to connect to 127.0.0.1:1. What is decided is stored")]
    [InlineData("Host=127.0.0.1;Prot=1", "amqp://127.0.0.1:1", 2, "--db: ")]
    public void What_cannot_be_reached_is_told(string database, string queue, int exitCode, string told)
    {
        using var folder = new AuditFolder();
        folder.Generate(5, seed: 1);

        using var run = folder.HandOut(database, "report", Batch, queue);
        var end = run.End();

        Assert.Equal(exitCode, end.ExitCode);
        Assert.Contains(told, end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
    }

    private static int Stored(AuditRun worker)
    {
        var line = worker.Output.Split('\n').Single(line => line.StartsWith("All of ", StringComparison.Ordinal));
        return int.Parse(line.Split("decided, ")[1].Split(" of them")[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private static void Until(Func<bool> holds, RunningAudit needed)
    {
        while (!holds())
        {
            Assert.True(needed.IsRunning || holds(), needed.Said);
            Thread.Sleep(50);
        }
    }

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        using var other = actual.GetEnumerator();
        foreach (var line in expected)
        {
            Assert.True(other.MoveNext(), "It lacks " + line);
            if (line != other.Current)
            {
                Assert.Equal(line, other.Current);
            }
        }

        Assert.False(other.MoveNext(), "It has more than expected.");
    }
}
