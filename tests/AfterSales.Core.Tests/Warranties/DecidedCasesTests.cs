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

    private static readonly ApprovedLines Lines = new("tests/AfterSales.Core.Tests/Warranties/Answers.approved.txt", Groups, Each, number => Told(number, DecidedCases.Numbered(number)));
    private static readonly ApprovedLines Uncertain = new("tests/AfterSales.Core.Tests/Warranties/UncertainAnswers.approved.txt", Groups, Each, number => Told(number, DecidedCases.Uncertain(number)));

    public static TheoryData<int> All => Lines.Groups;

    [Theory]
    [MemberData(nameof(All))]
    public void Drawn_cases_are_decided_and_explained_as_approved(int group) => Lines.Equal(group);

    [Theory]
    [MemberData(nameof(All))]
    public void Cases_with_more_gaps_are_decided_and_explained_as_approved(int group) => Uncertain.Equal(group);

    private static (string Line, string Whole) Told(int number, CoverageDraw draw) => DecidedCases.Told(number, draw, DecidedCases.Answers(draw));
}
