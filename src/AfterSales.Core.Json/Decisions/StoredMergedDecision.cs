using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Json;

/// <summary>A decision over several policies as it is stored: per question the answer that is best for the customer and the policy it comes from, and every policy's own decision.</summary>
public sealed record StoredMergedDecision
{
    internal StoredMergedDecision(
        string caseFingerprint, LocalDate on, int semantics, Language language, ValueList<StoredMergedAnswer> answers, ValueList<StoredOpenPolicy> open, ValueList<StoredDecision> decisions)
    {
        CaseFingerprint = caseFingerprint;
        On = on;
        Semantics = semantics;
        Language = language;
        Answers = answers;
        Open = open;
        Decisions = decisions;
    }

    /// <summary>The fingerprint of the case document.</summary>
    public string CaseFingerprint { get; }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>The version of the rules that decided.</summary>
    public int Semantics { get; }

    /// <summary>The language of the sentences.</summary>
    public Language Language { get; }

    /// <summary>The answers, in the order coverage, returns, remedies, fees; those that any policy gives.</summary>
    public ValueList<StoredMergedAnswer> Answers { get; }

    /// <summary>The policies of which it is not known whether they apply.</summary>
    public ValueList<StoredOpenPolicy> Open { get; }

    /// <summary>The decisions of the policies that apply, or may apply, in the catalog's order.</summary>
    public ValueList<StoredDecision> Decisions { get; }

    /// <summary>The decision of an assessment.</summary>
    /// <param name="merged">The assessment.</param>
    /// <param name="language">The language of the sentences; English by default.</param>
    /// <exception cref="InvalidInputException">A policy or the case hold what a document cannot say; every such thing is listed.</exception>
    public static StoredMergedDecision Of(MergedAssessment merged, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(merged);
        ArgumentOutOfRangeException.ThrowIfUndefined(language);
        var answers = new List<StoredMergedAnswer>();
        if (merged.Coverage is { } coverage)
        {
            answers.Add(Answer("coverage", Words.Word(coverage.Status), coverage.Source, coverage.Missing) with { LastDays = DaySpan.Of(coverage.LastDays) });
        }

        if (merged.Returns is { } returns)
        {
            answers.Add(Answer("returns", Words.Word(returns.Status), returns.Source, returns.Missing) with { Offers = Offers(returns.Options) });
        }

        if (merged.Remedies is { } remedies)
        {
            answers.Add(Answer("remedies", Words.Word(remedies.Status), remedies.Source, remedies.Missing) with { Offers = Offers(remedies.Remedies) });
        }

        if (merged.Fees is { } fees)
        {
            answers.Add(Answer("fees", Words.Word(fees.Status), fees.Source, fees.Missing) with
            {
                Quotes = ValueList.From(fees.Cheapest.Select(quote => new StoredQuote(quote.Policy.Id, quote.Policy.Version, quote.CustomerTotal))),
            });
        }

        return new StoredMergedDecision(
            Fingerprint.Of(merged.Case),
            merged.On,
            AfterSalesJson.SemanticsVersion,
            language,
            ValueList.From(answers),
            ValueList.From(merged.Layers.Where(layer => !layer.IsCertain)
                .Select(layer => new StoredOpenPolicy(layer.Policy.Id, layer.Policy.Version, Paths(layer.Standing.Missing)))),
            ValueList.From(merged.Layers.Select(layer => StoredDecision.Of(layer.Assessment, language))));
    }

    /// <summary>The day and the answers.</summary>
    public override string ToString() => FormattableString.Invariant($"on {On:uuuu-MM-dd}: {string.Join("; ", Answers)}");

    private static StoredMergedAnswer Answer(string question, string status, AfterSalesPolicy? source, ValueList<Fact> missing) =>
        new(question, status, source?.Id, source?.Version, Paths(missing));

    private static ValueList<string> Paths(ValueList<Fact> facts) => ValueList.From(facts.Select(fact => fact.Path));

    private static ValueList<StoredOffer> Offers(ValueList<LadderRung> rungs) => ValueList.From(rungs.Select(rung => new StoredOffer(
        rung.Remedy, rung.Policy, DaySpan.Of(rung.LastDay), rung.IsUnlimited, rung.PaidBack?.ToString(), rung.CustomerPays?.ToString())));
}

/// <summary>The answer to one question over several policies, and the policy it comes from.</summary>
public sealed record StoredMergedAnswer
{
    internal StoredMergedAnswer(string question, string status, string? policyId, string? policyVersion, ValueList<string> missing)
    {
        Question = question;
        Status = status;
        PolicyId = policyId;
        PolicyVersion = policyVersion;
        Missing = missing;
    }

    /// <summary>The question: <c>coverage</c>, <c>returns</c>, <c>remedies</c>, <c>fees</c>.</summary>
    public string Question { get; }

    /// <summary>The answer, as documents write it.</summary>
    public string Status { get; }

    /// <summary>The id of the policy that it comes from; null where quotes are in several currencies.</summary>
    public string? PolicyId { get; }

    /// <summary>The version of that policy.</summary>
    public string? PolicyVersion { get; }

    /// <summary>The facts that are missing, by name; empty unless undetermined.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>The last day of cover, where it is one certain day; null otherwise, and for other questions.</summary>
    public LocalDate? LastDay => LastDays is { } days && days.First == days.Last ? days.First : null;

    internal DaySpan? LastDays { get; init; }

    internal ValueList<StoredOffer> Offers { get; init; }

    internal ValueList<StoredQuote> Quotes { get; init; }

    /// <summary>Question, status and policy.</summary>
    public override string ToString() => $"{Question}: {Status}{(PolicyId is null ? "" : $" by {PolicyId} {PolicyVersion}")}";
}

/// <summary>A policy of which it is not known whether it applies, and the facts on which that depends.</summary>
public sealed record StoredOpenPolicy
{
    internal StoredOpenPolicy(string policyId, string policyVersion, ValueList<string> missing)
    {
        PolicyId = policyId;
        PolicyVersion = policyVersion;
        Missing = missing;
    }

    /// <summary>The policy's id.</summary>
    public string PolicyId { get; }

    /// <summary>The policy's version.</summary>
    public string PolicyVersion { get; }

    /// <summary>The facts, by name.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>Policy and facts.</summary>
    public override string ToString() => $"{PolicyId} {PolicyVersion}: {string.Join(", ", Missing)}";
}

/// <summary>A remedy on its best terms.</summary>
internal sealed record StoredOffer(Remedy Remedy, string Policy, DaySpan? LastDays, bool IsUnlimited, string? PaidBack, string? CustomerPays);

/// <summary>The cheapest complete quote in a currency.</summary>
internal sealed record StoredQuote(string Policy, string Version, Money Customer);
