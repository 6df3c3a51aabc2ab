using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>Lines, changes and comparisons of a few records: what they say, and when they are equal.</summary>
public class PortfolioTextTests
{
    private static readonly ServiceCase Some = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 3, 1))]));

    [Fact]
    public void Lines_are_equal_where_record_answer_and_problems_are()
    {
        var lines = Lines(["a", "b", "!c", "!d"], record => record == "a" ? 1 : 2);
        var again = Lines(["a", "b", "!c", "!d"], record => record == "a" ? 1 : 2);
        var others = Lines(["a", "x", "!c", "!x"], record => record == "a" ? 3 : 2);

        Assert.Equal(lines, again);
        Assert.All(lines.Zip(again), pair => Assert.True(pair.First == pair.Second && !(pair.First != pair.Second) && pair.First.GetHashCode() == pair.Second.GetHashCode()));
        Assert.Equal([true, true, false, true], lines.Zip(others).Select(pair => pair.First != pair.Second));
        Assert.Equal([false, false, true, false], lines.Zip(others).Select(pair => pair.First == pair.Second));
        Assert.False(Lines(["a"], _ => 1)[0].Equals((object)"a"));

        // The same record and answer, but other problems.
        Assert.NotEqual(Lines(["!c"], _ => 0)[0], Lines(["!c"], _ => 0, "other")[0]);
    }

    [Fact]
    public void A_line_says_its_answer_or_its_problems() =>
        Assert.Equal(["a: 7", "!c: [c: c is refused.]"], Lines(["a", "!c"], _ => 7).Select(line => line.ToString()));

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    [InlineData(1, 1, true)]
    public void Changes_are_equal_where_both_answers_are(int before, int after, bool isSame)
    {
        var change = AnswerChange<int>.Of(before, after);
        var one = AnswerChange<int>.Of(1, 1);
        Assert.Equal(isSame, change.Equals(one));
        Assert.Equal(isSame, change == one);
        Assert.Equal(!isSame, change != one);
        Assert.Equal(isSame, !change.IsChange);
        Assert.Equal($"{before} -> {after}", change.ToString());
        Assert.False(AnswerChange<int>.Of(1, 2).Equals(AnswerChange<int>.Of(1, 3)));
        Assert.False(AnswerChange<int>.Of(1, 2).Equals(AnswerChange<int>.Of(3, 2)));
    }

    /// <summary>A record is a number before and one after; one with <c>!</c> is refused, and one with an amount is worth that.</summary>
    [Theory]
    [InlineData("1>1, 2>2", "0 of 2 units change", 0, 0)]
    [InlineData("1>2", "1 of 1 units change|  1 -> 2: 1 unit", 1, 0)]
    [InlineData("1>2, 1>2, 3>3", "2 of 3 units change|  1 -> 2: 2 units", 2, 0)]
    [InlineData("3>1, 1>2, 3>1, 1>2, 1>2", "5 of 5 units change|  3 -> 1: 2 units|  1 -> 2: 3 units", 5, 0)]
    [InlineData("1>2, 2>1, 3>4", "3 of 3 units change|  1 -> 2: 1 unit|  2 -> 1: 1 unit|  3 -> 4: 1 unit", 3, 0)]
    [InlineData("3>4, 2>1, 1>2", "3 of 3 units change|  3 -> 4: 1 unit|  2 -> 1: 1 unit|  1 -> 2: 1 unit", 3, 0)]
    [InlineData("!, 1>2, !", "1 of 3 units change; 2 refused|  1 -> 2: 1 unit", 1, 2)]
    [InlineData("!", "0 of 1 units change; 1 refused", 0, 1)]
    [InlineData("1>2 5EUR, 1>2 7JPY, 1>2 6EUR", "3 of 3 units change|  1 -> 2: 3 units, 11.00 EUR, 7 JPY", 3, 0)]
    [InlineData("1>2 5EUR, 1>2, 2>1 8EUR", "3 of 3 units change|  1 -> 2: 2 units, 5.00 EUR|  2 -> 1: 1 unit, 8.00 EUR", 3, 0)]
    public void A_comparison_tells_each_move_in_the_order_of_the_records(string records, string told, int changed, int refused)
    {
        // Two answers are asked of each record in turn: the case tells which one it is by the day of its sale.
        var all = records.Split(", ").ToList();
        var portfolio = Portfolio.Of(
            all.Select((text, number) => (text, number)),
            record => record.text == "!" ? throw new InvalidInputException([Problem.At("c", "c is refused.")]) : Numbered(record.number),
            workers: 1);

        var comparison = portfolio.Compare(
            serviceCase => all[Number(serviceCase)].Split(' ')[0].Split('>')[0],
            serviceCase => all[Number(serviceCase)].Split(' ')[0].Split('>')[1],
            record => record.text.Split(' ') is [_, var amount] ? Money.Of(int.Parse(amount[..^3], System.Globalization.CultureInfo.InvariantCulture), amount[^3..]) : null);

        Assert.Equal(told, comparison.ToString().Replace('\n', '|'));
        Assert.Equal((changed, refused, all.Count), ((int)comparison.Changed, (int)comparison.Refused, (int)comparison.Units));
    }

    private static List<PortfolioLine<string, int>> Lines(string[] records, Func<string, int> answer, string problem = "c")
    {
        var next = new Queue<string>(records.Where(record => record[0] != '!'));
        return [.. Portfolio.Of(records, record => record[0] == '!' ? throw new InvalidInputException([Problem.At(problem, "c is refused.")]) : Some, workers: 1).Decide(_ => answer(next.Dequeue()))];
    }

    private static ServiceCase Numbered(int number) => ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, new LocalDate(2024, 1, 1).PlusDays(number))]));

    private static int Number(ServiceCase serviceCase) => Period.DaysBetween(new LocalDate(2024, 1, 1), serviceCase.Unit.Dates[0].Date.FirstDay!.Value);
}
