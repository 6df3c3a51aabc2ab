using Microsoft.Data.Sqlite;

namespace AfterSales.Samples.SlaWatch;

/// <summary>A ticket in the database: as its document, and read.</summary>
internal sealed record WatchedTicket(string Id, ServiceRequest Request);

/// <summary>The watch's memory. A step is there once, by its key; its message leaves through the outbox, written in the same transaction.</summary>
internal sealed class WatchDb : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, (string Document, WatchedTicket Ticket)> _read = [];
    private SqliteTransaction? _transaction;
    private (int Number, AfterSalesPolicy Policy)? _policy;

    public WatchDb(string file, bool create)
    {
        if (!create && !File.Exists(file))
        {
            throw new InvalidInputException([Problem.At("--db", $"There is no database {file}; make one with \"slawatch init\".")]);
        }

        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
        _connection.Open();
        // What was committed is there after the power failed, too.
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Run("""
            CREATE TABLE IF NOT EXISTS policy (number INTEGER PRIMARY KEY, taken_at TEXT NOT NULL, document TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS ticket (id TEXT PRIMARY KEY, document TEXT NOT NULL, settled INTEGER NOT NULL DEFAULT 0);
            CREATE TABLE IF NOT EXISTS step (ticket TEXT NOT NULL, metric TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, run INTEGER NOT NULL, at TEXT NOT NULL, recorded_at TEXT NOT NULL,
                policy INTEGER NOT NULL, PRIMARY KEY (ticket, metric, kind, name, run)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, sent_at TEXT);
            CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL);
            """);
        if (!create && Count("policy") == 0)
        {
            throw new InvalidInputException([Problem.At("--db", $"{file} holds no policy; take one with \"slawatch init\".")]);
        }
    }

    /// <summary>The instant of the last look; null before the first.</summary>
    public Instant? Clock => Rows("SELECT at FROM clock", row => Instants.FromStored(row.GetString(0))).Select(at => (Instant?)at).FirstOrDefault();

    /// <summary>Everything that is done, or nothing of it. The database is locked from the start, so that two watches do not decide at once.</summary>
    public void InOneTransaction(Action work)
    {
        using (_transaction = _connection.BeginTransaction(deferred: false))
        {
            work();
            _transaction.Commit();
        }

        _transaction = null;
    }

    /// <summary>The policy in force, as it was last taken; its number counts the amendments.</summary>
    public (int Number, AfterSalesPolicy Policy) Policy()
    {
        var number = Rows("SELECT max(number) FROM policy", row => row.GetInt32(0)).Single();
        if (_policy?.Number != number)
        {
            _policy = (number, AfterSalesJson.ReadPolicy(Rows("SELECT document FROM policy WHERE number = $1", row => row.GetString(0), number).Single()));
        }

        return _policy.Value;
    }

    public void Take(AfterSalesPolicy policy, Instant? at) =>
        Run("INSERT INTO policy (taken_at, document) VALUES ($1, $2)", at is { } instant ? Instants.Stored(instant) : "", AfterSalesJson.WritePolicy(policy));

    /// <summary>Stores a ticket, or what is new about it; then it is watched again.</summary>
    public int Put(string id, ServiceRequest request) => Run(
        "INSERT INTO ticket (id, document) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET document = excluded.document, settled = 0 WHERE document <> excluded.document", id, AfterSalesJson.WriteTicket(request));

    /// <summary>The tickets that are watched, by id. A document is read once.</summary>
    public List<WatchedTicket> Open() => Rows("SELECT id, document FROM ticket WHERE settled = 0 ORDER BY id", row =>
    {
        var (id, document) = (row.GetString(0), row.GetString(1));
        if (!_read.TryGetValue(id, out var known) || known.Document != document)
        {
            _read[id] = known = (document, new WatchedTicket(id, AfterSalesJson.ReadTicket(document)));
        }

        return known.Ticket;
    });

    public void Settle(string ticket) => Run("UPDATE ticket SET settled = 1 WHERE id = $1", ticket);

    public void SetClock(Instant now) => Run("INSERT INTO clock VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET at = excluded.at", Instants.Stored(now));

    /// <summary>Records what there is to tell and puts its message into the outbox, unless that has been done.</summary>
    public bool Record(Notice notice, Instant now, int number, AfterSalesPolicy policy)
    {
        var isNew = Run(
            "INSERT INTO step VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            notice.Ticket, notice.Metric, Notice.Word(notice.Kind), notice.Name, notice.Run, Instants.Stored(notice.At), Instants.Stored(now), number) == 1;
        if (isNew)
        {
            Run("INSERT INTO outbox (id, body) VALUES ($1, $2)", notice.Id, notice.Body(policy));
        }

        return isNew;
    }

    public List<(string Id, string Body)> ToSend() => Rows("SELECT id, body FROM outbox WHERE sent_at IS NULL ORDER BY number", row => (row.GetString(0), row.GetString(1)));

    public void MarkSent(string id, Instant now) => Run("UPDATE outbox SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL", id, Instants.Stored(now));

    public int Count(string what) => Rows("SELECT count(*) FROM " + what, row => row.GetInt32(0)).Single();

    public List<string> Bodies(NoticeKind kind) =>
        Rows("SELECT body FROM outbox WHERE id IN (SELECT ticket || '_' || metric || '_' || kind || '_' || name || '_' || run FROM step WHERE kind = $1) ORDER BY number", row => row.GetString(0), Notice.Word(kind));

    public void Dispose() => _connection.Dispose();

    private int Run(string sql, params object[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private SqliteCommand Command(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(FormattableString.Invariant($"${i + 1}"), values[i]);
        }

        return command;
    }
}
