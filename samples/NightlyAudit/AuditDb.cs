using System.Data.Common;
using AfterSales.Explanations;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// The audit's database: a SQLite file, or PostgreSQL by its connection string. The export is stored in one transaction, decisions in one for each batch, in the order of the units:
/// what is stored is complete, and what comes after it is still to do.
/// </summary>
internal sealed class AuditDb : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS run (one INTEGER PRIMARY KEY CHECK (one = 1), inputs TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS unit (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, series TEXT, category TEXT, stored_last_day TEXT, agreed_term TEXT, proof TEXT NOT NULL, refused TEXT);
        CREATE TABLE IF NOT EXISTS event (unit INTEGER NOT NULL REFERENCES unit, seq INTEGER NOT NULL, kind TEXT NOT NULL, first_day TEXT NOT NULL, until_day TEXT NOT NULL, word TEXT, detail TEXT, PRIMARY KEY (unit, seq));
        CREATE TABLE IF NOT EXISTS problem (no INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL, col TEXT NOT NULL, problem TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS decision (unit INTEGER PRIMARY KEY REFERENCES unit, kind TEXT NOT NULL, also_fits TEXT, status TEXT, last_day TEXT, because TEXT, document TEXT);
        """;

    private readonly DbConnection _connection;

    private AuditDb(DbConnection connection) => _connection = connection;

    public static AuditDb Open(string database)
    {
        DbConnection connection = database.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new NpgsqlConnection(database)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        return new AuditDb(connection);
    }

    /// <summary>The inputs of the run that this database holds; null while the export is not stored.</summary>
    public string? Inputs()
    {
        using var transaction = _connection.BeginTransaction();
        using var schema = Command(transaction, Schema);
        schema.ExecuteNonQuery();
        using var command = Command(transaction, "SELECT inputs FROM run");
        var inputs = command.ExecuteScalar() as string;
        transaction.Commit();
        return inputs;
    }

    /// <summary>Stores the export and what it was read with, all or nothing.</summary>
    public void Store(Import import, string inputs)
    {
        using var transaction = _connection.BeginTransaction();
        using var unit = Command(transaction, "INSERT INTO unit VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)", 9);
        using var happened = Command(transaction, "INSERT INTO event VALUES (@0, @1, @2, @3, @4, @5, @6)", 7);
        foreach (var record in import.Units)
        {
            Run(unit, record.No, record.Id, record.Name, record.Series, record.Category, DayTexts.Of(record.StoredLastDay), record.AgreedTerm, record.Proof.ToString(), record.Refused);
            for (var i = 0; i < record.Events.Count; i++)
            {
                var (kind, from, until, word, detail) = record.Events[i];
                Run(happened, record.No, i, kind, DayTexts.Of(from), DayTexts.Of(until), word, detail);
            }
        }

        using var problem = Command(transaction, "INSERT INTO problem VALUES (@0, @1, @2, @3, @4)", 5);
        for (var i = 0; i < import.Problems.Count; i++)
        {
            Run(problem, i + 1, import.Problems[i].File, import.Problems[i].Line, import.Problems[i].Column, import.Problems[i].Text);
        }

        using var run = Command(transaction, "INSERT INTO run VALUES (1, @0)", 1);
        Run(run, inputs);
        transaction.Commit();
    }

    public int Count(string table) => Convert.ToInt32(Scalar($"SELECT COUNT(*) FROM {table}"), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The units after a place, in their order, as many as make a batch.</summary>
    public List<UnitRecord> UnitsAfter(int no, int count)
    {
        var events = new List<(int Unit, EventRecord Event)>();
        using (var command = Command(null, "SELECT unit, kind, first_day, until_day, word, detail FROM event WHERE unit > @0 AND unit <= @1 ORDER BY unit, seq", 2))
        {
            Bind(command, no, no + count);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                events.Add((reader.GetInt32(0), new EventRecord(reader.GetString(1), DayTexts.Fact(reader.GetString(2)), DayTexts.Fact(reader.GetString(3)), Text(reader, 4), Text(reader, 5))));
            }
        }

        var ofUnit = events.ToLookup(happened => happened.Unit, happened => happened.Event);
        var units = new List<UnitRecord>(count);
        using (var command = Command(null, "SELECT no, id, name, series, category, stored_last_day, agreed_term, proof, refused FROM unit WHERE no > @0 AND no <= @1 ORDER BY no", 2))
        {
            Bind(command, no, no + count);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                units.Add(new UnitRecord(
                    reader.GetInt32(0), reader.GetString(1), Text(reader, 2), Text(reader, 3), Text(reader, 4), DayTexts.Day(Text(reader, 5)), Text(reader, 6), Enum.Parse<Truth>(reader.GetString(7)), Text(reader, 8), [.. ofUnit[reader.GetInt32(0)]]));
            }
        }

        return units;
    }

    /// <summary>Stores a batch of decisions, all or nothing; a decision that is stored already stays as it is.</summary>
    public void Store(IEnumerable<UnitDecision> decisions)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = Command(transaction, "INSERT INTO decision VALUES (@0, @1, @2, @3, @4, @5, @6) ON CONFLICT DO NOTHING", 7);
        foreach (var decided in decisions)
        {
            Run(command, decided.Unit.No, decided.Kind.ToString(), decided.AlsoFits, decided.Status, DayTexts.Of(decided.LastDay), decided.Because, decided.Document);
        }

        transaction.Commit();
    }

    /// <summary>Every unit with its decision, in order.</summary>
    public IEnumerable<ReportLine> Lines()
    {
        using var command = Command(null, "SELECT u.id, u.name, u.stored_last_day, d.kind, d.also_fits, d.status, d.last_day, d.because FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new ReportLine(
                reader.GetString(0), Text(reader, 1), DayTexts.Day(Text(reader, 2)), Enum.Parse<DifferenceKind>(reader.GetString(3)), Text(reader, 4), Text(reader, 5), DayTexts.Day(Text(reader, 6)), Text(reader, 7));
        }
    }

    /// <summary>What could not be read, in the order of files and lines.</summary>
    public IEnumerable<ImportProblem> Problems()
    {
        using var command = Command(null, "SELECT file, line, col, problem FROM problem ORDER BY no");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new ImportProblem(reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3));
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static void Run(DbCommand command, params object?[] values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(DbCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    private object? Scalar(string text)
    {
        using var command = Command(null, text);
        return command.ExecuteScalar();
    }

    private DbCommand Command(DbTransaction? transaction, string text, int parameters = 0)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = FormattableString.Invariant($"@{i}");
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>What was decided for a unit, beside what the old system says.</summary>
internal sealed record UnitDecision(UnitRecord Unit, DifferenceKind Kind, string? AlsoFits, string? Status, LocalDate? LastDay, string? Because, string? Document);

/// <summary>A unit as the report tells it.</summary>
internal sealed record ReportLine(string Id, string? Name, LocalDate? Stored, DifferenceKind Kind, string? AlsoFits, string? Status, LocalDate? LastDay, string? Because);
