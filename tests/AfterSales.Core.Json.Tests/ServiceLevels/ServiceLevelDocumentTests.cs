using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using AfterSales.Tests;
using AfterSales.Tests.ServiceLevels;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Json.Tests.ServiceLevels;

/// <summary>What documents promise is what the same policies written in C# promise.</summary>
public class ServiceLevelDocumentTests
{
    /// <summary>The examples, without the policies that exist to show a single rule.</summary>
    public static TheoryData<MarkdownRow> Published => [.. MarkdownTable.Read("AfterSales.Core.Tests/ServiceLevels/ServiceLevelExamples.md").Where(row => row["policy"][0] == 'P')];

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/ServiceLevels/ServiceLevelExamples.md");

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_policy_decides_as_a_document_as_it_does_in_code(MarkdownRow row) => Agree(PublishedServiceLevels.Policy(row["policy"]), Document(row["policy"]), row);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_policy_that_was_written_and_read_decides_as_before(MarkdownRow row)
    {
        var inCode = PublishedServiceLevels.Policy(row["policy"]);
        ValueList<Clause> clauses = [.. inCode.Commitments.Select(commitment => commitment.Clause).Concat(inCode.Commitments.SelectMany(commitment => commitment.Ladder).Select(step => step.Clause)).Concat(inCode.Duties.Select(duty => duty.Clause)).OfType<Clause>().Distinct()];
        var whole = AfterSalesPolicy.Create(
            row["policy"], "1", clauses: clauses, serviceLevels: inCode);

        var again = AfterSalesJson.ReadPolicy(AfterSalesJson.WritePolicy(whole));

        Assert.Equal(whole, again);
        Agree(inCode, again.ServiceLevels!, row);
    }

    [Theory]
    [InlineData("\"calendar\": \"always\"", "\"calendar\": \"alway\"", "service-levels.commitments[0].calendar: Found \"alway\"; write the name of one of the calendars of these service levels (did you mean \"always\"?).")]
    [InlineData("\"stops\": [\"responded\"]", "\"stops\": [\"opened\"]", "service-levels.commitments[0].stops: \"opened\" starts the clock and cannot stop it.")]
    public void What_is_wrong_is_told_with_its_place(string text, string by, string problem)
    {
        var json = Text("P5");
        Assert.Contains(text, json, StringComparison.Ordinal);

        var refused = Assert.Throws<InvalidInputException>(() => AfterSalesJson.ReadPolicy(json.Replace(text, by, StringComparison.Ordinal)));

        Assert.Equal(problem, Assert.Single(refused.Problems).ToString());
    }

    private static void Agree(ServiceLevelPolicy inCode, ServiceLevelPolicy document, MarkdownRow row)
    {
        if (row.Has("duty"))
        {
            Assert.Equal(Windows(inCode, row), Windows(document, row));
            return;
        }

        var request = ServiceLevelExamples.Request(row);
        var at = ServiceLevelExamples.At(row["at"]);
        var expected = inCode.Decide(request, at).Of(ServiceMetric.Of(row["metric"]));
        var decision = document.Decide(AfterSalesJson.ReadTicket(AfterSalesJson.WriteTicket(request)), at).Of(ServiceMetric.Of(row["metric"]));

        Assert.Equal(row["status"], decision.Status.ToString());
        Assert.Equal(row["due"], decision.DueAt is { } due ? ServiceLevelExamples.Text(due) : "");
        Assert.Equal(expected.Explain().ToString(), decision.Explain().ToString());
        Assert.Equal(expected.Explain().Steps, decision.Explain().Steps);
        Assert.Equal(expected.Triggers(), decision.Triggers());
        Assert.Equal(expected.Warnings(), decision.Warnings());
    }

    private static ValueList<DutyWindow> Windows(ServiceLevelPolicy policy, MarkdownRow row) => policy.Duties.Single(duty => duty.Id == row["duty"])
        .WindowsOn(row.Day("start")!.Value, [.. row.Items("done").Select(day => LocalDatePattern.Iso.Parse(day).Value)], row.Day("on")!.Value);

    /// <summary>The document, its local times read as UTC like those of the tables.</summary>
    private static ServiceLevelPolicy Document(string id) => AfterSalesJson.ReadPolicy(Text(id).Replace("Asia/Shanghai", "UTC", StringComparison.Ordinal)).ServiceLevels!;

    private static string Text(string id) => File.ReadAllText(Assert.Single(Repository.Files("samples/policies", $"p{int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture):00}-*.json")));
}
