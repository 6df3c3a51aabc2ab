using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Tests.Returns;

namespace AfterSales.Tests.Remedies;

/// <summary>Reads the policies and cases of rows about refunds.</summary>
internal static class RefundRows
{
    public static Deduction? Deduction(JsonElement? from)
    {
        if (from is not { } deduction)
        {
            return null;
        }

        decimal? Amount(string name) => RowReader.Member(deduction, name) is { } value ? RowReader.Decimal(value) : null;
        var readingAt = RowReader.Choice<DeductionReading>(deduction, "readingAt");
        var result = RowReader.Text(deduction, "kind") switch
        {
            "none" => AfterSales.Amounts.Deduction.None,
            "daily" => AfterSales.Amounts.Deduction.PerDay(Amount("rate")!.Value, Amount("cap")),
            "perDivisor" => AfterSales.Amounts.Deduction.ByUsage(Amount("divisor")!.Value, Amount("allowance") ?? 0, readingAt),
            "perThousand" => AfterSales.Amounts.Deduction.PerThousand(Amount("rate")!.Value, Amount("cap"), Amount("allowance") ?? 0, readingAt),
            var kind => throw new InvalidDataException("No such deduction: " + kind),
        };
        return RowReader.Member(deduction, "noneWithin") is { } term ? result.WithNoneWithin(RowReader.Term(term)) : result;
    }
}
