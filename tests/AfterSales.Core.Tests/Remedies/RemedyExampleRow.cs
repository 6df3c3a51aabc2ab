using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Remedies;

/// <summary>Rows of the example table about remedies: the case, and what a policy has to answer.</summary>
internal static class RemedyExampleRow
{
    public static void Check(MarkdownRow row, RemedyPolicy policy)
    {
        var decision = policy.Decide(Case(row), on: row.Day("on")!.Value);
        var explanation = decision.Explain();
        Assert.Equal(row.Choice<RemedyStatus>("status"), decision.Status);
        Assert.Equal(row["counts"], string.Join(", ", explanation.Triggers.SelectMany(trigger => trigger.Measures).Select(Count)));
        Assert.Empty(row.Items("reasons").Except(ReturnExampleRow.Codes(explanation)));
        if (row.Has("loaner"))
        {
            Assert.Equal(row.Day("loaner"), explanation.Triggers.Single().LoanerFrom);
        }
        else if (row.Has("remedies"))
        {
            Assert.Equal(row["remedies"], string.Join(", ", explanation.Remedies));
        }
        else
        {
            Assert.Equal(row["resolved"], Resolved(explanation.Replacement));
            Assert.Equal(row.Text("refund"), explanation.Replacement.Refund?.Amount?.ToString().Split(' ')[0]);
        }
    }

    public static ServiceCase Case(MarkdownRow row)
    {
        var facts = row.Items("facts").Select(text => text.Split(' ')).ToLookup(words => words[0], words => words.Length > 1 ? words[1] : "yes");
        var appeared = row.Day("since") is { } since ? DateFact.On(since) : DateFact.Unknown;
        var serviceCase = ServiceCase.Create(
                // The invoice is made out on the day of the sale: policies count from one or the other.
                SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, Sale(row)), UnitDate.Of(UnitEvent.Invoice, Sale(row)), .. Dated("registered", UnitEvent.Registration), .. Dated("made", UnitEvent.Manufacture)],
                    series: facts["series"].SingleOrDefault()),
                Claim.Create(Component.WholeUnit, Cause.Quality, facts["fault"].SingleOrDefault(), appeared, fails: Answer(row.Text("fails")))
                    .WithFindings(Truth.Yes, Answer(facts["safety"].SingleOrDefault()), facts["main"].SingleOrDefault() is { } part ? [part] : null, Number(facts["km"].SingleOrDefault())),
                [.. (row.Text("repairs") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RepairOf)],
                [.. facts["exchange"].Select(day => Exchange.Of(Day(day)))],
                evidence:
                [
                    .. Named("irreparable", EvidenceKind.Irreparable), .. Named("same-model", EvidenceKind.SameModelAvailable), .. Named("notice-given", EvidenceKind.Of("notice-given")),
                    .. Named("proof", EvidenceKind.ProofOfPurchase),
                ])
            .WithReplacement(ReplacementWish.Of(
                facts["choice"].SingleOrDefault() switch
                {
                    "same" => ReplacementChoice.SameModel,
                    "other" => ReplacementChoice.OtherModel,
                    "refuses" => ReplacementChoice.Refuses,
                    _ => ReplacementChoice.NotKnown,
                },
                Price("price")));
        return Price("paid") is { } paid ? serviceCase.WithPurchase(Purchase.OfLine(paid)) : serviceCase;

        IEnumerable<UnitDate> Dated(string name, UnitEvent happened) => facts[name].Select(day => UnitDate.Of(happened, day == "no" ? DateFact.NotYet : Between(day)));

        IEnumerable<Evidence> Named(string name, EvidenceKind kind) => facts[name].Select(answer => Evidence.Of(kind, Answer(answer)));

        Money? Price(string name) => Number(facts[name].SingleOrDefault()) is { } amount ? Money.Of(amount, "CNY") : null;
    }

    private static Repair RepairOf(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var marks = words.Skip(1).Select(word => word.Split('=')).ToDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "yes");
        var days = words[0].Split("..");
        var kind = marks.ContainsKey("waiting") ? StayKind.WaitingForParts : StayKind.Repair;
        var repair = Repair.Create(Day(days[0]), Between(days[1]), kind, Truth.No, defect: marks.GetValueOrDefault("fault"));
        return marks.ContainsKey("unknown") ? repair : repair.WithRecord(RepairRecord.Create(
            marks.ContainsKey("uncovered") ? Truth.No : Truth.Yes,
            marks.ContainsKey("misuse") ? Cause.Misuse : Cause.Quality,
            marks.ContainsKey("off-record") ? Truth.No : Truth.Yes,
            marks.ContainsKey("safety") ? Truth.Yes : Truth.No,
            List("main"),
            List("replaced"),
            Number(marks.GetValueOrDefault("km")),
            Number(marks.GetValueOrDefault("hours")),
            [
                .. marks.TryGetValue("loaner", out var loaner) ? [ExcludedTime.OfDays(Day(loaner.Split("..")[0]), Day(loaner.Split("..")[1]), "loaner")] : Array.Empty<ExcludedTime>(),
                .. Number(marks.GetValueOrDefault("transport")) is { } transport ? [ExcludedTime.OfHours(transport, "transport")] : Array.Empty<ExcludedTime>(),
            ],
            marks.TryGetValue("wait", out var wait) ? PartsWait.Of(Day(wait.Split("..")[0]), Until(wait.Split("..")[1])) : PartsWait.None));

        ValueList<string>? List(string name) => marks.TryGetValue(name, out var list) ? ValueList.From(list.Split('+')) : null;
    }

    private static Truth Answer(string? text) => text switch { "yes" => Truth.Yes, "no" => Truth.No, _ => Truth.Unknown };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>A day, two between which it was (<c>2024-02-10~2024-02-15</c>), or not yet.</summary>
    private static DateFact Between(string text) => text.Length == 0 ? DateFact.NotYet : DateFact.Between(Day(text.Split('~')[0]), Day(text.Split('~')[^1]));

    private static LocalDate? Until(string text) => text.Length == 0 ? null : Day(text);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Count(MeasureFinding finding) =>
        finding.Least.ToString(CultureInfo.InvariantCulture) + (finding.Least == finding.Most ? "" : ".." + finding.Most.ToString(CultureInfo.InvariantCulture));

    private static string Resolved(ReplacementFinding finding) =>
        finding.Missing.IsEmpty
            ? string.Join(" ", new[] { finding.Remedy?.ToString(), finding.Difference?.ToString().Split(' ')[0] }.OfType<string>())
            : "missing " + string.Join(", ", finding.Missing);

    /// <summary>A day, a range of them, or none.</summary>
    private static DateFact Sale(MarkdownRow row)
    {
        if (row["sale"] == "never")
        {
            return DateFact.Absent;
        }

        var ends = row["sale"].Split("..").Select(text => LocalDatePattern.Iso.Parse(text).Value).ToArray();
        return DateFact.Between(ends[0], ends[^1]);
    }
}
