using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Tests.Cases;

/// <summary>What cannot have happened, and how it is said: the sentence is what a host shows.</summary>
public class CaseRefusalTests
{
    private static readonly LocalDate Day = new(2024, 3, 1);
    private static readonly Instant Noon = Instant.FromUtc(2024, 3, 1, 12, 0);
    private static readonly Money Minus = Money.Of(-1, "EUR");
    private static readonly Money One = Money.Of(1, "EUR");
    private static readonly Money TooMuch = Money.Of(1_000_000_000_000_000_001m, "EUR");

    [Fact]
    public void A_fact_that_is_given_says_something()
    {
        Refused("claim.defect: The defect is empty; leave it out when it is not known.", () => Claim.Create(Component.WholeUnit, defect: ""));
        Refused("defect: The defect is empty; leave it out when it is not known.", () => Repair.Create(Day, Day, defect: ""));
        Refused("unit.category: The category is empty; leave it out when it is not known.", () => SoldUnit.Create(category: ""));
        Refused("model: The model is empty; leave it out where it is not known.", () => TradeIn.Create(model: " "));
        Refused("handed-back: A unit that never comes back is not in repair; give a day, or \"not yet\".", () => Repair.Create(Day, DateFact.Absent));
        Refused("usage: A counter shows zero or more.", () => RepairRecord.Create(Truth.Yes, usage: -1));
        Refused("return.requested: 0 units are asked for; at least 1 is needed.", () => ReturnRequest.Create(requested: 0), startsWith: true);
    }

    [Fact]
    public void Amounts_of_a_case_are_zero_or_more_and_not_beyond_reason()
    {
        const string Paid = "What was paid is zero or more, at most 10^18.";
        const string Extras = "Freight and tax are zero or more, at most 10^18.";
        const string Worth = "A line is worth zero or more, at most 10^18.";
        OutOfRange("paid", Paid, () => Purchase.OfLine(Minus));
        OutOfRange("paid", Paid, () => Purchase.OfLine(TooMuch));
        OutOfRange("freight", Extras, () => Purchase.OfLine(One).WithExtras(Minus, null));
        OutOfRange("freight", Extras, () => Purchase.OfLine(One).WithExtras(null, TooMuch));
        OutOfRange("value", Worth, () => OrderLine.Of("a", Minus));
        OutOfRange("value", Worth, () => OrderLine.Of("a", TooMuch));
        OutOfRange("refunded", "Of 1.00 EUR paid, between nothing and all can have been paid back", () => Payment.Of("a", "card", One, Minus));
        OutOfRange("newPrice", "A price is zero or more.", () => ReplacementWish.Of(ReplacementChoice.OtherModel, Minus));
        OutOfRange("usage", "A counter shows zero or more.", () => Claim.Create(null).WithFindings(usage: -1));
        Refused("purchase.discount: The discount is -1.00 EUR; it is zero or more.", () => Purchase.OfOrder("a", [OrderLine.Of("a", One)], Minus));
        Assert.NotNull(Purchase.OfLine(Money.Of(1_000_000_000_000_000_000m, "EUR")).WithExtras(One, Money.Zero(One.Currency)));
        Assert.NotNull(Claim.Create(null).WithFindings(usage: 0));
    }

    [Fact]
    public void Dates_lie_in_the_years_1_to_9000()
    {
        OutOfRange("firstDay", "Dates lie in the years 1 to 9000.", () => DateFact.Between(new LocalDate(0, 12, 31), new LocalDate(1, 1, 1)));
        OutOfRange("firstDay", "Dates lie in the years 1 to 9000.", () => DateFact.Between(new LocalDate(9000, 1, 1), new LocalDate(9001, 1, 1)));
        Assert.Equal("9000-12-31", DateFact.On(new LocalDate(9000, 12, 31)).ToString());
        Assert.Equal("0001-01-01", DateFact.On(new LocalDate(1, 1, 1)).ToString());
    }

    [Theory]
    [InlineData("resolved resolved", "request.events[2]: Resolved twice without having been reopened in between.")]
    [InlineData("resolved closed resolved", "request.events[3]: Resolved after it was closed; reopen it first.")]
    [InlineData("closed closed", "request.events[2]: Closed twice without having been reopened in between.")]
    [InlineData("closed resumed", "request.events[2]: Resumed while it was not paused.")]
    [InlineData("resumed", "request.events[1]: Resumed while it was not paused.")]
    [InlineData("paused resolved resumed", "request.events[3]: Resumed while it was not paused.")]
    [InlineData("paused resumed-parts", "request.events[2]: Resumed from a pause for \"parts\" that did not stand.")]
    [InlineData("paused paused", "request.events[2]: Paused for \"customer\" while it was paused for that reason; each reason has one pause at a time.")]
    [InlineData("resolved paused", "request.events[2]: Paused after it was resolved or closed; reopen it first.")]
    [InlineData("reopened", "request.events[1]: Reopened while it was open.")]
    [InlineData("closed resolved", "request.events[2]: Resolved after it was closed; reopen it first.")]
    public void A_history_is_one_that_can_have_been(string events, string refusal) => Refused(
        refusal,
        () => ServiceRequest.Create([ServiceEvent.Opened(Noon), .. events.Split(' ').Select((name, i) => Named(name, Noon + Duration.FromMinutes(i + 1)))]));

    private static ServiceEvent Named(string name, Instant at) => name switch
    {
        "paused" => ServiceEvent.Paused(at, PauseReason.Customer),
        "resumed" => ServiceEvent.Resumed(at),
        "resumed-parts" => ServiceEvent.Resumed(at, PauseReason.Parts),
        "resolved" => ServiceEvent.Of(ServiceEventKind.Resolved, at),
        "closed" => ServiceEvent.Of(ServiceEventKind.Closed, at),
        _ => ServiceEvent.Of(ServiceEventKind.Reopened, at),
    };

    private static void Refused(string problem, Func<object> make, bool startsWith = false)
    {
        var said = string.Join("\n", Assert.Throws<InvalidInputException>(make).Problems.Select(found => found.ToString()));
        Assert.Equal(problem, startsWith && said.Length > problem.Length ? said[..problem.Length] : said);
    }

    private static void OutOfRange(string parameter, string message, Func<object> make) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(parameter, make).Message, StringComparison.Ordinal);
}
