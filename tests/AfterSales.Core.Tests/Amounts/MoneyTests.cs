using AfterSales.Amounts;
using AfterSales.Explanations;

namespace AfterSales.Tests.Amounts;

public class MoneyTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("EUR", 2)]
    [InlineData("CNY", 2)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("XXX", 0)]
    public void A_currency_knows_its_decimals(string code, int decimals) => Assert.Equal(decimals, Currency.Of(code).MinorDigits);

    [Fact]
    public void An_unknown_code_needs_its_decimals()
    {
        Assert.Throws<ArgumentException>(() => Currency.Of("PTS"));
        Assert.Equal(1, Currency.Of("PTS", 1).MinorDigits);
        Assert.Equal(Currency.Of("PTS", 1), Currency.Of("PTS", 1));
        Assert.Equal(Euro, Currency.Of("EUR", 2));
        Assert.Throws<ArgumentException>(() => Currency.Of("EUR", 3));
        Assert.Throws<ArgumentException>(() => Currency.Of("eur"));
        Assert.Throws<ArgumentException>(() => Currency.Of("pts", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Currency.Of("PTS", 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Currency.Of("PTS", -1));
    }

    [Fact]
    public void Two_currencies_are_never_reckoned_together()
    {
        var euro = Money.Of(1, "EUR");
        var dollar = Money.Of(1, "USD");

        Assert.Throws<ArgumentException>(() => euro + dollar);
        Assert.Throws<ArgumentException>(() => euro - dollar);
        Assert.Throws<ArgumentException>(() => euro < dollar);
        Assert.Throws<ArgumentException>(() => Money.Max(euro, dollar));
        Assert.Throws<ArgumentException>(() => default(Money) + euro);
        Assert.NotEqual(euro, dollar);
    }

    [Fact]
    public void Reckoning_in_one_currency()
    {
        var one = Money.Of(1.10m, Euro);
        var two = Money.Of(2, Euro);

        Assert.Equal(Money.Of(3.1m, Euro), one + two);
        Assert.Equal(Money.Of(-0.9m, Euro), one - two);
        Assert.Equal(Money.Of(3.3m, Euro), one * 3);
        Assert.Equal(Money.Of(3.3m, Euro), 3 * one);
        Assert.True(one < two && two > one && one <= two && two >= one && one != two);
        Assert.Equal(one, Money.Min(one, two));
        Assert.Equal(two, Money.Max(one, two));
        Assert.Equal(one, (-one).Abs());
        Assert.Equal(Money.Of(1.1m, Euro), Money.Of(1.100m, Euro));
        Assert.Equal(Money.Of(1.1m, Euro).GetHashCode(), Money.Of(1.100m, Euro).GetHashCode());
    }

    [Fact]
    public void An_amount_prints_with_its_decimals()
    {
        Assert.Equal("12.30 EUR", Money.Of(12.3m, Euro).ToString());
        Assert.Equal("0.0005 EUR", Money.Of(0.0005m, Euro).ToString());
        Assert.Equal("-7 JPY", Money.Of(-7, "JPY").ToString());
        Assert.Equal("0 XXX", default(Money).ToString());
    }

    [Theory]
    [InlineData("12.34")]
    [InlineData("12,34 EUR")]
    [InlineData("1 000.00 EUR")]
    [InlineData(".5 EUR")]
    [InlineData("5. EUR")]
    [InlineData("+5 EUR")]
    [InlineData("1e3 EUR")]
    [InlineData("5 PTS")]
    [InlineData("")]
    public void Other_texts_are_not_amounts(string text)
    {
        Assert.False(Money.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Fact]
    public void Minor_units_are_for_whole_amounts_and_say_when_there_are_too_many()
    {
        Assert.Equal(1234, Money.Of(12.34m, Euro).MinorUnits);
        Assert.Throws<ArgumentException>(() => Money.Of(0.005m, Euro).MinorUnits);
        Assert.False(Money.Of(0.005m, Euro).IsWhole);
        Assert.Contains("more than can be counted", Assert.Throws<OverflowException>(() => Money.Of(1e20m, Euro).MinorUnits).Message);
        Assert.Equal(long.MinValue, Money.OfMinor(long.MinValue, Euro).Amount * 100);
    }

    [Theory]
    [InlineData("1/3", 1, 3)]
    [InlineData("2/4", 1, 2)]
    [InlineData("0.5", 1, 2)]
    [InlineData("0.125", 1, 8)]
    [InlineData("3", 3, 1)]
    [InlineData("0", 0, 1)]
    public void A_share_is_an_exact_fraction(string text, long numerator, long denominator)
    {
        var share = Share.Parse(text);

        Assert.Equal((numerator, denominator), (share.Numerator, share.Denominator));
        Assert.Equal(share, Share.Parse(share.ToString()));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("half")]
    [InlineData("1/2/3")]
    [InlineData("0.12345678901")]
    [InlineData("1000000001")]
    [InlineData(null)]
    public void Other_texts_are_not_shares(string? text) => Assert.False(Share.TryParse(text, out _));

    [Fact]
    public void The_default_share_is_zero()
    {
        Assert.Equal(Share.Of(0), default);
        Assert.Equal("0", default(Share).ToString());
        Assert.Equal(Share.Of(1, 8), Share.OfPercent(12.5m));
        Assert.Throws<ArgumentException>(() => Share.OfPercent(-1));
    }

    [Fact]
    public void Shares_add_up_or_are_whole_weights()
    {
        Assert.Throws<ArgumentException>(() => Allocation.Of([]));
        Assert.Throws<ArgumentException>(() => Allocation.Of([Share.Of(0), Share.Of(0)]));
        Assert.Throws<ArgumentException>(() => Allocation.Of([Share.Of(1, 2), Share.Of(1, 3)]));
        Assert.Throws<ArgumentException>(() => Allocation.Of([Share.Of(1, 2), Share.Of(1)]));
        Assert.Throws<ArgumentException>(() => Allocation.Of([Share.Of(1, 999_999_937), Share.Of(1, 7)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Allocation.Of([Share.Whole], 1));
        Assert.Equal([Money.Of(2, Euro), Money.Of(1, Euro)], Allocation.Of([Share.Of(2), Share.Of(1)]).Split(Money.Of(3, Euro)));
        Assert.Throws<ArgumentException>(() => Allocation.Of([Share.Whole]).Split(Money.Of(0.001m, Euro)));
    }

    [Fact]
    public void A_discount_is_split_by_value()
    {
        Assert.Equal(
            [Money.Of(3.34m, Euro), Money.Of(3.33m, Euro), Money.Of(3.33m, Euro)],
            Allocation.SplitByValue(Money.Of(10, Euro), [Money.Of(20, Euro), Money.Of(20, Euro), Money.Of(20, Euro)]));
        Assert.Equal([Money.Of(0, Euro)], Allocation.SplitByValue(Money.Zero(Euro), [Money.Zero(Euro)]));
        Assert.Throws<ArgumentException>(() => Allocation.SplitByValue(Money.Of(10, Euro), [Money.Zero(Euro)]));
        Assert.Throws<ArgumentException>(() => Allocation.SplitByValue(Money.Of(10, Euro), [Money.Of(-1, Euro)]));
        Assert.Throws<ArgumentException>(() => Allocation.SplitByValue(Money.Of(10, Euro), [Money.Of(1, Euro), Money.Of(1, "USD")]));
        Assert.Throws<OverflowException>(() => Allocation.SplitByValue(Money.OfMinor(long.MaxValue, Euro), [Money.OfMinor(long.MaxValue, Euro)]));
    }

    [Theory]
    [InlineData("HalfAwayFromZero", "0.01", "0.005", "0.01")]
    [InlineData("HalfAwayFromZero", "0.01", "-0.005", "-0.01")]
    [InlineData("HalfEven", "0.01", "0.005", "0")]
    [InlineData("HalfEven", "0.01", "0.015", "0.02")]
    [InlineData("HalfEven", "0.05", "0.075", "0.10")]
    [InlineData("HalfEven", "0.05", "0.025", "0")]
    [InlineData("Down", "0.05", "0.09", "0.05")]
    [InlineData("Down", "0.05", "-0.09", "-0.05")]
    [InlineData("Up", "0.05", "0.0501", "0.10")]
    [InlineData("HalfAwayFromZero", "0.03", "0.045", "0.06")]
    public void Rounding_goes_where_its_mode_says(string mode, string unit, string amount, string expected) => Assert.Equal(
        Money.Of(Number(expected), Euro), Rounding.Of(Enum.Parse<RoundingMode>(mode), Number(unit)).Round(Money.Of(Number(amount), Euro)));

    [Fact]
    public void A_rounding_unit_can_be_paid()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Of(unit: 0));
        Assert.Throws<ArgumentException>(() => Rounding.Of(unit: 0.05m).Round(Money.Of(1, "JPY")));
        Assert.Equal(Money.Of(1230, "JPY"), Rounding.Of(RoundingMode.Down, 10).Round(Money.Of(1239, "JPY")));
    }

    [Fact]
    public void Deductions_follow_their_formulas()
    {
        var price = Money.Of(60000, "CNY");

        Assert.Equal(Money.Of(0, "CNY"), Deduction.None.AmountFor(price, 100, Rounding.Default));
        Assert.Equal(Money.Of(5.02m, "CNY"), Deduction.PerDay(0.005m).AmountFor(Money.Of(10.03m, "CNY"), 100, Rounding.Default));
        Assert.Equal(Money.Of(2500, "CNY"), Deduction.ByUsage(120000).AmountFor(price, 5000, Rounding.Default));
        Assert.Equal(Money.Of(2400, "CNY"), Deduction.ByUsage(120000, 200).AmountFor(price, 5000, Rounding.Default));
        Assert.Equal(Money.Of(0, "CNY"), Deduction.ByUsage(120000, 200).AmountFor(price, 100, Rounding.Default));
        Assert.Equal(price, Deduction.ByUsage(120000).AmountFor(price, 130000, Rounding.Default));
        Assert.Equal(Money.Of(299.40m, "CNY"), Deduction.PerThousand(0.005m).AmountFor(Money.Of(99800, "CNY"), 600, Rounding.Default));
        Assert.Throws<ArgumentException>(() => Deduction.None.AmountFor(-price, 1, Rounding.Default));

        // A rule of returns is written for no currency: rounded to 0.05, an amount in yen is a whole one.
        Assert.Equal(Money.Of(21, "JPY"), Deduction.PerDay(0.001m).AmountFor(Money.Of(10_250, "JPY"), 2, Rounding.Of(unit: 0.05m)));
        Assert.Throws<ArgumentException>(() => Deduction.PerDay(0.001m).AmountFor(Money.Of(10_250, "JPY"), 2, Rounding.Of(unit: 1.5m)));
    }

    [Fact]
    public void A_deduction_that_cannot_be_is_refused_with_its_place()
    {
        Assert.Equal(["deduction.rate"], Paths(() => Deduction.PerDay(0.002m, 0.001m)));
        Assert.Equal(["deduction.rate"], Paths(() => Deduction.PerDay(-0.1m)));
        Assert.Equal(["deduction.rate"], Paths(() => Deduction.PerThousand(1.1m)));
        Assert.Equal(["deduction.divisor", "deduction.allowance"], Paths(() => Deduction.ByUsage(0, -1)));

        static IEnumerable<string> Paths(Func<Deduction> make) => Assert.Throws<InvalidInputException>(make).Problems.Select(problem => problem.Path);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
