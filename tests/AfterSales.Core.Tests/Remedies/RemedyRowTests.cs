using System.Text.Json;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using NodaTime.Text;

namespace AfterSales.Tests.Remedies;

/// <summary>Rows about repair counts, downtime and lack of parts whose answers were worked out by hand.</summary>
public class RemedyRowTests
{
    public static TheoryData<JsonRow> Rows => JsonRows.Rows("AfterSales.Core.Tests/Data/remedy-rows.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_answer_is_the_known_one(JsonRow row)
    {
        var expected = row["expected"];
        RowReader.HasOnly(expected, "kind", "remedies", "counts", "missing", "resolved", "missingForChoice", "loanerFrom", "refund", "error");
        if (RowReader.Member(expected, "error") is not null)
        {
            Assert.Throws<InvalidInputException>(() => RemedyRows.Decide(row));
            return;
        }

        var decision = RemedyRows.Decide(row);
        var explanation = decision.Explain();
        if (RowReader.Text(expected, "kind") is { } kind)
        {
            Assert.Equal(Enum.Parse<RemedyStatus>(kind), decision.Status);
        }

        if (RowReader.Member(expected, "remedies") is not null)
        {
            Assert.Equal(RowReader.Texts(expected, "remedies").Select(RowReader.Remedy), explanation.Remedies);
        }

        foreach (var count in RowReader.Member(expected, "counts")?.EnumerateObject() ?? Enumerable.Empty<JsonProperty>())
        {
            var measure = Assert.Single(explanation.Triggers.Single(trigger => trigger.Id == count.Name).Measures);
            Assert.Equal((count.Value.GetInt64(), count.Value.GetInt64()), (measure.Least, measure.Most));
        }

        if (expected.TryGetProperty("missing", out var missing))
        {
            Assert.Equal(missing.EnumerateArray().Select(RemedyRows.Fact), decision.Missing.Select(fact => fact.Path));
        }

        if (RowReader.Member(expected, "refund") is { } refund)
        {
            RowReader.HasOnly(refund, "amount", "trigger");
            Assert.Equal(RowReader.Text(refund, "amount"), explanation.Refund!.Amount!.Value.ToString().Split(' ')[0]);
            Assert.Equal(RowReader.Text(refund, "trigger"), explanation.Refund.Trigger);
        }

        if (expected.TryGetProperty("resolved", out var resolved))
        {
            Assert.Equal(resolved.ValueKind == JsonValueKind.Null ? null : RowReader.Remedy(resolved.GetString()!), explanation.Replacement.Remedy);
        }

        if (expected.TryGetProperty("missingForChoice", out var forChoice))
        {
            Assert.Equal(forChoice.EnumerateArray().Select(RemedyRows.Fact), explanation.Replacement.Missing.Select(fact => fact.Path));
        }

        foreach (var day in RowReader.Member(expected, "loanerFrom")?.EnumerateObject() ?? Enumerable.Empty<JsonProperty>())
        {
            Assert.Equal(LocalDatePattern.Iso.Parse(day.Value.GetString()!).Value, explanation.Triggers.Single(trigger => trigger.Id == day.Name).LoanerFrom);
        }
    }
}
