using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>Who pays what: the tariff of a policy.</summary>
internal static class FeePart
{
    private static readonly Part<FeeSelector> When = new ObjectPart<FeeSelector>("fee-when", "Which lines a rule is for: each fact that is named has to be one of its values.", shape =>
    {
        var kinds = shape.List("kind", FeeValues.Kind, when => when.Kinds, "Kinds of lines.", argument: "kinds");
        var coverages = shape.List("coverage", FeeValues.Coverage, when => when.Coverages, "How the line is covered.", argument: "coverages");
        var modes = shape.List("mode", FeeValues.Mode, when => when.Modes, "How the service is given.", argument: "modes");
        var causes = shape.List("cause", ClaimPart.Cause, when => when.Causes, "The cause.", argument: "causes");
        var components = shape.List("component", Values.Label, when => when.Components, "The component, by its id or its class.", argument: "components");
        var regions = shape.List("region", Values.Label, when => when.Regions, "Where.", argument: "regions");
        return fields => FeeSelector.Create(kinds.In(fields), coverages.In(fields), modes.In(fields), causes.In(fields), components.In(fields), regions.In(fields));
    });

    private static readonly Part<BearerShare> Split = new ObjectPart<BearerShare>("bearer-share", "A bearer with a share.", shape =>
    {
        var bearer = shape.Required("bearer", FeeValues.Bearer, share => share.Bearer, "Who.");
        var part = shape.Required("share", FeeValues.Share, share => share.Share, "The share: fractions that add up to 1, or whole weights.");
        return fields => BearerShare.Of(bearer.In(fields), part.In(fields));
    });

    private static readonly Part<BearerShare> Bears = new ChoicePart<BearerShare>(
        "a bearer as \"customer\", or an object with \"bearer\" and \"share\"",
        ChoicePart<BearerShare>.Of(FeeValues.Bearer, bearer => bearer, share => share.Share == Share.Whole, share => share.Bearer),
        ChoicePart<BearerShare>.Of(Split, share => share, _ => true, share => share));

    private static readonly Part<FeeRule> Rule = new ObjectPart<FeeRule>("fee-rule", "How lines are priced and who bears them. The rule that names most facts counts; of equally narrow ones the first.", shape =>
    {
        var id = shape.Required("id", Values.Label, rule => rule.Id, "Its id, unique in the tariff.");
        var when = shape.Optional("when", When, rule => rule.When, FeeSelector.Always, "Which lines it is for; all where absent.");
        var pricing = shape.Required("pricing", PricingPart.Part, rule => rule.Pricing, "The price.");
        var shares = shape.List("shares", Bears, rule => rule.Shares, "Who bears it; nobody where nobody is charged. Several without a share bear equal ones.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => FeeRule.Create(id.In(fields), pricing.In(fields), shares.In(fields), when.In(fields), clause.In(fields));
    });

    private static readonly Part<Deductible> FirstPart = new ObjectPart<Deductible>("deductible", "The first part of covered lines, which the customer bears.", shape =>
    {
        var amount = shape.Required("amount", Values.Money, deductible => deductible.Amount, "More than zero, whole in minor units.");
        var clause = shape.Clause(deductible => deductible.Clause);
        return fields => Deductible.Of(amount.In(fields), clause.In(fields));
    });

    private static readonly Part<AdvanceQuote> Advance = new ObjectPart<AdvanceQuote>("advance-quote", "The customer is told what is to be paid before the work.", shape =>
    {
        var validity = shape.OptionalReference("validity", Values.Term, advance => advance.Validity, "How long a quote stands; absent for ever.");
        var counting = shape.Optional("counting", CountingParts.Profile, advance => advance.Profile, CountingProfile.Default, "How that is counted.", "profile");
        var clause = shape.Clause(advance => advance.Clause);
        return fields => AdvanceQuote.Create(validity.In(fields), counting.In(fields), clause.In(fields));
    });

    private static readonly Part<CreditRule> Credit = new ObjectPart<CreditRule>("credit", "What the customer is credited for a missed service level.", shape =>
    {
        var id = shape.Required("id", Values.Label, credit => credit.Id, "Its id, unique in the tariff.");
        var metric = shape.Required("metric", Values.Name("resolution", ServiceMetric.Of, metric => metric.Name), credit => credit.Metric, "The promise that is missed.");
        var amount = shape.Required("amount", Values.Money, credit => credit.Amount, "More than zero, whole in minor units.");
        var basis = shape.Optional("basis", Words.Of<CreditBasis>(), credit => credit.Basis, CreditBasis.PerMiss, "For each miss, or for each started day; each miss where absent.");
        var maximum = shape.OptionalValue("maximum", Values.Money, credit => credit.Maximum, "The most; no limit where absent.");
        var kind = shape.Optional("kind", FeeValues.Kind, credit => credit.Kind, LineKind.DelayCredit, "The kind of its line; a credit for delay where absent.");
        var clause = shape.Clause(credit => credit.Clause);
        return fields => CreditRule.Create(id.In(fields), metric.In(fields), amount.In(fields), basis.In(fields), maximum.In(fields), kind.In(fields), clause.In(fields));
    });

    /// <summary>The tariff.</summary>
    public static readonly Part<FeePolicy> Part = new ObjectPart<FeePolicy>("fees", "Who pays what: rules by kind of line, coverage, mode, cause, component and region.", shape =>
    {
        var currency = shape.Required("currency", FeeValues.Currency, fees => fees.Currency, "The currency of every amount.");
        var rules = shape.Required("rules", new ListPart<FeeRule>(Rule, 1), fees => fees.Rules, "The rules, in the tariff's order.");
        var rounding = shape.Optional("rounding", RoundingPart.Part, fees => fees.Rounding, Rounding.Default, "How amounts are rounded.");
        var deductible = shape.OptionalReference("deductible", FirstPart, fees => fees.Deductible, "The first part of covered lines, which the customer bears; none where absent.");
        var ties = shape.Optional("ties", Words.Of<ShareTies>(), fees => fees.Ties, ShareTies.CustomerLast, "Who gets the odd unit among equals; the customer last where absent.");
        var prices = shape.Optional("prices", Words.Of<PriceBasis>(), fees => fees.Prices, PriceBasis.Gross, "With tax or without; with tax where absent.");
        var goodwill = shape.OptionalValue("goodwill-up-to", FeeValues.Share, fees => fees.GoodwillUpTo, "The largest share that can be taken over as goodwill; any where absent.");
        var advance = shape.OptionalReference("advance", Advance, fees => fees.Advance, "Whether the customer is told before the work; not where absent.");
        var credits = shape.List("credits", Credit, fees => fees.Credits, "What the customer is credited for missed service levels.");
        return fields => FeePolicy.Create(
            currency.In(fields),
            rules.In(fields),
            rounding.In(fields),
            deductible.In(fields),
            ties.In(fields),
            prices.In(fields),
            goodwill.In(fields),
            advance.In(fields),
            credits.In(fields));
    });
}
