using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;

namespace AfterSales.Tests.Tables;

/// <summary>One case with a known answer: a line of a JSON Lines file, named by its id.</summary>
public sealed class JsonRow : IXunitSerializable
{
    private JsonElement _members;

    /// <summary>For the test runner, which reads the row again from its place.</summary>
    public JsonRow()
    {
    }

    internal JsonRow(string path, JsonElement members)
    {
        FilePath = path;
        _members = members;
    }

    /// <summary>The file's path under the tests' folder.</summary>
    public string FilePath { get; private set; } = "";

    /// <summary>The whole row.</summary>
    public JsonElement Members => _members;

    public string Id => _members.GetProperty("id").GetString()!;

    /// <summary>A member that the row must have.</summary>
    public JsonElement this[string name] => Has(name) ? _members.GetProperty(name) : throw new KeyNotFoundException($"{this} has no \"{name}\".");

    public bool Has(string name) => _members.TryGetProperty(name, out _);

    /// <summary>The text of a member; null where it is null or absent.</summary>
    public string? Text(string name) => Has(name) ? this[name].GetString() : null;

    /// <summary>The day of a member; null where it is null or absent.</summary>
    public LocalDate? Day(string name) => Text(name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    public void Deserialize(IXunitSerializationInfo info)
    {
        FilePath = info.GetValue<string>(nameof(FilePath));
        _members = JsonRows.RowOf(FilePath, info.GetValue<string>(nameof(Id)))._members;
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(FilePath), FilePath);
        info.AddValue(nameof(Id), Id);
    }

    public override string ToString() => Path.GetFileName(FilePath) + ":" + Id;
}
