using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Tests.Returns;

/// <summary>
/// Drawn returns and refunds are decided and explained as approved. The laws say what is right; this says that nothing else has changed.
/// </summary>
public class DecidedReturnsTests
{
    private const int ReturnGroups = 80;
    private const int RefundGroups = 30;
    private const int Each = 20;

    private static readonly ApprovedLines Returned = new("tests/AfterSales.Core.Tests/Returns/Returns.approved.txt", ReturnGroups, Each, number => Told(number, DecidedReturns.Numbered(number)));
    private static readonly ApprovedLines Refunded = new("tests/AfterSales.Core.Tests/Returns/Refunds.approved.txt", RefundGroups, Each, number => Told(number, DecidedRefunds.Numbered(number)));

    public static TheoryData<int> AllReturns => Returned.Groups;

    public static TheoryData<int> AllRefunds => Refunded.Groups;

    [Theory]
    [MemberData(nameof(AllReturns))]
    public void Drawn_returns_are_decided_and_explained_as_approved(int group) => Returned.Equal(group);

    [Theory]
    [MemberData(nameof(AllRefunds))]
    public void Drawn_refunds_are_decided_and_explained_as_approved(int group) => Refunded.Equal(group);

    private static (string Line, string Whole) Told(int number, DecidedReturn drawn)
    {
        var decision = drawn.Policy.Decide(drawn.Case, drawn.On);
        var whole = Whole(drawn);
        return (FormattableString.Invariant($"{number} {decision}{Without(decision.Missing)} {ApprovedLines.Sum(whole):x8}"), whole);
    }

    private static (string Line, string Whole) Told(int number, RefundDecision decision)
    {
        var whole = Whole(decision);
        return (FormattableString.Invariant($"{number} {decision}{Without(decision.Missing)} {ApprovedLines.Sum(whole):x8}"), whole);
    }

    private static string Without(FactSet missing) => missing.IsEmpty ? "" : " without " + missing;

    private static string Whole(DecidedReturn drawn)
    {
        var why = drawn.Policy.Decide(drawn.Case, drawn.On).Explain();
        return Lines(
            [
                $"{why.Status}, {why.Quantity} of {why.Left}, missing {why.Missing}\n{why}",
                .. why.Windows.Select(window => (FormattableString)$"{window} {window.Clause?.Id} from {window.Start}, unlimited {window.IsUnlimited}, due {window.DueAt:g}, provisional {window.IsProvisional}, missing {window.Missing}; {string.Join(", ", window.Turns)}"),
                .. why.Options.Select(option => (FormattableString)$"{option} by {string.Join(", ", option.Windows)} unless {string.Join(", ", option.Unless)}: {option.Terms}; {string.Join(", ", option.Changes)}; {(option.Refund is { } refund ? Whole(refund) : "")}"),
                .. why.Deadlines.Select(deadline => (FormattableString)$"{deadline} {deadline.Clause?.Id}"),
            ]);
    }

    private static string Whole(RefundDecision decision)
    {
        var why = decision.Explain();
        return Lines(
            [
                $"{decision} {decision.Policy}, missing {decision.Missing} {why.Missing}\n{why}",
                $"{why.Status} {why.Price} {why.PaidFor} used {why.DaysUsed}, {why.Deduction} and {why.Fee} off: {why.Amount} to {string.Join(", ", why.Placements)} left {why.Unplaced}",
            ]);
    }

    private static string Lines(IEnumerable<FormattableString> lines) => string.Join("\n", lines.Select(FormattableString.Invariant)).ReplaceLineEndings("\n");
}
