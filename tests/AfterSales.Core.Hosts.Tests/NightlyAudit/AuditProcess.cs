using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AfterSales.Hosts.Tests.NightlyAudit;

/// <summary>The nightly audit as its users start it, in a folder that is gone with the test.</summary>
internal sealed class AuditFolder : IDisposable
{
    private const string Policy = "p17-national-three-guarantees.json";
    private const string Day = "2025-01-31";

    private readonly string _path = Directory.CreateTempSubdirectory("nightly-audit-").FullName;

    public string Of(string name) => Path.Combine(_path, name);

    /// <summary>Writes a file of an export: the header of the shape, and rows that name the cells they fill.</summary>
    public void Export(string file, string header, params Dictionary<string, string>[] rows)
    {
        Directory.CreateDirectory(Of("data"));
        var columns = header.Split(',').Select(column => column.Trim('"')).ToList();
        Assert.All(rows, row => Assert.Subset(columns.ToHashSet(), row.Keys.ToHashSet()));
        File.WriteAllText(Path.Combine(Of("data"), file), header + "\n" + string.Concat(rows.Select(row => string.Join(',', columns.Select(column => row.GetValueOrDefault(column, ""))) + "\n")));
    }

    public AuditRun Generate(int serials, int seed) =>
        Start("generate", "erpnext", "--serials", serials.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture), "--out", Of("data")).End();

    public AuditRun Audit(string database, string report, string mapping = "erpnext.json", int batch = 1024, string policy = Policy, string? data = null, string on = Day) =>
        Start(Arguments(database, report, batch, mapping, policy, data, on)).End();

    /// <summary>Starts an audit and ends it by a signal after a time; null when it was done before.</summary>
    public AuditRun? Interrupt(string database, string report, TimeSpan after, string signal, int batch)
    {
        using var audit = Start(Arguments(database, report, batch));
        if (audit.IsDoneWithin(after))
        {
            Assert.Equal(0, audit.End().ExitCode);
            return null;
        }

        audit.Signal(signal);
        var end = audit.End();
        return end.ExitCode == 0 ? null : end;
    }

    /// <summary>Starts an audit that hands its units to workers.</summary>
    public RunningAudit HandOut(string database, string report, int batch, string? queue = null) =>
        Start([.. Arguments(database, report, batch), "--queue", queue ?? HostParts.Required(HostParts.RabbitMq)]);

    /// <summary>Starts a worker.</summary>
    public RunningAudit Work(string database) => Start("work", "--queue", HostParts.Required(HostParts.RabbitMq), "--db", Database(database));

    /// <summary>All that a database holds, as text; see <see cref="ContentLines"/>.</summary>
    public string Content(string database) => string.Join('\n', ContentLines(database));

    /// <summary>All that a database holds, row for row.</summary>
    public IEnumerable<string> ContentLines(string database)
    {
        using var connection = Open(database);
        foreach (var (table, key) in new[] { ("run", "one"), ("unit", "no"), ("event", "unit, seq"), ("problem", "no"), ("decision", "unit") })
        {
            foreach (var row in Rows(connection, $"SELECT * FROM {table} ORDER BY {key}"))
            {
                yield return new StringBuilder(table).Append('\t').AppendJoin('\t', row).ToString();
            }
        }
    }

    /// <summary>The rows of a query; a null is an empty text.</summary>
    public List<string[]> Query(string database, string query)
    {
        using var connection = Open(database);
        return [.. Rows(connection, query)];
    }

    /// <summary>How many decisions are stored; none before there is a table for them.</summary>
    public int Decided(string database)
    {
        var tables = PostgresDatabase.Is(database) ? "information_schema.tables WHERE table_name" : "sqlite_master WHERE name";
        return (PostgresDatabase.Is(database) || File.Exists(Of(database))) && Query(database, $"SELECT 1 FROM {tables} = 'decision'").Count == 1
            ? int.Parse(Query(database, "SELECT COUNT(*) FROM decision")[0][0], CultureInfo.InvariantCulture)
            : 0;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static IEnumerable<string[]> Rows(DbConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!)];
        }
    }

    private static RunningAudit Start(params string[] arguments) => new(arguments);

    private string Database(string database) => PostgresDatabase.Is(database) ? database : Of(database);

    private DbConnection Open(string database)
    {
        DbConnection connection = PostgresDatabase.Is(database)
            ? new NpgsqlConnection(database)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Of(database), Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private string[] Arguments(string database, string report, int batch, string mapping = "erpnext.json", string policy = Policy, string? data = null, string on = Day) =>
    [
        "run", "--data", data ?? Of("data"), "--mapping", mapping, "--policy", policy, "--on", on, "--db", Database(database), "--report", Of(report),
        "--batch", batch.ToString(CultureInfo.InvariantCulture),
    ];
}

/// <summary>The program while it runs; what is still running at the end of a test is killed.</summary>
internal sealed class RunningAudit : IDisposable
{
    // Hundreds of thousands of units take their time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();

    public RunningAudit(string[] arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", HostProgram.Built("NightlyAudit", "net10.0", "nightlyaudit.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_error)
            {
                _error.Append(line.Data is null ? "" : line.Data + "\n");
            }
        };
        _process.BeginErrorReadLine();
    }

    public bool IsRunning => !_process.HasExited;

    /// <summary>What it has told so far of how it is getting on.</summary>
    public string Said
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    public bool IsDoneWithin(TimeSpan time) => _process.WaitForExit(time);

    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public AuditRun End()
    {
        Assert.True(_process.WaitForExit(Patience), "The audit did not end. It said: " + Said);
        var took = _clock.Elapsed;
        _process.WaitForExit();
        return new AuditRun(_process.ExitCode, _output.GetAwaiter().GetResult(), Said, took);
    }

    public void Dispose()
    {
        if (IsRunning)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

/// <summary>What became of a run.</summary>
internal sealed record AuditRun(int ExitCode, string Output, string Error, TimeSpan Took);
