using Npgsql;

namespace AfterSales.Hosts.Tests.NightlyAudit;

/// <summary>A database of PostgreSQL that is gone with the test.</summary>
internal sealed class PostgresDatabase : IDisposable
{
    private readonly string _name = "audit_" + Guid.NewGuid().ToString("N");

    public PostgresDatabase() => Run($"CREATE DATABASE {_name}");

    public string ConnectionString => new NpgsqlConnectionStringBuilder(HostParts.Required(HostParts.Postgres)) { Database = _name, Pooling = false }.ToString();

    public static bool Is(string database) => database.Contains("Host=", StringComparison.Ordinal);

    public void Dispose() => Run($"DROP DATABASE {_name} WITH (FORCE)");

    private static void Run(string text)
    {
        using var connection = new NpgsqlConnection(HostParts.Required(HostParts.Postgres));
        connection.Open();
        using var command = new NpgsqlCommand(text, connection);
        command.ExecuteNonQuery();
    }
}
