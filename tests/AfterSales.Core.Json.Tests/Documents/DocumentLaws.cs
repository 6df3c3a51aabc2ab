using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Schemas;
using AfterSales.Tests;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>What holds for documents of every kind. A new kind of document is one more class that says how to draw, write and read it.</summary>
/// <typeparam name="T">What the document says.</typeparam>
public abstract class DocumentLaws<T>
    where T : notnull
{
    private const int TapeLength = 300;

    private readonly JsonSchema _schema;

    protected DocumentLaws() => _schema = JsonSchema.Parse(AfterSalesJson.Schema(Kind));

    protected abstract DocumentKind Kind { get; }

    /// <summary>What a schema cannot say and the reader does: the beginnings of its messages.</summary>
    protected abstract string[] BeyondSchemas { get; }

    /// <summary>False for a kind whose contradictions are too rare to be met by small changes.</summary>
    protected virtual bool DrawsContradictions => BeyondSchemas.Length > 0;

    protected abstract T Draw(Tape tape);

    protected abstract T Read(string json);

    protected abstract string Write(T value);

    [Fact]
    public void Reading_what_was_written_gives_the_value_again() => Law.Holds(
        tape =>
        {
            var value = Draw(tape);
            var json = Write(value);
            var again = Read(json);
            Assert.True(Equals(value, again), json);
            Assert.Equal(json, Write(again));
        },
        TapeLength);

    [Fact]
    public void The_schema_accepts_what_was_written() => Law.Holds(
        tape =>
        {
            var json = Write(Draw(tape));
            Assert.True(_schema.Accepts(JsonNode.Parse(json)), json);
        },
        TapeLength);

    [Fact]
    public void The_order_of_members_and_the_layout_mean_nothing() => Law.Holds(
        tape =>
        {
            var value = Draw(tape);
            Assert.Equal(value, Read(Reversed(JsonNode.Parse(Write(value)))!.ToJsonString()));
        },
        TapeLength);

    [Fact]
    public void No_culture_changes_a_document() => Law.Holds(
        tape =>
        {
            var value = Draw(tape);
            Cultures.Agree(() => Write(Read(Write(value))));
        },
        TapeLength);

    [Fact]
    public void Reader_and_schema_agree_on_mutated_documents()
    {
        using var record = SchemaRecord.Of(Kind);
        Law.Holds(
            tape =>
            {
                var mutations = new Tape([.. Enumerable.Range(0, 60).Select(_ => tape.Next(int.MaxValue))], []);
                var document = mutations.Mutate(Write(Draw(tape)), 3);
                var json = document.ToJsonString();
                var accepted = _schema.Accepts(document);
                var problems = Problems(json);
                var contradicts = problems.Count > 0 && problems.All(problem => BeyondSchemas.Any(start => Regex.IsMatch(problem.Message, "^" + start)));
                Assert.True(accepted ? problems.Count == 0 || contradicts : problems.Count > 0, $"The schema {(accepted ? "accepts" : "refuses")}, the reader says {problems}:{Environment.NewLine}{json}");
                Assert.All(problems, problem => Assert.False(problem.Path.Length == 0 && !IsOfTheWhole(problem.Message), problem.Message));
                record?.Add(json, accepted);
                tape.Classify("accepted", problems.Count == 0);
                tape.Classify("one problem", problems.Count == 1);
                tape.Classify("several problems", problems.Count > 1);
                if (DrawsContradictions)
                {
                    tape.Classify("a contradiction", accepted && contradicts);
                }
            },
            TapeLength);
    }

    [Fact]
    public void Damaged_text_is_refused_with_the_documented_error_and_at_once() => Law.Holds(
        tape =>
        {
            var damage = new Tape([.. Enumerable.Range(0, 30).Select(_ => tape.Next(int.MaxValue))], []);
            var json = damage.Damage(Write(Draw(tape)));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var problems = Problems(json);
            Assert.True(watch.ElapsedMilliseconds < 1_000, $"{watch.ElapsedMilliseconds} ms: {json}");
            Assert.All(problems, problem => Assert.DoesNotContain('\n', problem.ToString()));
            tape.Classify("still a document", problems.Count == 0);
            tape.Classify("not JSON any more", problems.Any(problem => problem.Message.Contains("(at line ", StringComparison.Ordinal)));
        },
        TapeLength);

    [Fact]
    public void The_committed_schema_is_the_one_that_the_reader_follows() =>
        AfterSales.Tests.PublicApi.Approved.Equal($"schema/{Name(Kind)}.schema.json", AfterSalesJson.Schema(Kind));

    /// <summary>The kind as files are called: <c>dealer-month</c>.</summary>
    internal static string Name(DocumentKind kind) => Regex.Replace(kind.ToString(), "(?<!^)(?=[A-Z])", "-").ToLowerInvariant();

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        // Clauses stay in the order in which their author tells them.
        JsonObject when node.Parent is JsonObject && node.GetPropertyName() == "clauses" => node.DeepClone(),
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    /// <summary>True for what has no place of its own.</summary>
    private static bool IsOfTheWhole(string message) =>
        message.Contains("more problems", StringComparison.Ordinal) || message.StartsWith("Nothing is promised", StringComparison.Ordinal);

    /// <summary>The problems; anything else than the documented error fails the test.</summary>
    private ValueList<Problem> Problems(string json)
    {
        try
        {
            Read(json);
            return [];
        }
        catch (InvalidInputException invalid)
        {
            Assert.NotEmpty(invalid.Problems);
            return invalid.Problems;
        }
    }
}
