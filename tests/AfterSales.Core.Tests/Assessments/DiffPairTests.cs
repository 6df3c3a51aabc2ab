using System.Globalization;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Tests.PublicApi;
using NodaTime;

namespace AfterSales.Tests.Assessments;

/// <summary>
/// Two policies that differ in one promise: what changes for whom, the example with the fewest facts that shows it, and both answers, in every language as approved. Running the tests
/// with <c>AFTERSALES_APPROVE=1</c> rewrites the text.
/// </summary>
public class DiffPairTests
{
    private const string File = "tests/AfterSales.Core.Tests/Assessments/DiffPairs.approved.txt";

    public static TheoryData<string> All => [.. DiffPairs.All.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_change_and_its_example_are_told_as_approved(string name)
    {
        var pair = DiffPairs.All[name]();
        var diff = PolicyDiff.Between(pair.Before, pair.After);

        var text = string.Concat(diff.Changes.Select(change => string.Concat(
            new[] { "facts: " + string.Join("; ", change.Facts), change.Case is { } serviceCase ? "case: " + Told(serviceCase) : "request: " + Told(change.Request!) }
                .Concat(Enum.GetValues<Language>().SelectMany(language => change.ToString(language).Split('\n')))
                .Select(line => line + "\n"))));
        Approved.SectionEqual(File, name, $"{diff.Tried.ToString(CultureInfo.InvariantCulture)} tried\n" + (text.Length == 0 ? diff.ToString() + "\n" : text));
    }

    [Fact]
    public void Every_text_is_of_a_pair() => Approved.HeadingsEqual(File, DiffPairs.All.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_is_a_case_that_the_policies_answer_so_and_the_way_back_is_the_same_change_the_other_way_round(string name)
    {
        var pair = DiffPairs.All[name]();
        var there = PolicyDiff.Between(pair.Before, pair.After);
        var back = PolicyDiff.Between(pair.After, pair.Before);

        foreach (var change in there.Changes)
        {
            Assert.Equal(change.Question == PolicyQuestion.ServiceLevels, change.Case is null);
            Assert.Equal(change.Case is null, change.Request is not null);
            Assert.NotEqual(Answer(pair.Before, change), Answer(pair.After, change));
            Assert.Contains(back.Changes, other => other.Question == change.Question && other.Kind == Reversed(change.Kind) && Equals(other.Case, change.Case) && Equals(other.Request, change.Request)
                && other.On == change.On && other.At == change.At && other.Before(Language.Spanish) == change.After(Language.Spanish) && other.After(Language.Spanish) == change.Before(Language.Spanish));
        }

        Assert.Equal((there.Tried, there.Changes.Count), (back.Tried, back.Changes.Count));
        Assert.Equal(there.Changes, PolicyDiff.Between(pair.Before, pair.After).Changes);
    }

    [Fact]
    public void Changes_are_equal_only_where_question_kind_example_and_both_answers_are()
    {
        var changes = new[] { "warranty 02: longer", "warranty 03: from delivery", "warranty 08: longer for a series", "warranty 27: for life", "return 01: longer", "service level 02: promised at all, and another later" }
            .Select(name => DiffPairs.All[name]()).SelectMany(pair => PolicyDiff.Between(pair.Before, pair.After).Changes.Concat(PolicyDiff.Between(pair.After, pair.Before).Changes)).ToList();

        Assert.Equal(changes.Count, changes.Distinct().Count());
        Assert.All(changes, change => Assert.False(change.Equals(null)));
        Assert.All(changes, change => Assert.Equal(change.ToString(Language.English), change.ToString()));
        Assert.Equal(changes.Count, changes.Select(change => change.GetHashCode()).Distinct().Count() + changes.GroupBy(change => (change.Question, change.Kind, change.On, change.At, change.Facts)).Sum(group => group.Count() - 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_policy_is_not_different_from_itself(string name)
    {
        var pair = DiffPairs.All[name]();
        Assert.Empty(PolicyDiff.Between(pair.Before, pair.Before).Changes);
        Assert.Empty(PolicyDiff.Between(pair.After, pair.After).Changes);
    }

    private static string Answer(AfterSalesPolicy policy, PolicyChange change) => change.Case is { } serviceCase
        ? policy.Assess(serviceCase, change.On!.Value) is var assessment && change.Question == PolicyQuestion.Fees
            ? assessment.Fees?.Explain().ToString() ?? ""
            : $"{assessment}\n{assessment.Ladder()}\n{List(assessment.Ladder().Rungs.Select(rung => $"{rung.FreightToSeller} {rung.FreightToCustomer}"))}"
        : policy.ServiceLevels?.Decide(change.Request!, change.At!.Value).ToString() ?? "";

    private static ChangeKind Reversed(ChangeKind kind) => kind switch
    {
        ChangeKind.MoreFavourable => ChangeKind.LessFavourable,
        ChangeKind.LessFavourable => ChangeKind.MoreFavourable,
        _ => kind,
    };

    /// <summary>All that an example knows.</summary>
    private static string Told(ServiceCase example)
    {
        var claim = example.Claim is { } said ? $"{said}; safety fault {said.SafetyFault}, main parts {Known(said.MainParts)}, usage {said.Usage?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}" : "none";
        var returned = example.Return is { } request
            ? $"{request.Reason}, parcels {List(request.Parcels)}, own {request.OwnParcel}, bought {request.Bought}, value {request.Value}" : "none";
        var repairs = example.Repairs.Select(repair => $"{repair}, paid {repair.Paid}" + (repair.Record is { } record
            ? $", {record}, on record {record.OnRecord}, safety fault {record.SafetyFault}, main parts {Known(record.MainParts)}, parts {Known(repair.Parts)}, replaced {Known(record.Replaced)}, fault {repair.Defect}, "
                + FormattableString.Invariant($"usage {record.Usage}, hours {record.Hours}, waited {record.PartsWait}")
            : ""));
        var work = example.Work is { } asked ? $"{List(asked.Lines)} {asked.Mode} {asked.Region} {asked.Prices}" : "none";
        return string.Join(
            " | ",
            $"{List(example.Unit.Dates)}; series {example.Unit.Series}, category {example.Unit.Category}, term agreed {(example.Unit.AgreedTerm.IsKnown ? example.Unit.AgreedTerm.Term?.ToString() ?? "none" : "")}",
            $"claim {claim}",
            $"repairs {string.Join("; ", repairs)}",
            $"exchanges {List(example.Exchanges)}",
            $"extensions {List(example.Extensions)}",
            $"evidence {List(example.Evidence)}",
            $"traits {List(example.Traits)}",
            $"readings {List(example.Readings)}",
            $"return {returned}",
            $"paid {example.Purchase?.LinePaid}, freight {example.Purchase?.Freight}",
            $"wish {example.Replacement}",
            $"work {work}");
    }

    private static string Told(ServiceRequest request) => $"{request} | traits {List(request.Traits)} | units {request.Quantity?.ToString(CultureInfo.InvariantCulture)}";

    private static string List<T>(IEnumerable<T> items) => string.Join(", ", items);

    private static string Known(ValueList<string>? items) => items is { } known ? List(known) : "unknown";
}
