using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What a quote says of facts that are missing, held against every way in which they can turn out.</summary>
public class FeeMissingLaws
{
    private const int Member = 2;

    private static readonly LocalDate Today = new(2024, 6, 1);

    /// <summary>The facts that are taken away, by number.</summary>
    private static readonly string[] Facts = ["claim.cause", "work.mode", "evidence.member", "coverage", "work.region", "claim.component"];

    /// <summary>The strongest law about missing facts: whatever is certain stays so however the facts turn out, and one missing fact is not named for nothing.</summary>
    [Fact]
    public void What_is_certain_holds_whatever_the_missing_facts_turn_out_to_be() => Law.Holds(
        tape =>
        {
            var currency = tape.CurrencyOf();
            var policy = tape.Tariff(currency, withTotals: false);
            var full = tape.Case(currency, 3);
            var fullCoverage = ClaimCoverage.Of(tape.Pick(FeeDraws.Coverages));
            var removed = tape.Flag() ? [tape.Next(Facts.Length)] : Enumerable.Range(0, Facts.Length).Where(_ => tape.Flag(3)).Take(3).ToList();
            var (serviceCase, coverage) = removed.Aggregate((full, fullCoverage), (item, fact) => With(item, fact, null));
            var decision = policy.Decide(serviceCase, coverage, Today);
            var quote = decision.Quote();
            var answers = removed.Aggregate(
                new List<(ServiceCase Case, ClaimCoverage Coverage)> { (full, fullCoverage) },
                (list, fact) => [.. list.SelectMany(item => Values(fact).Select(value => With(item, fact, value)))]).ConvertAll(item => policy.Decide(item.Case, item.Coverage, Today));
            var quotes = answers.ConvertAll(answer => answer.Quote());
            tape.Classify("certain though facts are missing", removed.Count > 0 && decision.Status == FeeStatus.Complete);
            tape.Classify("open line with a known customer", quote.Lines.Any(line => line.IsOpen && line.Customer is not null));
            tape.Classify("one fact decides", removed.Count == 1 && quote.Lines.Any(line => line.IsOpen));

            if (decision.CustomerTotal is { } customer)
            {
                Assert.All(answers, answer => Assert.Equal(customer, answer.CustomerTotal));
            }

            Assert.Empty(decision.Missing.Select(fact => fact.Path).Except([.. removed.Select(fact => Facts[fact]), "fees.rules"]));
            for (var i = 0; i < quote.Lines.Count; i++)
            {
                var line = quote.Lines[i];
                var others = quotes.ConvertAll(other => other.Lines[i]);
                if (!line.IsOpen)
                {
                    Assert.All(others, other => Assert.Equal((line.Amount, Borne(line)), (other.Amount, Borne(other))));
                }
                else if (removed.Count == 1 && policy.Deductible is null)
                {
                    Assert.Single(line.Missing);
                    if (removed[0] != Member)
                    {
                        AssertNotForNothing(policy, line, others);
                    }
                }
            }
        },
        tapeLength: 300,
        cases: 4 * Law.Cases);

    /// <summary>The case without one of its facts.</summary>
    public static ServiceCase Without(ServiceCase serviceCase, int fact) => With((serviceCase, default), fact, null).Case;

    /// <summary>
    /// One selector fact is missing: it is named because it matters, or because the tariff has a gap.
    /// Rules that price or share otherwise matter even where the amounts of this case come out alike by chance.
    /// </summary>
    private static void AssertNotForNothing(FeePolicy policy, QuoteLine line, List<QuoteLine> others)
    {
        if (others.Exists(other => other.IsOpen) || others.Select(other => policy.Rules.First(rule => rule.Id == other.Rule!.Id)).Select(rule => (rule.Pricing, rule.Shares)).Distinct().Count() > 1)
        {
            return;
        }

        Assert.True(others.Select(other => (other.Amount, Borne(other))).Distinct().Count() > 1, $"{line.Work} is open for {line.Missing}, yet all completions agree.");
        if (others.TrueForAll(other => other.Customer is not null && other.Customer == others[0].Customer))
        {
            Assert.Equal(others[0].Customer, line.Customer);
        }
    }

    /// <summary>Every value that a fact can have, one that no rule names among them.</summary>
    private static IEnumerable<object> Values(int fact) => fact switch
    {
        0 => FeeDraws.Causes,
        1 => FeeDraws.Modes,
        Member => [Truth.Yes, Truth.No],
        3 => FeeDraws.Coverages.Cast<object>(),
        4 => FeeDraws.Regions,
        _ => FeeDraws.Components,
    };

    /// <summary>A case with another value of one fact; null takes it away. The coverage is no fact of the case.</summary>
    private static (ServiceCase Case, ClaimCoverage Coverage) With((ServiceCase Case, ClaimCoverage Coverage) item, int fact, object? value)
    {
        var (claim, work) = (item.Case.Claim!, item.Case.Work!);
        var member = fact == Member ? (Truth?)value ?? Truth.Unknown : item.Case.Has(FeeDraws.Member);
        var serviceCase = ServiceCase.Create(
                item.Case.Unit,
                Claim.Create(fact == 5 ? (Component?)value : claim.Component, fact == 0 ? (Cause?)value : claim.Cause),
                evidence: [Evidence.Of(FeeDraws.Member, member)])
            .WithWork(Work.Create(
                work.Lines, fact == 1 ? (ServiceMode?)value : work.Mode, fact == 4 ? (string?)value : work.Region, tradeIn: work.TradeIn, goodwill: work.Goodwill));
        return (serviceCase, fact == 3 ? ClaimCoverage.Of((CoverageStatus?)value ?? CoverageStatus.Undetermined) : item.Coverage);
    }

    private static string Borne(QuoteLine line) => string.Join(", ", line.Shares.Where(share => !share.Amount.IsZero).Select(share => share.ToString()).Order());
}
