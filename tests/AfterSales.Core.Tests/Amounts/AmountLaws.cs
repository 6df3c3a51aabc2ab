using System.Numerics;
using AfterSales.Amounts;
using AfterSales.Tests.Laws;

namespace AfterSales.Tests.Amounts;

public class AmountLaws
{
    [Fact]
    public void Parts_add_up_to_the_amount_exactly() => Law.Holds(tape =>
    {
        var (amount, shares, last) = Draw(tape);
        tape.Classify("negative", amount.IsNegative);
        tape.Classify("a rest is left", shares.Count > 2 && !amount.IsZero);

        var parts = Allocation.Of(shares, last).Split(amount);

        Assert.Equal(amount, parts.Aggregate(Money.Zero(amount.Currency), (sum, part) => sum + part));
        Assert.All(parts, part => Assert.True(part.IsWhole));
    });

    [Fact]
    public void The_split_is_that_of_the_largest_remainders() => Law.Holds(tape =>
    {
        var (amount, shares, last) = Draw(tape);

        Assert.Equal(LargestRemainders(amount.MinorUnits, shares, last), Allocation.Of(shares, last).Split(amount).Select(part => (BigInteger)part.MinorUnits));
    });

    [Fact]
    public void Parts_listed_in_another_order_differ_by_one_minor_unit_at_most() => Law.Holds(tape =>
    {
        var (amount, shares, _) = Draw(tape);
        var order = tape.Shuffled(Enumerable.Range(0, shares.Count));
        var straight = Allocation.Of(shares).Split(amount);
        var shuffled = Allocation.Of([.. order.Select(i => shares[i])]).Split(amount);

        for (var i = 0; i < order.Count; i++)
        {
            Assert.InRange(Math.Abs(straight[order[i]].MinorUnits - shuffled[i].MinorUnits), 0, 1);
        }
    });

    [Fact]
    public void A_negative_amount_splits_as_its_absolute_value_does() => Law.Holds(tape =>
    {
        var (amount, shares, last) = Draw(tape);
        var allocation = Allocation.Of(shares, last);

        Assert.Equal(allocation.Split(amount).Select(part => -part), allocation.Split(-amount));
    });

    [Fact]
    public void Nobody_without_a_share_gets_a_part() => Law.Holds(tape =>
    {
        var (amount, shares, last) = Draw(tape);
        var parts = Allocation.Of(shares, last).Split(amount);
        tape.Classify("without a share", shares.Any(share => share.Numerator == 0));

        Assert.All(parts.Zip(shares).Where(pair => pair.Second.Numerator == 0), pair => Assert.True(pair.First.IsZero));
    });

    [Fact]
    public void Rounding_moves_an_amount_by_less_than_a_unit_and_only_once() => Law.Holds(tape =>
    {
        var amount = tape.Between(-30000, 30000) / 1000m;
        var unit = tape.Pick(0.01m, 0.05m, 0.25m, 1m, 0.03m);
        var rounding = Rounding.Of(tape.Pick(Enum.GetValues<RoundingMode>()), unit);
        var euro = Currency.Of("EUR");

        var rounded = rounding.Round(Money.Of(amount, euro)).Amount;

        Assert.True(rounded % unit == 0);
        Assert.True(Math.Abs(rounded - amount) < unit);
        Assert.Equal(rounded, rounding.Round(Money.Of(rounded, euro)).Amount);
        Assert.Equal(-rounded, rounding.Round(Money.Of(-amount, euro)).Amount);
        switch (rounding.Mode)
        {
            case RoundingMode.Down:
                Assert.True(Math.Abs(rounded) <= Math.Abs(amount));
                break;
            case RoundingMode.Up:
                Assert.True(Math.Abs(rounded) >= Math.Abs(amount));
                break;
            default:
                Assert.True(Math.Abs(rounded - amount) * 2 <= unit);
                tape.Classify("a tie", Math.Abs(rounded - amount) * 2 == unit);
                break;
        }
    });

    [Fact]
    public void An_amount_reads_back_as_it_prints() => Law.Holds(tape =>
    {
        var money = Money.Of(tape.Between(-1_000_000, 1_000_000) / tape.Pick(1m, 10m, 100m, 1000m, 100000m), tape.Pick("JPY", "EUR", "KWD", "CLF"));

        Assert.Equal(money, Money.Parse(money.ToString()));
    });

    [Fact]
    public void Minor_units_and_amounts_are_the_same_number() => Law.Holds(tape =>
    {
        var currency = Currency.Of(tape.Pick("JPY", "EUR", "KWD", "CLF"));
        long minor = tape.Pick(0, 1, -1, tape.Between(-100_000, 100_000));

        Assert.Equal(minor, Money.OfMinor(minor, currency).MinorUnits);
        Assert.Equal(minor, Money.OfMinor(minor, currency).Amount / currency.MinorUnit);
    });

    [Fact]
    public void A_deduction_lies_between_nothing_and_the_price_and_grows_with_use() => Law.Holds(tape =>
    {
        var price = Money.Of(tape.Next(100_000) / 100m, "CNY");
        var deduction = tape.Pick(
            Deduction.None,
            Deduction.PerDay(tape.Next(1001) / 1000m),
            Deduction.ByUsage(tape.Between(1, 120_000), tape.Next(1000)),
            Deduction.PerThousand(tape.Next(1001) / 1000m, allowance: tape.Next(1000)));
        var less = tape.Next(200_000);
        var more = less + tape.Next(10_000);

        var one = deduction.AmountFor(price, less, Rounding.Default);
        var other = deduction.AmountFor(price, more, Rounding.Default);

        tape.Classify("all of the price", other == price && !price.IsZero);
        tape.Classify("nothing", one.IsZero);
        Assert.True(one >= Money.Zero(price.Currency) && other <= price);
        Assert.True(one <= other);
    });

    internal static (Money Amount, ValueList<Share> Shares, int? Last) Draw(Tape tape)
    {
        var currency = Currency.Of(tape.Pick("EUR", "JPY", "KWD"));
        var amount = Money.OfMinor(tape.Flag(4) ? tape.Between(-500_000, 500_000) : tape.Between(-20, 20), currency);
        var count = tape.Between(1, 5);
        ValueList<Share> shares;
        if (tape.Flag())
        {
            // Fractions of one denominator that add up to 1.
            var cuts = Enumerable.Range(0, count - 1).Select(_ => tape.Next(13)).Append(0).Append(12).Order().ToList();
            shares = [.. cuts.Zip(cuts.Skip(1)).Select(pair => Share.Of(pair.Second - pair.First, 12))];
        }
        else
        {
            shares = [.. Enumerable.Range(0, count).Select(i => Share.Of(tape.Next(4) + (i == 0 ? 1 : 0)))];
        }

        return (amount, shares, tape.Flag() ? tape.Next(shares.Count) : null);
    }

    /// <summary>The obvious way, over exact fractions: whole units, then one to each of the largest rests.</summary>
    private static IEnumerable<BigInteger> LargestRemainders(long amount, ValueList<Share> shares, int? last)
    {
        var common = shares.Aggregate(BigInteger.One, (product, share) => product * share.Denominator);
        var weights = shares.Select(share => share.Numerator * (common / share.Denominator)).ToList();
        var sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        var size = BigInteger.Abs(amount);
        var parts = weights.Select(weight => size * weight / sum).ToList();
        var left = (int)(size - parts.Aggregate(BigInteger.Zero, (total, part) => total + part));
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => size * weights[i] % sum).ThenBy(i => i == last ? 1 : 0).ThenBy(i => i).Take(left))
        {
            parts[i]++;
        }

        return parts.Select(part => part * Math.Sign(amount));
    }
}
