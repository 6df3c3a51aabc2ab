using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Assessments;

/// <summary>Which of several policies is named, what they offer together and on which terms, and what stays open.</summary>
public class MergingTests
{
    private static readonly Instant Opened = Instant.FromUtc(2024, 3, 11, 9, 0);

    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/MergingExamples.md");

    public static TheoryData<MarkdownRow> Requests => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/MetricMergingExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_merged_as_it_says(MarkdownRow row)
    {
        var merged = MergingPolicies.Catalog(row["policies"]).Assess(Case(row["case"]), row.Day("on")!.Value);
        var ladder = merged.Ladder();

        Assert.Equal(
            string.Join(" | ", row["answers"], row["rungs"], row["questions"]),
            string.Join(" | ", Answers(merged), string.Join(" / ", ladder.Rungs.Select(Told)), string.Join(" / ", ladder.Questions.Select(Told))));

        // The ladder holds every offer, the answers the best of each kind: none of them is another.
        Assert.All((merged.Returns?.Options ?? []).Concat(merged.Remedies?.Remedies ?? []), rung => Assert.Contains(rung, ladder.Rungs));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(1 + ladder.Questions.Count + Math.Max(0, ladder.Rungs.Count - 1), ladder.ToString(language).Split('\n').Length));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_request_is_promised_as_its_row_says(MarkdownRow row)
    {
        var catalog = MergingPolicies.Catalog(row["policies"]);
        var facts = row.Items("request");
        var request = ServiceRequest.Create(
            [ServiceEvent.Opened(Opened), .. facts.Contains("resolved") ? [ServiceEvent.Of(ServiceEventKind.Resolved, Opened + Duration.FromHours(1))] : Array.Empty<ServiceEvent>()],
            [.. facts.Contains("online") ? [Trait.Of(TraitKind.Channel, "online")] : Array.Empty<Trait>(), .. facts.Contains("low") ? [Trait.Of(TraitKind.Severity, "low")] : Array.Empty<Trait>()]);
        var merged = catalog.Assess(request, Opened + Duration.FromHours(2));

        Assert.Equal(row["metrics"], merged.ToString());
        Assert.Equal(row["missing"], string.Join("; ", merged.Metrics.Where(metric => !metric.Missing.IsEmpty).Select(metric => $"{metric.Metric}: {string.Join(", ", metric.Missing)}")));
        Assert.Equal(Opened + Duration.FromHours(2), merged.At);
        Assert.All(merged.Metrics, metric => Assert.Same(metric, merged.Of(metric.Metric)));
        Assert.All(merged.Metrics.SelectMany(metric => metric.Decisions), one => Assert.NotEqual(Truth.No, one.Standing.Applies));
    }

    private static string Answers(MergedAssessment merged)
    {
        var answers = new List<string>();
        if (merged.Coverage is { } coverage)
        {
            answers.Add($"{coverage.Status} {coverage.Source}{Days(coverage.LastDays)}{Missing(coverage.Missing)}");
        }

        if (merged.Returns is { } returns)
        {
            answers.Add($"{returns.Status} {returns.Source}{Best(returns.Options)}{Missing(returns.Missing)}");
        }

        if (merged.Remedies is { } remedies)
        {
            answers.Add($"{remedies.Status} {remedies.Source}{Best(remedies.Remedies)}{Missing(remedies.Missing)}");
        }

        if (merged.Fees is { } fees)
        {
            answers.Add($"{fees.Status}{(fees.Source is { } source ? " " + source : "")}{string.Concat(fees.Cheapest.Select(quote => $" {quote.CustomerTotal} {quote.Policy}"))}{Missing(fees.Missing)}");
        }

        return string.Join(" / ", answers);
    }

    private static string Best(ValueList<LadderRung> rungs) => rungs.IsEmpty ? "" : ": " + string.Join(", ", rungs.Select(rung => $"{rung.Remedy} {rung.Policy}"));

    private static string Missing(ValueList<Fact> facts) => facts.IsEmpty ? "" : "? " + string.Join(", ", facts);

    private static string Days(DayRange? days) => days is null ? "" : " " + days;

    private static string Told(LadderRung rung) => string.Join(" ", new[]
    {
        rung.Policy,
        rung.Source == LadderSource.Repairs ? rung.Strength.ToString() : rung.Source.ToString(),
        rung.Remedy.ToString(),
        rung.IsUnlimited ? "ever" : rung.LastDay?.ToString() ?? "until?",
        rung.PaidBack is { } back ? $"back {back}" : "",
        rung.CustomerPays is { } cost ? $"costs {cost}" : "",
        (rung.FreightToSeller, rung.FreightToCustomer) == default ? "" : $"freight {rung.FreightToSeller} {rung.FreightToCustomer}",
        string.Join(" ", rung.Changes.Select(change => $"then {change.From:uuuu-MM-dd} {change.Terms.Fee}")),
        rung.Grounds.IsEmpty ? "" : $"[{string.Join("+", rung.Grounds)}]",
    }.Where(word => word.Length > 0));

    private static string Told(LadderQuestion question) => $"{question.Policy} {question.Source}{(question.Ground.Length == 0 ? "" : " [" + question.Ground + "]")} {string.Join("+", question.Remedies)}? {string.Join(", ", question.Missing)}";

    /// <summary><c>sale</c>, <c>delivery</c> and <c>invoice</c> are days or ranges; <c>repair</c> is a stay; then amounts, evidence, the channel, an hour of work.</summary>
    internal static ServiceCase Case(string text)
    {
        var facts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split(' ')).ToLookup(words => words[0], words => words[^1]);
        ValueList<UnitDate> dates = [.. Dates("sale", UnitEvent.Sale), .. Dates("delivery", UnitEvent.Delivery), .. Dates("invoice", UnitEvent.Invoice)];
        var repairs = facts["repair"].Select(stay => Repair.Create(Day(stay.Split("..")[0]), stay.Split("..")[1] is { Length: > 0 } back ? Day(back) : DateFact.Unknown, paid: Truth.No)
            .WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, Truth.Yes)));
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create(dates),
                Claim.Create(Component.WholeUnit, facts["cause"].Any() ? Cause.Of(facts["cause"].First()) : Cause.Quality),
                ValueList.From(repairs),
                evidence: [.. Seen("proof", EvidenceKind.ProofOfPurchase), .. Seen("unused", EvidenceKind.Unused)])
            .WithTraits([.. facts["channel"].Select(channel => Trait.Of(TraitKind.Channel, channel))])
            .WithReturn(ReturnRequest.Create(ReturnReason.NoReason));
        serviceCase = facts["paid"].Any() ? serviceCase.WithPurchase(Purchase.OfLine(Money.Of(decimal.Parse(facts["paid"].First(), CultureInfo.InvariantCulture), "CNY"))) : serviceCase;
        return facts["work"].Any() ? serviceCase.WithWork(Work.Create([WorkLine.Create("labour", LineKind.Labour, 1)])) : serviceCase;

        IEnumerable<UnitDate> Dates(string name, UnitEvent unitEvent) => facts[name].Select(days => UnitDate.Of(unitEvent, DateFact.Between(Day(days.Split("..")[0]), Day(days.Split("..")[^1]))));

        IEnumerable<Evidence> Seen(string name, EvidenceKind kind) => facts[name].Select(answer => Evidence.Of(kind, answer == "yes" ? Truth.Yes : Truth.No));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
