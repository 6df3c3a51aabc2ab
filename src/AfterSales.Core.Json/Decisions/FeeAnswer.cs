using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json.Parts;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json;

/// <summary>Who pays what for the work, with everything that the decision said.</summary>
internal sealed record FeeAnswer : StoredAnswer
{
    public const string Name = "fees";

    public FeeAnswer(FeeFindings findings, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
        : base(Name, Words.Word(findings.Status), missing, headline, reasons, alternatives) => Findings = findings;

    public FeeFindings Findings { get; }

    public override LocalDate? LastDay => Findings.QuoteLastDay;

    public static FeeAnswer Of(FeeDecision decision, Language language)
    {
        var explanation = decision.Explain();
        return new FeeAnswer(
            new FeeFindings
            {
                Status = decision.Status,
                Total = decision.Total,
                Known = decision.Known,
                Customer = decision.CustomerTotal,
                Standing = decision.Standing,
                QuoteLastDay = decision.QuoteLastDay,
                Lines = ValueList.From(explanation.Quote.Lines.Select(line => new QuoteLineFinding(
                    line.Work.Id, line.Work.Kind, line.Coverage, line.Rule?.Id, line.Amount, Borne(line.Shares), line.Customer, Paths(line.Missing)))),
                Totals = Borne(explanation.Quote.Totals),
            },
            Paths(explanation.Missing),
            StoredReason.Of(explanation.Headline, language),
            StoredReason.Of(explanation.Reasons, language),
            StoredReason.Of(explanation.Alternatives, language));
    }

    private static ValueList<BearerFinding> Borne(ValueList<BearerAmount> shares) => ValueList.From(shares.Select(share => new BearerFinding(share.Bearer, share.Amount)));
}

/// <summary>The data of a quote.</summary>
internal sealed record FeeFindings
{
    public required FeeStatus Status { get; init; }

    public Money? Total { get; init; }

    public required Money Known { get; init; }

    public Money? Customer { get; init; }

    public required QuoteStanding Standing { get; init; }

    public LocalDate? QuoteLastDay { get; init; }

    public ValueList<QuoteLineFinding> Lines { get; init; }

    public ValueList<BearerFinding> Totals { get; init; }
}

/// <summary>One line of a quote.</summary>
internal sealed record QuoteLineFinding(
    string Id, LineKind Kind, CoverageStatus Coverage, string? Rule, Money? Amount, ValueList<BearerFinding> Shares, Money? Customer, ValueList<string> Missing);

/// <summary>What one bearer bears.</summary>
internal sealed record BearerFinding(Bearer Bearer, Money Amount);
