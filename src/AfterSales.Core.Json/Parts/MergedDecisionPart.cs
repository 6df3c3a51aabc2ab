using AfterSales.Cases;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>A decision over several policies.</summary>
internal static class MergedDecisionPart
{
    private static readonly Part<StoredOffer> Offer = new ObjectPart<StoredOffer>("offer", "A remedy, on the best terms that one policy gives.", shape =>
    {
        var remedy = shape.Required("remedy", Words.Of<Remedy>(), offer => offer.Remedy, "What may be asked for.");
        var policy = shape.Required("policy", Values.Label, offer => offer.Policy, "The id of the policy that gives it.");
        var days = shape.OptionalValue("last-day", AnswerParts.Days, offer => offer.LastDays, "The last day for asking.");
        var unlimited = shape.Optional("unlimited", Values.Flag, offer => offer.IsUnlimited, false, "True where there is no last day.");
        var back = shape.OptionalReference("paid-back", Values.MoneyText, offer => offer.PaidBack, "What is paid back.");
        var pays = shape.OptionalReference("customer-pays", Values.MoneyText, offer => offer.CustomerPays, "What it costs the customer.");
        return fields => new StoredOffer(remedy.In(fields), policy.In(fields), days.In(fields), unlimited.In(fields), back.In(fields), pays.In(fields));
    });

    private static readonly Part<StoredQuote> Quote = new ObjectPart<StoredQuote>("cheapest-quote", "The complete quote that is cheapest for the customer, in one currency.", shape =>
    {
        var policy = shape.Required("policy", Values.Label, quote => quote.Policy, "The id of the policy that it comes from.");
        var version = shape.Required("version", Values.Label, quote => quote.Version, "Its version.");
        var customer = shape.Required("customer", Values.Money, quote => quote.Customer, "What the customer bears in all.");
        return fields => new StoredQuote(policy.In(fields), version.In(fields), customer.In(fields));
    });

    private static readonly Part<StoredMergedAnswer> Answer = new ObjectPart<StoredMergedAnswer>("merged-answer", "The answer to one question, and the policy it comes from.", shape =>
    {
        var question = shape.Required("question", Values.ReasonCode, answer => answer.Question, "The question: coverage, returns, remedies or fees.");
        var status = shape.Required("status", Values.ReasonCode, answer => answer.Status, "The answer.");
        var policy = shape.OptionalReference("policy", Values.Label, answer => answer.PolicyId, "The id of the policy that it comes from; absent where quotes are in several currencies.");
        var version = shape.OptionalReference("version", Values.Label, answer => answer.PolicyVersion, "The version of that policy.");
        var days = shape.OptionalValue("last-day", AnswerParts.Days, answer => answer.LastDays, "The last day of cover.");
        var offers = shape.List("offers", Offer, answer => answer.Offers, "The remedies of all policies, each as it is best for the customer.");
        var quotes = shape.List("quotes", Quote, answer => answer.Quotes, "The cheapest complete quote in each currency.");
        var missing = shape.Optional("missing", AnswerParts.Names, answer => answer.Missing, default, "The facts that are missing.");
        return fields => new StoredMergedAnswer(question.In(fields), status.In(fields), policy.In(fields), version.In(fields), missing.In(fields))
        {
            LastDays = days.In(fields),
            Offers = offers.In(fields),
            Quotes = quotes.In(fields),
        };
    });

    private static readonly Part<StoredOpenPolicy> Open = new ObjectPart<StoredOpenPolicy>("open-policy", "A policy of which it is not known whether it applies.", shape =>
    {
        var policy = shape.Required("policy", Values.Label, open => open.PolicyId, "The policy's id.");
        var version = shape.Required("version", Values.Label, open => open.PolicyVersion, "The policy's version.");
        var missing = shape.Required("missing", AnswerParts.Names, open => open.Missing, "The facts on which it depends.");
        return fields => new StoredOpenPolicy(policy.In(fields), version.In(fields), missing.In(fields));
    });

    public static readonly Part<StoredMergedDecision> Document = new ObjectPart<StoredMergedDecision>(
        "merged-decision", "What follows from several policies and a case on a day: per question the answer that is best for the customer, and every policy's own decision.", shape =>
        {
            shape.Format();
            var serviceCase = shape.Required("case", DecisionPart.Case, decision => decision.CaseFingerprint, "The case that was decided.");
            var on = shape.Required("on", Values.Day, decision => decision.On, "The day asked about.");
            var semantics = shape.Required("semantics", DecisionPart.Semantics, decision => decision.Semantics, "The version of the rules that decided.");
            var language = shape.Required("language", DecisionPart.Language, decision => decision.Language, "The language of the sentences.");
            var answers = shape.List("answers", Answer, decision => decision.Answers, "The answers, in the order coverage, returns, remedies, fees.");
            var open = shape.List("open", Open, decision => decision.Open, "The policies of which it is not known whether they apply.");
            var decisions = shape.List("decisions", DecisionPart.OfCase, decision => decision.Decisions, "Each policy's own decision, should it apply.");
            return fields => new StoredMergedDecision(
                serviceCase.In(fields), on.In(fields), semantics.In(fields), language.In(fields), answers.In(fields), open.In(fields), decisions.In(fields));
        });
}
