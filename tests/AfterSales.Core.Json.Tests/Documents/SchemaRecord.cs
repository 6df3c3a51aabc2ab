using System.Text.Json.Nodes;

namespace AfterSales.Json.Tests.Documents;

/// <summary>Writes down documents with the verdict on them, so that a validator of others can be held against it: into the folder <c>AFTERSALES_SCHEMA_RECORD</c>, where that is set.</summary>
internal sealed class SchemaRecord : IDisposable
{
    private readonly StreamWriter _file;

    private SchemaRecord(string folder, DocumentKind kind)
    {
        Directory.CreateDirectory(folder);
        _file = new StreamWriter(Path.Combine(folder, kind.ToString().ToLowerInvariant() + ".jsonl"));
    }

    public static SchemaRecord? Of(DocumentKind kind) =>
        Environment.GetEnvironmentVariable("AFTERSALES_SCHEMA_RECORD") is { Length: > 0 } folder ? new SchemaRecord(folder, kind) : null;

    public void Add(string json, bool accepted) => _file.WriteLine(new JsonObject { ["accepted"] = accepted, ["document"] = json }.ToJsonString());

    public void Dispose() => _file.Dispose();
}
