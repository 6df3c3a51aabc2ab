using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using AfterSales.Returns;
using NodaTime;

namespace AfterSales.Json;

/// <summary>Whether the goods may be returned or exchanged, with everything that the decision said.</summary>
internal sealed record ReturnAnswer : StoredAnswer
{
    public const string Name = "returns";

    public ReturnAnswer(ReturnFindings findings, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
        : base(Name, Words.Word(findings.Status), missing, headline, reasons, alternatives) => Findings = findings;

    public ReturnFindings Findings { get; }

    public override LocalDate? LastDay => Findings.LastDay;

    public static ReturnAnswer Of(ReturnDecision decision, Language language)
    {
        var explanation = decision.Explain();
        return new ReturnAnswer(
            new ReturnFindings
            {
                Status = decision.Status,
                LastDay = decision.LastDay,
                Quantity = explanation.Quantity,
                Left = explanation.Left,
                Options = ValueList.From(explanation.Options.Select(option => new OptionFinding(
                    option.Remedy,
                    DaySpan.Of(option.LastDay),
                    option.IsUnlimited,
                    option.Windows,
                    option.Unless,
                    TermsFinding.Of(option.Terms),
                    ValueList.From(option.Changes.Select(change => new TermsChangeFinding(change.From, TermsFinding.Of(change.Terms))))))),
                Windows = ValueList.From(explanation.Windows.Select(window => new WindowStanding(
                    window.Id,
                    window.State,
                    DaySpan.Of(window.Start),
                    DaySpan.Of(window.LastDay),
                    window.IsUnlimited,
                    window.DueAt,
                    window.IsProvisional,
                    Paths(window.Missing),
                    ValueList.From(window.Turns.Select(turn => new TurnFinding(turn.From, turn.State)))))),
                Deadlines = ValueList.From(explanation.Deadlines.Select(deadline => new DeadlineStanding(deadline.Id, DaySpan.Of(deadline.LastDay)))),
            },
            Paths(explanation.Missing),
            StoredReason.Of(explanation.Headline, language),
            StoredReason.Of(explanation.Reasons, language),
            StoredReason.Of(explanation.Alternatives, language));
    }
}

/// <summary>The data of a return decision.</summary>
internal sealed record ReturnFindings
{
    public required ReturnStatus Status { get; init; }

    public LocalDate? LastDay { get; init; }

    public int? Quantity { get; init; }

    public int? Left { get; init; }

    public ValueList<OptionFinding> Options { get; init; }

    public ValueList<WindowStanding> Windows { get; init; }

    public ValueList<DeadlineStanding> Deadlines { get; init; }
}

/// <summary>What the customer may choose.</summary>
internal sealed record OptionFinding(
    Remedy Remedy, DaySpan? LastDay, bool IsUnlimited, ValueList<string> Windows, ValueList<string> Unless, TermsFinding Terms, ValueList<TermsChangeFinding> Changes);

/// <summary>Fee and freight.</summary>
internal sealed record TermsFinding(string? Fee, FreightPayer ToSeller, FreightPayer ToCustomer)
{
    public static TermsFinding Of(ReturnTerms terms) => new(terms.Fee?.ToString(), terms.FreightToSeller, terms.FreightToCustomer);
}

/// <summary>A later change of the terms.</summary>
internal sealed record TermsChangeFinding(LocalDate From, TermsFinding Terms);

/// <summary>How one window stands.</summary>
internal sealed record WindowStanding(
    string Id, WindowState State, DaySpan? Start, DaySpan? LastDay, bool IsUnlimited, Instant? DueAt, bool IsProvisional, ValueList<string> Missing, ValueList<TurnFinding> Turns);

/// <summary>A start day from which a window would stand otherwise.</summary>
internal sealed record TurnFinding(LocalDate From, WindowState State);

/// <summary>By when the seller must do something.</summary>
internal sealed record DeadlineStanding(string Id, DaySpan? LastDay);
