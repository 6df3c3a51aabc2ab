using System.Diagnostics;
using AfterSales.Explanations;
using AfterSales.Tests;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>Whatever text comes in, wherever it comes in: it is taken, or refused at once with the documented error and the place of every problem.</summary>
public class EntryPointTests
{
    private static readonly int Mutations = (int?)Law.Number("AFTERSALES_MUTATIONS") ?? 1_000;

    private static readonly Dictionary<string, Func<string, string>> Wrongs = new()
    {
        ["no text"] = _ => "",
        ["null"] = _ => "null",
        ["a list"] = _ => "[]",
        ["an empty object"] = _ => "{}",
        ["a text that breaks off"] = text => text[..(text.Length / 2)],
        ["trailing text"] = text => text + " x",
        ["a second document"] = text => text + text,
        ["a duplicate member"] = text => After(text, "\"format\": 1,"),
        ["an unknown member"] = text => After(text, "\"frmat\": 1,"),
        ["a member that is null"] = text => After(text, "\"x\": null,"),
        ["the format null"] = text => Format(text, "null"),
        ["another format"] = text => Format(text, "2"),
        ["a format out of range"] = text => Format(text, "1e999999999"),
        ["a number of 3 million digits"] = text => Format(text, new string('9', 3_000_000)),
        ["10,000 lists, one in the other"] = text => After(text, "\"x\": " + new string('[', 10_000) + new string(']', 10_000) + ","),
        ["10,000 objects, one in the other"] = text => After(text, "\"x\": " + string.Concat(Enumerable.Repeat("{\"x\": ", 10_000)) + "1" + new string('}', 10_000) + ","),
        ["a text of 50 MB"] = text => After(text, "\"x\": \"" + new string('x', 50_000_000) + "\","),
        ["a text of 3 MB"] = text => After(text, "\"x\": \"" + new string('x', 3_000_000) + "\","),
        ["a name of 3 MB"] = text => After(text, "\"" + new string('x', 3_000_000) + "\": 1,"),
        ["50,000 unknown members"] = text => After(text, string.Concat(Enumerable.Range(0, 50_000).Select(number => "\"x" + number + "\": 1,"))),
    };

    public static TheoryData<string, string> Wrong
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (entry, what) in EntryPoint.All.Keys.SelectMany(entry => Wrongs.Keys.Select(what => (entry, what))))
            {
                rows.Add(entry, what);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_refused_at_once_with_its_place(string entry, string what)
    {
        var point = EntryPoint.All[entry];
        var text = Wrongs[what](point.Document(new Tape([], [])));

        var problems = Problems(point, text, what);

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => AssertTells(problem, what));
    }

    [Fact]
    public void Whatever_is_done_to_a_document_it_is_taken_or_refused_at_once_with_places() => Law.Holds(
        tape =>
        {
            var entry = tape.Pick([.. EntryPoint.All.Keys]);
            var point = EntryPoint.All[entry];
            var attack = new Tape([.. Enumerable.Range(0, 100).Select(_ => tape.Next(int.MaxValue))], []);
            var (text, kinds) = attack.Attack(point.Document(tape));

            var problems = Problems(point, text, string.Join(", ", kinds));

            Assert.All(problems, problem => AssertTells(problem, text));
            tape.Classify("taken: " + entry, problems.Count == 0);
            tape.Classify("refused: " + entry, problems.Count > 0);
            foreach (var kind in new[] { "bytes flipped", "members dropped or changed", "numbers huge", "nesting deep", "text long", "lists long" })
            {
                tape.Classify(kind, kinds.Contains(kind));
            }
        },
        600,
        Mutations);

    /// <summary>The problems, told within a second; a machine with other work gets three tries.</summary>
    private static ValueList<Problem> Problems(EntryPoint point, string text, string what)
    {
        var quickest = long.MaxValue;
        for (var tries = 0; tries < 3; tries++)
        {
            var watch = Stopwatch.StartNew();
            var problems = point.Problems(text);
            quickest = Math.Min(quickest, watch.ElapsedMilliseconds);
            if (quickest < 1_000)
            {
                return problems;
            }
        }

        Assert.Fail($"{quickest} ms: {what}: {text[..Math.Min(text.Length, 5_000)]}");
        return [];
    }

    /// <summary>A place, unless the text as a whole is meant; and a message of one line and a length that can be read.</summary>
    private static void AssertTells(Problem problem, string what)
    {
        Assert.True(
            problem.Path.Length > 0
            || problem.Message.Contains("(at line ", StringComparison.Ordinal)
            || problem.Message.Contains("surrogate pair", StringComparison.Ordinal)
            || problem.Message.Contains("; write an object with ", StringComparison.Ordinal)
            || problem.Message.Contains(" characters; a document has at most ", StringComparison.Ordinal)
            || problem.Message.Contains("more problems; the first are listed", StringComparison.Ordinal)
            || problem.Message.StartsWith("Nothing is promised", StringComparison.Ordinal),
            $"No place: {problem.Message} in {what}");
        Assert.InRange(problem.ToString().Length, 1, 3_000);
        Assert.DoesNotContain('\n', problem.ToString());
    }

    private static string After(string text, string member) => "{" + member + text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..];

    private static string Format(string text, string number)
    {
        var at = text.IndexOf("\"format\": 1", StringComparison.Ordinal);
        return text[..at] + "\"format\": " + number + text[(at + "\"format\": 1".Length)..];
    }
}
