using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Json.Parts;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json;

/// <summary>Whether the warranty covers the case, with everything that the decision said.</summary>
internal sealed record CoverageAnswer : StoredAnswer
{
    public const string Name = "coverage";

    public CoverageAnswer(CoverageFindings findings, ValueList<string> missing, StoredReason headline, ValueList<StoredReason> reasons, ValueList<StoredReason> alternatives)
        : base(Name, Words.Word(findings.Status), missing, headline, reasons, alternatives) => Findings = findings;

    public CoverageFindings Findings { get; }

    public override LocalDate? LastDay => Findings.LastDays is { } days && days.First == days.Last ? days.First : null;

    public static CoverageAnswer Of(CoverageDecision decision, Language language)
    {
        var explanation = decision.Explain();
        return new CoverageAnswer(
            new CoverageFindings
            {
                Status = decision.Status,
                StartDays = DaySpan.Of(decision.StartDays),
                LastDays = DaySpan.Of(decision.LastDays),
                LeastDaysLeft = decision.LeastDaysLeft,
                MostDaysLeft = decision.MostDaysLeft,
                TolledDays = decision.TolledDays,
                IsProvisional = decision.IsProvisional,
                AnsweringLayer = decision.AnsweringLayer?.Name,
                RegisterBy = decision.RegisterByDay,
                // Without an answer, or without a start, there is nothing that the passing of days alone would change.
                NextChange = decision.Status == CoverageStatus.Undetermined || decision.StartDays is null ? null : decision.NextChangeDay,
                GoodwillPercent = decision.GoodwillPercent,
                Layers = ValueList.From(explanation.Layers.Select(layer => new LayerFinding(layer.Id.Kind, layer.Id.Name, layer.FirstDay, layer.LastDay, layer.TolledDays, layer.Covers))),
                Segments = ValueList.From(explanation.Segments.Select(segment => new SegmentFinding(segment.Dates.FirstDay, segment.Dates.LastDay, segment.Status))),
                Items = ValueList.From(decision.Policy.Items.Select(rule => ItemFinding.Of(rule.Item, decision.For(rule.Item)))),
            },
            Paths(explanation.Missing),
            StoredReason.Of(explanation.Headline, language),
            StoredReason.Of(explanation.Reasons, language),
            StoredReason.Of(explanation.Alternatives, language));
    }
}

/// <summary>The data of a coverage decision.</summary>
internal sealed record CoverageFindings
{
    public required CoverageStatus Status { get; init; }

    public DaySpan? StartDays { get; init; }

    public DaySpan? LastDays { get; init; }

    public int? LeastDaysLeft { get; init; }

    public int? MostDaysLeft { get; init; }

    public int TolledDays { get; init; }

    public bool IsProvisional { get; init; }

    public string? AnsweringLayer { get; init; }

    public LocalDate? RegisterBy { get; init; }

    public LocalDate? NextChange { get; init; }

    public int? GoodwillPercent { get; init; }

    public ValueList<LayerFinding> Layers { get; init; }

    public ValueList<SegmentFinding> Segments { get; init; }

    public ValueList<ItemFinding> Items { get; init; }
}

/// <summary>One layer of cover.</summary>
internal sealed record LayerFinding(LayerKind Kind, string Name, LocalDate? FirstDay, LocalDate? LastDay, int TolledDays, bool Covers);

/// <summary>A stretch of start dates that lead to the same status.</summary>
internal sealed record SegmentFinding(LocalDate FirstDay, LocalDate LastDay, CoverageStatus Status);

/// <summary>Parts, labour, travel or freight, where they have terms or layers of their own.</summary>
internal sealed record ItemFinding(CoverageItem Item, CoverageStatus Status, DaySpan? LastDays)
{
    public static ItemFinding Of(CoverageItem item, CoverageDecision decision) => new(item, decision.Status, DaySpan.Of(decision.LastDays));
}

/// <summary>A day, or the first and last of several possible ones.</summary>
internal readonly record struct DaySpan(LocalDate First, LocalDate Last)
{
    public static DaySpan? Of(DayRange? range) => range is { } days ? new DaySpan(days.FirstDay, days.LastDay) : null;
}
