using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What is taken off a refund for use.</summary>
internal static class DeductionPart
{
    private static readonly Part<decimal> Rate = new TextPart<decimal>(
        "^(?:0(?:\\.[0-9]{1,10})?|1(?:\\.0{1,10})?)$",
        12,
        "a share of the price as text, 0 to 1, such as \"0.001\"",
        text => decimal.Parse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture),
        number => number.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A rate for each day used, the reading by a divisor, or a rate for each thousand of the reading.</summary>
    public static readonly Part<Deduction> Part = new UnionPart<Deduction>(
        null,
        [
            new("per-day", deduction => deduction.Basis == DeductionBasis.DaysUsed, Of("per-day", "A share of the price for each day used.", Rate, deduction => deduction.Rate, false, (rate, _, _) => Deduction.PerDay(rate))),
            new("divisor", deduction => deduction.Basis == DeductionBasis.UsagePerDivisor, Of("divisor", "Price x (reading - allowance) / divisor.", Values.Positive, deduction => deduction.Divisor, true, Deduction.ByUsage)),
            new("per-thousand", deduction => deduction.Basis == DeductionBasis.UsagePerThousand, Of("per-thousand", "A share of the price for each thousand of the reading.", Rate, deduction => deduction.Rate, true, (rate, allowance, at) => Deduction.PerThousand(rate, null, allowance, at))),
            new("none", deduction => deduction.Basis == DeductionBasis.Nothing, Nothing()),
        ])
    {
        Name = "deduction",
        About = "What is taken off a refund for use.",
    };

    private static ObjectPart<Deduction> Nothing() => new("deduction-none", "Nothing is taken off.", shape =>
    {
        shape.Tag("none", "all", "Nothing is taken off.");
        return _ => Deduction.None;
    });

    private static ObjectPart<Deduction> Of(
        string name, string about, Part<decimal> number, Func<Deduction, decimal> value, bool byUsage, Func<decimal, decimal, DeductionReading, Deduction> create) => new("deduction-" + name, about, shape =>
    {
        var amount = shape.Required(name, number, value, about);
        var allowance = byUsage ? shape.Optional("allowance", Values.Amount, deduction => deduction.Allowance, 0, "What is used free of charge; 0 where absent.") : null;
        var reading = byUsage ? shape.Optional("reading-at", Words.Of<DeductionReading>(), deduction => deduction.ReadingAt, DeductionReading.Refund, "Whose reading counts; that at the refund where absent.") : null;
        var none = shape.OptionalReference("none-within", Values.Term, deduction => deduction.NoneWithin, "The term from the sale in which nothing is taken off.");
        return fields =>
        {
            var deduction = create(amount.In(fields), allowance?.In(fields) ?? 0, reading?.In(fields) ?? DeductionReading.Refund);
            return none.In(fields) is { } term ? deduction.WithNoneWithin(term) : deduction;
        };
    });
}
