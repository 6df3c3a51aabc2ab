using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Laws;
using AfterSales.Tests.Remedies;
using AfterSales.Tests.Returns;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Assessments;

public class DiffTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/Assessments/DiffExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_the_only_change_of_its_kind(MarkdownRow row)
    {
        var diff = PolicyDiff.Between(Policy(row["before"]), Policy(row["after"]));
        if (row["question"].Length == 0)
        {
            Assert.Empty(diff.Changes);
        }
        else
        {
            var change = Assert.Single(diff.Changes, change => change.Question == row.Choice<PolicyQuestion>("question") && change.Kind == row.Choice<ChangeKind>("kind"));
            Assert.Equal(
                (row["facts"], row["was"], row["is"]),
                ($"{string.Join("; ", change.Facts)}; on {(change.On is { } day ? day.ToString("R", CultureInfo.InvariantCulture) : change.At.ToString())}", change.Before(Language.English), change.After(Language.English)));
            Assert.Equal(row.Number("changes"), diff.Changes.Count);
        }

        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(row.Items("reasons"), code => Assert.Matches(Pattern(code, language), diff.ToString(language)));
        }
    }

    [Fact]
    public void A_policy_is_not_different_from_itself_and_every_example_shows_its_change() => Law.Holds(
        tape =>
        {
            var (one, other) = (Draw(tape), Draw(tape));
            Assert.Empty(PolicyDiff.Between(one, one).Changes);
            var there = PolicyDiff.Between(one, other);
            var back = PolicyDiff.Between(other, one);
            foreach (var change in there.Changes.Where(change => change.Case is not null))
            {
                // The example is a case like any other: whoever asks again gets both answers again.
                var example = DiffOf(one, other, change);
                Assert.NotEqual(example.Before, example.After);
            }

            // Going back is the same change the other way round, with the same example.
            Assert.Equal(
                there.Changes.Select(change => (change.Question, Kind: Reversed(change.Kind), Facts: change.Facts.ToString(), change.On, Before: change.After(Language.English), After: change.Before(Language.English))).Order(),
                back.Changes.Select(change => (change.Question, change.Kind, Facts: change.Facts.ToString(), change.On, Before: change.Before(Language.English), After: change.After(Language.English))).Order());
            tape.Classify("a change for better", there.Changes.Any(change => change.Kind == ChangeKind.MoreFavourable));
            tape.Classify("no change", there.Changes.IsEmpty);
        },
        400);

    private static (string Before, string After) DiffOf(AfterSalesPolicy before, AfterSalesPolicy after, PolicyChange change)
    {
        return (Answer(before), Answer(after));

        string Answer(AfterSalesPolicy policy)
        {
            var assessment = policy.Assess(change.Case!, change.On!.Value);
            return change.Question switch
            {
                PolicyQuestion.Coverage => $"{assessment.Coverage?.Status} {assessment.Coverage?.LastDays} {assessment.Coverage?.Missing}",
                PolicyQuestion.Returns or PolicyQuestion.Remedies => $"{assessment.Returns?.Status} {assessment.Remedies?.Status} {assessment.Returns?.Missing} {assessment.Remedies?.Missing} {assessment.Ladder()}",
                _ => $"{assessment.Fees?.CustomerTotal} {assessment.Fees?.Missing}",
            };
        }
    }

    private static ChangeKind Reversed(ChangeKind kind) => kind switch
    {
        ChangeKind.MoreFavourable => ChangeKind.LessFavourable,
        ChangeKind.LessFavourable => ChangeKind.MoreFavourable,
        _ => kind,
    };

    private static AfterSalesPolicy Draw(Tape tape)
    {
        var warranty = WarrantyPolicy.Create(
            [tape.Pick(UnitEvent.Sale, UnitEvent.Delivery)],
            tape.Flag() ? [TermRule.ForUnit(Term.OfMonths(1 + tape.Next(2)))] : [TermRule.ForUnit(Term.OfMonths(1)), TermRule.ForComponent("lamp", Term.OfDays(10))],
            conditions: tape.Flag() ? [WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)] : default);
        return AfterSalesPolicy.Create(
            "p",
            "1",
            warranty: warranty,
            returns: tape.Flag(3) ? tape.ReturnPolicy() : null,
            remedies: tape.Flag(3) ? RemedyPolicy.Create(warranty, [RemedyTrigger.Create("t", [RemedyMeasure.Repairs(1 + tape.Next(2))], [Remedy.Refund])]) : null);
    }

    /// <summary>A policy as a row says it: promises separated by semicolons.</summary>
    private static AfterSalesPolicy Policy(string text)
    {
        var terms = new List<TermRule>();
        var windows = new List<ReturnWindow>();
        var conditions = new List<WarrantyCondition>();
        var exclusions = new List<CauseRule>();
        var triggers = new List<RemedyTrigger>();
        var commitments = new List<ServiceCommitment>();
        var start = UnitEvent.Sale;
        FeePolicy? fees = null;
        var freight = (ToSeller: FreightPayer.NotStated, ToCustomer: FreightPayer.NotStated);
        foreach (var words in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(promise => promise.Split(' ')))
        {
            switch (words[0])
            {
                case "unit": terms.Add(TermRule.ForUnit(Term.Parse(words[1]))); break;
                case "lamp": terms.Add(TermRule.ForComponent("lamp", Term.Parse(words[1]))); break;
                case "proof": conditions.Add(WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)); break;
                case "not": exclusions.Add(Cause.Of(words[1])); break;
                case "from": start = Enum.Parse<UnitEvent>(words[1]); break;
                case "freight": freight = (Enum.Parse<FreightPayer>(words[1]), Enum.Parse<FreightPayer>(words[2])); break;
                case "return": windows.Add(Window(Remedy.Return)); break;
                case "exchange": windows.Add(Window(Remedy.Exchange)); break;
                case "repairs": triggers.Add(RemedyTrigger.Create("repairs", [RemedyMeasure.Repairs(int.Parse(words[1], CultureInfo.InvariantCulture))], [Remedy.Refund])); break;
                case "labour": fees = FeePolicy.Create(Currency.Of("EUR"), [FeeRule.Create("labour", Pricing.Listed, [words[1] == "free" ? Bearer.Company : Bearer.Customer])]); break;
                case "fix": commitments.Add(ServiceCommitment.Create(
                    ServiceMetric.Of("fix"), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc), ServiceTarget.Within(Duration.FromHours(int.Parse(words[1], CultureInfo.InvariantCulture))), [ServiceEventKind.Resolved])); break;
                default: throw new ArgumentException(words[0]);
            }

            ReturnWindow Window(Remedy remedy) => ReturnWindow.Create(
                words[0], [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), Term.Parse(words[1]), [remedy],
                freightToSeller: freight.ToSeller,
                freightToCustomer: freight.ToCustomer,
                fee: words.Length > 2 ? RestockingFee.Percent(decimal.Parse(words[2], CultureInfo.InvariantCulture)) : null);
        }

        var warranty = terms.Count == 0 ? null : WarrantyPolicy.Create([start], ValueList.From(terms), conditions: ValueList.From(conditions), exclusions: ValueList.From(exclusions));
        return AfterSalesPolicy.Create(
            "p",
            "1",
            warranty: warranty,
            returns: windows.Count == 0 ? null : ReturnPolicy.Create(ValueList.From(windows)),
            remedies: triggers.Count == 0 ? null : RemedyPolicy.Create(warranty!, ValueList.From(triggers)),
            serviceLevels: commitments.Count == 0 ? null : ServiceLevelPolicy.Create(ValueList.From(commitments)),
            fees: fees);
    }

    private static Regex Pattern(string code, Language language) =>
        new(Regex.Replace(Regex.Escape(Core.ReasonCodes.Single(entry => entry.Code.Id == code).Code.Template(language)), @"\\\{[0-9]}", ".+"));
}
