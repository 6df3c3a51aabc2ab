using AfterSales.Amounts;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Remedies;

/// <summary>Rows about refunds whose amounts were worked out by hand.</summary>
public class RefundRowTests
{
    public static TheoryData<JsonRow> Rows => JsonRows.Rows("AfterSales.Core.Tests/Data/refund-rows.jsonl");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_amount_is_the_known_one(JsonRow row)
    {
        var expected = row["expected"];
        RowReader.HasOnly(expected, "base", "deduction", "fee", "refund", "unplaced", "daysUsed", "placed", "error");
        if (RowReader.Member(expected, "error") is not null)
        {
            Assert.Throws<InvalidInputException>(() => RefundRows.Decide(row));
            return;
        }

        var decision = RefundRows.Decide(row);
        var explanation = decision.Explain();
        Amount("base", explanation.PaidFor);
        Amount("deduction", explanation.Deduction);
        Amount("fee", explanation.Fee);
        Amount("refund", decision.Amount);
        Amount("unplaced", explanation.Unplaced);
        Assert.Equal(RowReader.Number(expected, "daysUsed") ?? explanation.DaysUsed, explanation.DaysUsed);
        if (RowReader.Member(expected, "placed") is { } placed)
        {
            Assert.Equal(
                placed.EnumerateArray().Select(item => item[0].GetString() + " " + item[1].GetString()),
                explanation.Placements.Select(item => item.Payment + " " + item.Amount.ToString().Split(' ')[0]));
        }

        void Amount(string name, Money? actual)
        {
            if (RowReader.Text(expected, name) is { } amount)
            {
                Assert.Equal(amount, actual?.ToString().Split(' ')[0]);
            }
        }
    }
}
