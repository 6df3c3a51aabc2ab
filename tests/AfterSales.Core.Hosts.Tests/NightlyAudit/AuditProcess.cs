using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AfterSales.Hosts.Tests.NightlyAudit;

/// <summary>The nightly audit as its users start it, in a folder that is gone with the test.</summary>
internal sealed class AuditFolder : IDisposable
{
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

    public AuditRun Generate(int serials, int seed) => Run("generate", "erpnext", "--serials", serials.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture), "--out", Of("data"));

    public AuditRun Audit(string database, string report, string mapping = "erpnext.json", int batch = 2048) => Run(Arguments(database, report, mapping, batch));

    /// <summary>Starts an audit and ends it by a signal after a time; null when it was done before.</summary>
    public AuditRun? Interrupt(string database, string report, TimeSpan after, string signal, int batch)
    {
        using var process = Start(Arguments(database, report, "erpnext.json", batch));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (process.WaitForExit(after))
        {
            Assert.Equal(0, process.ExitCode);
            return null;
        }

        using (var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "The audit did not end.");
        return new AuditRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult(), TimeSpan.Zero);
    }

    /// <summary>All that a database holds, as text.</summary>
    public string Content(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Of(database), Pooling = false }.ToString());
        connection.Open();
        var text = new StringBuilder();
        foreach (var (table, key) in new[] { ("run", "one"), ("unit", "no"), ("event", "unit, seq"), ("problem", "no"), ("decision", "unit") })
        {
            foreach (var row in Rows(connection, $"SELECT * FROM {table} ORDER BY {key}"))
            {
                text.Append(table).Append('\t').AppendJoin('\t', row).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The rows of a query; a null is an empty text.</summary>
    public List<string[]> Query(string database, string query)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Of(database), Pooling = false }.ToString());
        connection.Open();
        return [.. Rows(connection, query)];
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static IEnumerable<string[]> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!)];
        }
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", ["exec", HostProgram.Built("NightlyAudit", "net10.0", "nightlyaudit.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private string[] Arguments(string database, string report, string mapping, int batch) =>
    [
        "run", "--data", Of("data"), "--mapping", mapping, "--policy", "p17-national-three-guarantees.json", "--on", "2025-01-31", "--db", Of(database), "--report", Of(report),
        "--batch", batch.ToString(CultureInfo.InvariantCulture),
    ];

    private static AuditRun Run(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new AuditRun(process.ExitCode, output, error.GetAwaiter().GetResult(), clock.Elapsed);
    }
}

/// <summary>What became of a run.</summary>
internal sealed record AuditRun(int ExitCode, string Output, string Error, TimeSpan Took);
