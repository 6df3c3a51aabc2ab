using System.Globalization;
using System.Text;
using System.Text.Json;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Tests.Returns;

/// <summary>The library's answer to a case from outside: the settings under which it was asked, and each thing that the case expects, by name.</summary>
internal sealed class OutsideAnswer(string settings)
{
    public string Settings { get; } = settings;

    public Dictionary<string, string> Values { get; } = [];

    /// <summary>Why the answer is another one, where it is.</summary>
    public string Why { get; private set; } = "";

    public OutsideAnswer With(string name, bool value) => With(name, value ? "true" : "false");

    public OutsideAnswer With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    public OutsideAnswer With(string name, string? value)
    {
        Values[name] = value ?? "null";
        return this;
    }

    public OutsideAnswer Because(string why)
    {
        Why = why;
        return this;
    }
}

/// <summary>Answers every case of a file and keeps the report of all of them current.</summary>
internal static class OutsideCases
{
    /// <summary>Reads a case's expected members by name, as text.</summary>
    public static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Words)),
        _ => value.GetRawText(),
    };

    /// <summary>How many cases agree; every one is in the report. Where a case keeps a mistake of another system (<c>reject</c>), the right answer is the other one.</summary>
    public static int Report(
        string data,
        string page,
        string title,
        string intro,
        Func<JsonElement, OutsideAnswer> answer,
        Func<string, bool> isCompared,
        string expected = "expect",
        Func<JsonElement, OutsideAnswer, bool>? isRight = null)
    {
        var rows = File.ReadLines(Repository.PathOf("tests/AfterSales.Core.Tests/Data/" + data)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var lines = new StringBuilder();
        var same = 0;
        foreach (var row in rows)
        {
            var found = answer(row);
            var wanted = row.GetProperty(expected).EnumerateObject().Where(member => isCompared(member.Name)).ToDictionary(member => member.Name, member => Words(member.Value));
            var isMistake = isRight is not null && row.GetProperty("adopt").GetString() == "reject";
            var agrees = isMistake ? isRight!(row, found) : wanted.Count > 0 && wanted.All(member => found.Values.TryGetValue(member.Key, out var value) && value == member.Value);
            Assert.True(agrees || found.Why.Length > 0, $"{row.GetProperty("id")} differs and does not say why: {string.Join("; ", found.Values)} for {row.GetProperty(expected).GetRawText()}");
            same += agrees ? 1 : 0;
            lines.Append(CultureInfo.InvariantCulture, $"| {row.GetProperty("id").GetString()} | {Cell(row.GetProperty("facts").GetRawText())} | {Cell(found.Settings)} | {Cell(string.Join("; ", wanted.Select(member => $"{member.Key} {member.Value}")))} | ")
                .Append(CultureInfo.InvariantCulture, $"{Cell(string.Join("; ", found.Values.Select(member => $"{member.Key} {member.Value}")))} | {(agrees ? isMistake ? "the right one" : "same" : "differs: " + found.Why)} |\n");
        }

        Approved.Equal(page, $"# {title}\n\n{same.ToString(CultureInfo.InvariantCulture)} of {rows.Count.ToString(CultureInfo.InvariantCulture)} {intro}\n\n| id | facts | settings | expected | answer | |\n|---|---|---|---|---|---|\n{lines}");
        return same;
    }

    private static string Cell(string text) => text.Replace("|", "\\|");
}
