using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees.Rules;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Who comes last where shares leave minor units with equal claims to them.</summary>
public enum ShareTies
{
    /// <summary>The customer; the others as the rule lists them. The default.</summary>
    CustomerLast,

    /// <summary>Everybody as the rule lists them.</summary>
    AsListed,
}

/// <summary>A tariff: what lines of work cost, and who bears it: customer, maker, dealer, supplier, department.</summary>
/// <remarks>
/// For each line the narrowest matching rule is chosen, by the number of facts that it names; of equally narrow ones the first listed. A line that no rule matches is
/// undetermined, never free; linting the policy tells such gaps beforehand. All amounts are in one currency, all with tax or all without.
/// </remarks>
public sealed record FeePolicy
{
    private FeePolicy(
        Currency currency,
        ValueList<FeeRule> rules,
        Rounding rounding,
        Deductible? deductible,
        ShareTies ties,
        PriceBasis prices,
        Share? goodwillUpTo,
        AdvanceQuote? advance,
        ValueList<CreditRule> credits)
    {
        Currency = currency;
        Rules = rules;
        Rounding = rounding;
        Deductible = deductible;
        Ties = ties;
        Prices = prices;
        GoodwillUpTo = goodwillUpTo;
        Advance = advance;
        Credits = credits;
        Tariff = new Tariff(this);
    }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The rules, in the order in which equally narrow ones are tried.</summary>
    public ValueList<FeeRule> Rules { get; }

    /// <summary>How amounts are rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>What the customer bears first of covered lines; null for nothing.</summary>
    public Deductible? Deductible { get; }

    /// <summary>Who comes last where shares leave minor units with equal claims to them.</summary>
    public ShareTies Ties { get; }

    /// <summary>Whether the tariff's prices hold the tax.</summary>
    public PriceBasis Prices { get; }

    /// <summary>The greatest share of the customer's part that goodwill can take over; null for the whole.</summary>
    public Share? GoodwillUpTo { get; }

    /// <summary>The duty to tell the customer the charges before the work; null for none.</summary>
    public AdvanceQuote? Advance { get; }

    /// <summary>What the customer is credited where a service level was missed.</summary>
    public ValueList<CreditRule> Credits { get; }

    internal Tariff Tariff { get; }

    /// <summary>A tariff.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="rules">The rules, in the order in which equally narrow ones are tried.</param>
    /// <param name="rounding">How amounts are rounded; half away from zero, to the minor unit, by line, where null.</param>
    /// <param name="deductible">What the customer bears first of covered lines; null, the default, for nothing.</param>
    /// <param name="ties">Who comes last where shares leave minor units with equal claims to them; the customer by default.</param>
    /// <param name="prices">Whether the tariff's prices hold the tax; they do by default.</param>
    /// <param name="goodwillUpTo">The greatest share of the customer's part that goodwill can take over; null, the default, for the whole.</param>
    /// <param name="advance">The duty to tell the customer the charges before the work; null, the default, for none.</param>
    /// <param name="credits">What the customer is credited where a service level was missed.</param>
    /// <exception cref="InvalidInputException">Ids repeat, an amount is in another currency, or the rounding does not fit the currency: every problem is listed.</exception>
    public static FeePolicy Create(
        Currency currency,
        ValueList<FeeRule> rules,
        Rounding? rounding = null,
        Deductible? deductible = null,
        ShareTies ties = ShareTies.CustomerLast,
        PriceBasis prices = PriceBasis.Gross,
        Share? goodwillUpTo = null,
        AdvanceQuote? advance = null,
        ValueList<CreditRule> credits = default)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentOutOfRangeException.ThrowIfUndefined(ties);
        ArgumentOutOfRangeException.ThrowIfUndefined(prices);
        rounding ??= Rounding.Default;
        var problems = new ProblemList();
        problems.AddIf(rules.IsEmpty, "fees.rules", "There is no rule; a tariff has at least one.");
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            problems.AddIf(rules.Take(i).Any(other => other.Id == rule.Id), $"fees.rules[{i}].id", $"Two rules have the id \"{rule.Id}\"; ids are unique.");
            foreach (var amount in rule.Pricing.Amounts().Where(amount => amount.Value.Currency != currency))
            {
                problems.Add($"fees.rules[{i}].pricing.{amount.Key}", $"{amount.Value} is not in the tariff's currency, {currency}.");
            }
        }

        for (var i = 0; i < credits.Count; i++)
        {
            var credit = credits[i];
            problems.AddIf(credits.Take(i).Any(other => other.Id == credit.Id), $"fees.credits[{i}].id", $"Two credits have the id \"{credit.Id}\"; ids are unique.");
            problems.AddIf(
                credit.Amount.Currency != currency || (credit.Maximum is { } most && most.Currency != currency),
                $"fees.credits[{i}].amount",
                $"{credit} is not in the tariff's currency, {currency}.");
        }

        problems.AddIf(
            deductible is not null && deductible.Amount.Currency != currency,
            "fees.deductible",
            $"{deductible?.Amount} is not in the tariff's currency, {currency}.");
        problems.AddIf(
            goodwillUpTo is { } share && share.Numerator > share.Denominator,
            "fees.goodwill-up-to",
            $"The share {goodwillUpTo} is more than the whole.");
        if (rounding.Objection(currency) is { } objection)
        {
            problems.Add("fees.rounding.unit", objection);
        }

        problems.ThrowIfAny();
        var policy = new FeePolicy(currency, rules, rounding, deductible, ties, prices, goodwillUpTo, advance, credits);
        return policy.Tariff.Facts.Count > FactTable.Capacity
            ? throw new InvalidInputException([Problem.At("fees.rules", $"The tariff asks for more than {FactTable.Capacity} different facts; split it.")])
            : policy;
    }

    /// <summary>Who pays what for the work of a case; credits for missed service levels are not asked for.</summary>
    /// <param name="serviceCase">The case, with its <see cref="ServiceCase.Work"/>.</param>
    /// <param name="coverage">How the claim is covered; a coverage status converts.</param>
    /// <param name="on">The day asked about: on which it is judged whether a quote given to the customer still stands.</param>
    public FeeDecision Decide(ServiceCase serviceCase, ClaimCoverage coverage, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        return Decide(serviceCase, coverage, null, DayNumber.From(on));
    }

    /// <summary>Who pays what for the work of a case, with the credits for service levels that were missed.</summary>
    /// <param name="serviceCase">The case, with its <see cref="ServiceCase.Work"/>.</param>
    /// <param name="coverage">How the claim is covered; a coverage status converts.</param>
    /// <param name="serviceLevels">How the promises stand.</param>
    /// <param name="on">The day asked about: on which it is judged whether a quote given to the customer still stands.</param>
    public FeeDecision Decide(ServiceCase serviceCase, ClaimCoverage coverage, ServiceLevelDecision serviceLevels, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        return Decide(serviceCase, coverage, serviceLevels, DayNumber.From(on));
    }

    /// <summary>Equal when all parts are.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(FeePolicy? other) =>
        other is not null && Currency == other.Currency && Rules == other.Rules && Rounding == other.Rounding && Deductible == other.Deductible
        && Ties == other.Ties && Prices == other.Prices && GoodwillUpTo == other.GoodwillUpTo && Advance == other.Advance
        && Credits == other.Credits;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Currency, Rules, Rounding, Deductible, Ties, Prices, GoodwillUpTo, Advance);

    /// <summary>Currency and number of rules.</summary>
    public override string ToString() => FormattableString.Invariant($"{Currency}, {Rules.Count} rules");

    private FeeDecision Decide(ServiceCase serviceCase, in ClaimCoverage coverage, in ServiceLevelDecision? levels, int on)
    {
        var recorder = default(SilentQuoteRecorder);
        Quoting.Decide(this, serviceCase, coverage, levels, on, ref recorder, out var verdict);
        return new FeeDecision(this, serviceCase, coverage, levels, on, verdict);
    }
}
