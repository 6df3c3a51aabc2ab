using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Assessments;

public class AssessmentExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/AssessmentExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_answered_as_it_says(MarkdownRow row)
    {
        var catalog = PolicyCatalog.Of([.. row.Items("policies").SelectMany(AssessmentExamplePolicies.Named)]);
        var merged = catalog.Assess(Case(row), row.Day("on")!.Value);

        Assert.Equal(row["coverage"], merged.Coverage is { } coverage ? string.Join(" ", new[] { coverage.Status.ToString(), coverage.Source.ToString(), coverage.LastDays?.ToString() }.OfType<string>()) : "");
        Assert.Equal(row["options"], Rungs(merged.Returns?.Options));
        Assert.Equal(row["remedies"], Rungs(merged.Remedies?.Remedies));
        Assert.Equal(row["fees"], merged.Fees is { } fees ? fees.Cheapest.IsEmpty ? fees.Status.ToString() : string.Join("; ", fees.Cheapest.Select(quote => $"{quote.CustomerTotal} {quote.Policy}")) : "");
        Assert.Equal(row["open"], string.Join(", ", merged.Coverage?.Missing ?? []));
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = merged.ToString(language) + "\n" + string.Join("\n", merged.Standings.Select(standing => standing.ToString(language)));
            Assert.All(row.Items("reasons"), code => Assert.Matches(Pattern(code, language), text));
        }
    }

    private static string Rungs(ValueList<LadderRung>? rungs) =>
        string.Join(", ", (rungs ?? []).Select(rung => string.Join(" ", new[] { rung.Remedy.ToString(), rung.Policy, rung.PaidBack?.ToString(), rung.LastDay?.ToString() }.OfType<string>())));

    internal static ServiceCase Case(MarkdownRow row)
    {
        var facts = row.Items("facts").Select(text => text.Split(' ')).ToDictionary(words => words[0], words => words[1]);
        ValueList<UnitDate> dates = row["sale"] switch
        {
            "" => [],
            "absent" => [UnitDate.Of(UnitEvent.Sale, DateFact.Absent)],
            var text => [UnitDate.Of(UnitEvent.Sale, Range(text))],
        };
        var repairs = row["repairs"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => text.Split(".."))
            .Select(days => Repair.Create(Day(days[0]), Day(days[1]), paid: Truth.No).WithRecord(RepairRecord.Create(Truth.Yes, Cause.Quality, Truth.Yes)));
        var serviceCase = ServiceCase.Create(
                SoldUnit.Create(dates),
                Claim.Create(Component.WholeUnit, Cause.Quality, appeared: row.Day("on")!.Value),
                ValueList.From(repairs),
                evidence: facts.TryGetValue("proof", out var proof) ? [Evidence.Of(EvidenceKind.ProofOfPurchase, proof == "yes" ? Truth.Yes : Truth.No)] : [])
            .WithTraits([.. Trait("channel"), .. Trait("jurisdiction")])
            .WithReturn(ReturnRequest.Create(ReturnReason.NoReason));
        serviceCase = Amount("paid") is { } paid ? serviceCase.WithPurchase(Purchase.OfLine(paid)) : serviceCase;
        return Amount("work") is { } price ? serviceCase.WithWork(Work.Create([WorkLine.Create("labour", LineKind.Labour, 1, price)])) : serviceCase;

        IEnumerable<Trait> Trait(string name) => row.Text(name) is { } value ? [AfterSales.Cases.Trait.Of(TraitKind.Of(name), value)] : [];

        Money? Amount(string name) => facts.TryGetValue(name, out var amount) ? Money.Of(decimal.Parse(amount, CultureInfo.InvariantCulture), "CNY") : null;
    }

    private static DateFact Range(string text) => text.Split("..") is { Length: 2 } days ? DateFact.Between(Day(days[0]), Day(days[1])) : DateFact.On(Day(text));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Regex Pattern(string code, Language language) =>
        new(Regex.Replace(Regex.Escape(Core.ReasonCodes.Single(entry => entry.Code.Id == code).Code.Template(language)), @"\\\{[0-9]}", ".+"));
}
