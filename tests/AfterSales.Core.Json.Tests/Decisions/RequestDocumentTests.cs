using System.Text.Json.Nodes;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.Policies;
using AfterSales.Json.Tests.Schemas;
using AfterSales.Tests.Laws;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Json.Tests.Decisions;

public class RequestDocumentTests
{
    [Fact]
    public void The_committed_schema_is_the_one_that_the_reader_follows() => Approved.Equal("schema/request.schema.json", AfterSalesJson.Schema(DocumentKind.Request));

    [Fact]
    public void What_the_schema_refuses_is_refused_and_nothing_else_than_the_documented_error_is_thrown()
    {
        var schema = JsonSchema.Parse(AfterSalesJson.Schema(DocumentKind.Request));
        using var record = SchemaRecord.Of(DocumentKind.Request);
        Law.Holds(
            tape =>
            {
                var mutations = new Tape([.. Enumerable.Range(0, 60).Select(_ => tape.Next(int.MaxValue))], []);
                var request = $$"""{ "format": 1, "on": "{{tape.Day():uuuu-MM-dd}}", "language": "es", "policy": {{AfterSalesJson.WritePolicy(tape.Policy())}}, "case": {{AfterSalesJson.WriteCase(tape.CaseToDecide())}} }""";
                var document = mutations.Mutate(request, 3);
                var accepted = schema.Accepts(document);
                var isDecided = IsDecided(document.ToJsonString());
                Assert.False(isDecided && !accepted, document.ToJsonString());
                record?.Add(document.ToJsonString(), accepted);
                tape.Classify("decided", isDecided);
                tape.Classify("refused", !accepted);
            },
            600);
    }

    private static bool IsDecided(string json)
    {
        try
        {
            AfterSalesJson.Decide(json);
            return true;
        }
        catch (InvalidInputException invalid)
        {
            Assert.NotEmpty(invalid.Problems);
            return false;
        }
    }
}
