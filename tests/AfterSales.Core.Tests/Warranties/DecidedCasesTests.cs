using System.Globalization;
using AfterSales.Explanations;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Tests.Warranties;

/// <summary>
/// Four thousand drawn cases are decided and explained as approved, each told by a line: the verdict, and the sum over all that is said of it. The laws say
/// what is right; this says that nothing else has changed: each line that changes is a decision, or its explanation, that changes with the release.
/// </summary>
public class DecidedCasesTests
{
    private const int Groups = 100;
    private const int Each = 20;

    private static readonly ApprovedLines Lines = new("tests/AfterSales.Core.Tests/Warranties/Answers.approved.txt", Groups * Each, number => Told(number, DecidedCases.Numbered(number)).Line);
    private static readonly ApprovedLines Uncertain = new("tests/AfterSales.Core.Tests/Warranties/UncertainAnswers.approved.txt", Groups * Each, number => Told(number, DecidedCases.Uncertain(number)).Line);

    public static TheoryData<int> All => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(All))]
    public void Drawn_cases_are_decided_and_explained_as_approved(int group)
    {
        for (var number = group * Each; number < (group + 1) * Each; number++)
        {
            var (line, whole) = Told(number, DecidedCases.Numbered(number));
            Lines.Equal(number, line, whole);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Cases_with_more_gaps_are_decided_and_explained_as_approved(int group)
    {
        for (var number = group * Each; number < (group + 1) * Each; number++)
        {
            var (line, whole) = Told(number, DecidedCases.Uncertain(number));
            Uncertain.Equal(number, line, whole);
        }
    }

    private static (string Line, string Whole) Told(int number, CoverageDraw draw)
    {
        var answers = DecidedCases.Answers(draw);
        var answer = draw.Decide();
        return (
            string.Create(CultureInfo.InvariantCulture, $"{number} {answer}{(answer.Missing.IsEmpty ? "" : " without ")}{answer.Missing} {ApprovedLines.Sum(answers):x8}"),
            $"{draw}\n{answers}");
    }
}
