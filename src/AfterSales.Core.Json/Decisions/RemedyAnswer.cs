using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using AfterSales.Remedies;
using NodaTime;

namespace AfterSales.Json;

/// <summary>What the repairs of a unit have earned, with everything that the decision said.</summary>
internal sealed record RemedyAnswer : StoredAnswer
{
    public const string Name = "remedies";

    public RemedyAnswer(RemedyFindings findings, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
        : base(Name, Words.Word(findings.Status), missing, headline, reasons, alternatives) => Findings = findings;

    public RemedyFindings Findings { get; }

    public override LocalDate? LastDay => null;

    public static RemedyAnswer Of(RemedyDecision decision, Language language)
    {
        var explanation = decision.Explain();
        return new RemedyAnswer(
            new RemedyFindings
            {
                Status = decision.Status,
                Remedies = explanation.Remedies,
                Triggers = ValueList.From(explanation.Triggers.Select(trigger => new TriggerStanding(
                    trigger.Id,
                    trigger.Met,
                    ValueList.From(trigger.Measures.Select(measure => new MeasureCount(measure.Least, measure.Most))),
                    trigger.LoanerFrom))),
                Replacement = explanation.Replacement.Remedy,
                Difference = explanation.Replacement.Difference,
                Refund = explanation.Refund?.Amount ?? explanation.Replacement.Refund?.Amount,
            },
            Paths(explanation.Missing),
            StoredReason.Of(explanation.Headline, language),
            StoredReason.Of(explanation.Reasons, language),
            StoredReason.Of(explanation.Alternatives, language));
    }
}

/// <summary>The data of a remedy decision.</summary>
internal sealed record RemedyFindings
{
    public required RemedyStatus Status { get; init; }

    public ValueList<Remedy> Remedies { get; init; }

    public ValueList<TriggerStanding> Triggers { get; init; }

    public Remedy? Replacement { get; init; }

    public Money? Difference { get; init; }

    public Money? Refund { get; init; }
}

/// <summary>How one trigger stands.</summary>
internal sealed record TriggerStanding(string Id, Truth Met, ValueList<MeasureCount> Counts, LocalDate? LoanerFrom);

/// <summary>What a measure counted: one number, or the least and the most where facts are missing.</summary>
internal sealed record MeasureCount(long Least, long Most);
