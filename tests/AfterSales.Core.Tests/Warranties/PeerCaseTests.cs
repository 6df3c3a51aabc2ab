using System.Text.Json;
using System.Text.RegularExpressions;
using AfterSales.Tests.Returns;

namespace AfterSales.Tests.Warranties;

/// <summary>What the tests, documents and issue threads of other systems expect of warranties, answered through policy settings.</summary>
public partial class PeerCaseTests
{
    [Fact]
    public void At_least_52_of_61_answers_of_other_systems_are_reproduced_and_the_report_is_current()
    {
        var same = OutsideCases.Report(
            "peer-warranty.jsonl",
            "docs/warranty-peers.md",
            "Warranties: what other systems expect",
            "expected results from the tests, documents and issue threads of other systems are reproduced through policy settings, or put right where the other system errs; the others say why they do not apply. What is no matter of a warranty (depreciation, a loaner) is not compared. A test keeps this page current.",
            Answer,
            name => name is not ("depreciation" or "mayInclude" or "span"),
            isRight: IsRight);
        Assert.True(same >= 52, $"{same} answers agree.");
    }

    private static OutsideAnswer Answer(JsonElement row)
    {
        var id = row.GetProperty("id").GetString()!;
        var facts = row.GetProperty("facts");
        return row.GetProperty("area").GetString() switch
        {
            "duration" => PeerTermCases.Duration(id, facts),
            "boundary" => PeerTermCases.Boundary(id, facts),
            "start" => PeerCoverageCases.Start(id, facts),
            "stacking" => PeerCoverageCases.Stacking(id, facts),
            "usage" => PeerCoverageCases.Usage(id, facts),
            "component" => PeerCoverageCases.Components(facts),
            "repaired-part" => PeerCoverageCases.RepairedParts(id),
            "replacement" => PeerCoverageCases.Replacements(id, facts),
            _ => PeerCoverageCases.Conditions(id),
        };
    }

    /// <summary>A mistake is put right when the answer is another one, and the date or word that the case notes as right, where it notes one.</summary>
    private static bool IsRight(JsonElement row, OutsideAnswer found)
    {
        var mistaken = row.GetProperty("expect").EnumerateObject().ToDictionary(member => member.Name, member => OutsideCases.Words(member.Value));
        var note = row.TryGetProperty("note", out var text) ? text.GetString()! : "";
        var noted = RightAnswer().Match(note) is { Success: true } match ? match.Groups[1].Value : null;
        return mistaken.TryGetValue("correct", out var correct)
            ? found.Values["correct"] == correct
            : mistaken.All(member => !found.Values.TryGetValue(member.Key, out var value) || value != member.Value)
                && found.Values.Keys.Any(mistaken.ContainsKey)
                && (noted is null || found.Values.Values.Contains(noted));
    }

    [GeneratedRegex(@"(?:correct: |ends |should be ')(\d{4}-\d\d-\d\d|\w+)")]
    private static partial Regex RightAnswer();
}
