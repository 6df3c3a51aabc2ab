using System.Data.Common;
using System.Globalization;
using AfterSales.Explanations;
using Microsoft.Data.Sqlite;
using NodaTime.Text;
using Npgsql;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// The audit's database: a SQLite file, or PostgreSQL by its connection string. The export is stored in one transaction, decisions in one for each batch:
/// a unit that has a decision is done, whoever decided it, and every other is still to do.
/// </summary>
internal sealed class AuditDb : IDisposable
{
    /// <summary>More in one command costs SQLite more than it saves PostgreSQL.</summary>
    private const int RowsAtOnce = 10;

    // One after the other: whoever comes first makes the tables.
    private const string PostgresLock = "SELECT pg_advisory_xact_lock(83271);";

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS run (one INTEGER PRIMARY KEY CHECK (one = 1), inputs TEXT NOT NULL, asked_on TEXT NOT NULL, policy TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS unit (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, series TEXT, category TEXT, stored_last_day TEXT, stored_answer TEXT, agreed_term TEXT,
            proof TEXT NOT NULL, ticket TEXT, refused TEXT);
        CREATE TABLE IF NOT EXISTS event (unit INTEGER NOT NULL REFERENCES unit, seq INTEGER NOT NULL, kind TEXT NOT NULL, first_day TEXT NOT NULL, until_day TEXT NOT NULL, word TEXT, detail TEXT, PRIMARY KEY (unit, seq));
        CREATE TABLE IF NOT EXISTS problem (no INTEGER PRIMARY KEY, file TEXT NOT NULL, line INTEGER NOT NULL, col TEXT NOT NULL, problem TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS decision (unit INTEGER PRIMARY KEY REFERENCES unit, kind TEXT NOT NULL, also_fits TEXT, status TEXT, last_day TEXT, because TEXT, document TEXT);
        """;

    private readonly DbConnection _connection;

    private AuditDb(DbConnection connection) => _connection = connection;

    public static AuditDb Open(string database)
    {
        var isPostgres = database.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        DbConnection connection = isPostgres ? new NpgsqlConnection() : new SqliteConnection();
        try
        {
            connection.ConnectionString = isPostgres ? database : new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString();
        }
        catch (ArgumentException exception)
        {
            throw new FormatException("--db: " + exception.Message, exception);
        }

        connection.Open();
        var db = new AuditDb(connection);
        using var transaction = connection.BeginTransaction();
        using var schema = db.Command(transaction, isPostgres ? PostgresLock + Schema : Schema);
        schema.ExecuteNonQuery();
        transaction.Commit();
        return db;
    }

    /// <summary>The run that this database holds; null while the export is not stored.</summary>
    public AuditRun? Run() => Rows("SELECT inputs, asked_on, policy FROM run", row => new AuditRun(row.GetString(0), DayTexts.Day(row.GetString(1))!.Value, row.GetString(2))).SingleOrDefault();

    /// <summary>Stores the export and what it is decided with, all or nothing.</summary>
    public void Store(Import import, AuditRun run)
    {
        using var transaction = _connection.BeginTransaction();
        Insert(transaction, "run", [[1, run.Inputs, LocalDatePattern.Iso.Format(run.On), run.Policy]]);
        Insert(transaction, "unit", import.Units.Select(unit => new object?[]
        {
            unit.No, unit.Id, unit.Name, unit.Series, unit.Category, DayTexts.Of(unit.StoredLastDay), unit.StoredAnswer, unit.AgreedTerm, unit.Proof.ToString(), unit.Ticket, unit.Refused,
        }));
        Insert(transaction, "event", import.Units.SelectMany(unit => unit.Events.Select((happened, i) => new object?[]
        {
            unit.No, i, happened.Kind, DayTexts.Of(happened.From), DayTexts.Of(happened.Until), happened.Word, happened.Detail,
        })));
        Insert(transaction, "problem", import.Problems.Select((problem, i) => new object?[] { i + 1, problem.File, problem.Line, problem.Column, problem.Text }));
        transaction.Commit();
    }

    public int Count(string table) => Rows($"SELECT COUNT(*) FROM {table}", row => row.GetInt32(0)).Single();

    /// <summary>What is still to decide, in batches of so many units.</summary>
    public IEnumerable<UnitRange> ToDecide(int batch) => Rows("SELECT no FROM unit WHERE NOT EXISTS (SELECT 1 FROM decision WHERE unit = no) ORDER BY no", row => row.GetInt32(0))
        .ToList().Chunk(batch).Select(numbers => new UnitRange(numbers[0], numbers[^1]));

    /// <summary>The units of a batch, in their order.</summary>
    public List<UnitRecord> Units(UnitRange range)
    {
        var ofUnit = Rows(
            "SELECT unit, kind, first_day, until_day, word, detail FROM event WHERE unit BETWEEN @0 AND @1 ORDER BY unit, seq",
            row => (Unit: row.GetInt32(0), Event: new EventRecord(row.GetString(1), DayTexts.Fact(row.GetString(2)), DayTexts.Fact(row.GetString(3)), Text(row, 4), Text(row, 5))),
            range.First,
            range.Last).ToLookup(row => row.Unit, row => row.Event);
        return [.. Rows(
            "SELECT no, id, name, series, category, stored_last_day, stored_answer, agreed_term, proof, ticket, refused FROM unit WHERE no BETWEEN @0 AND @1 ORDER BY no",
            row => new UnitRecord(
                row.GetInt32(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), DayTexts.Day(Text(row, 5)), Text(row, 6), Text(row, 7), Enum.Parse<Truth>(row.GetString(8)), Text(row, 9),
                Text(row, 10), [.. ofUnit[row.GetInt32(0)]]),
            range.First,
            range.Last)];
    }

    /// <summary>Stores a batch of decisions, all or nothing; a decision that is stored already stays as it is.</summary>
    /// <returns>How many of them were not stored before.</returns>
    public int Store(IEnumerable<UnitDecision> decisions)
    {
        using var transaction = _connection.BeginTransaction();
        var stored = Insert(
            transaction,
            "decision",
            decisions.Select(decided => new object?[] { decided.Unit.No, decided.Kind.ToString(), decided.AlsoFits, decided.Status, DayTexts.Of(decided.LastDay), decided.Because, decided.Document }),
            "ON CONFLICT DO NOTHING");
        transaction.Commit();
        return stored;
    }

    /// <summary>Every unit with its decision, in order.</summary>
    public IEnumerable<ReportLine> Lines() => Rows(
        "SELECT u.id, u.name, u.stored_last_day, u.stored_answer, d.kind, d.also_fits, d.status, d.last_day, d.because FROM decision d JOIN unit u ON u.no = d.unit ORDER BY u.no",
        row => new ReportLine(
            row.GetString(0), Text(row, 1), DayTexts.Day(Text(row, 2)), Text(row, 3), Enum.Parse<DifferenceKind>(row.GetString(4)), Text(row, 5), Text(row, 6), DayTexts.Day(Text(row, 7)), Text(row, 8)));

    /// <summary>What could not be read, in the order of files and lines.</summary>
    public IEnumerable<ImportProblem> Problems() =>
        Rows("SELECT file, line, col, problem FROM problem ORDER BY no", row => new ImportProblem(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)));

    public void Dispose() => _connection.Dispose();

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private IEnumerable<T> Rows<T>(string text, Func<DbDataReader, T> read, params object?[] values)
    {
        using var command = Command(null, text, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    private int Insert(DbTransaction transaction, string table, IEnumerable<object?[]> rows, string otherwise = "")
    {
        var stored = 0;
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            var width = some[0].Length;
            var tuples = some.Select((_, row) => "(" + string.Join(", ", Enumerable.Range(row * width, width).Select(Parameter)) + ")");
            using var command = Command(transaction, $"INSERT INTO {table} VALUES {string.Join(", ", tuples)} {otherwise}", [.. some.SelectMany(row => row)]);
            stored += command.ExecuteNonQuery();
        }

        return stored;
    }

    private static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"@{number}");

    private DbCommand Command(DbTransaction? transaction, string text, params object?[] values)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Parameter(i);
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>What an audit is of: the export and everything that decides over it.</summary>
/// <param name="Inputs">A name for all of it, so that two audits are never mixed.</param>
/// <param name="On">The day asked about.</param>
/// <param name="Policy">The policy document.</param>
internal sealed record AuditRun(string Inputs, LocalDate On, string Policy);

/// <summary>Units that are decided and stored together, by their places in the export.</summary>
internal readonly record struct UnitRange(int First, int Last);

/// <summary>What was decided for a unit, beside what the old system says.</summary>
internal sealed record UnitDecision(UnitRecord Unit, DifferenceKind Kind, string? AlsoFits, string? Status, LocalDate? LastDay, string? Because, string? Document);

/// <summary>A unit as the report tells it.</summary>
internal sealed record ReportLine(string Id, string? Name, LocalDate? Stored, string? StoredAnswer, DifferenceKind Kind, string? AlsoFits, string? Status, LocalDate? LastDay, string? Because)
{
    /// <summary>Whether the old system answered otherwise, rather than naming another day.</summary>
    public bool AnswersDiffer => StoredAnswer is not null && Kind is DifferenceKind.ReturnAnswered or DifferenceKind.HolidaysIgnored or DifferenceKind.StoppedElsewhere or DifferenceKind.Other;
}
