using AfterSales.Tests.PublicApi;

namespace AfterSales.Tests.Remedies;

/// <summary>
/// Two thousand drawn cases of repairs are decided and explained as approved, each told by a line: the verdict, and the sum over all that is said of it. The laws say
/// what is right; this says that nothing else has changed.
/// </summary>
public class DecidedRemediesTests
{
    private const int Groups = 100;
    private const int Each = 20;

    private static readonly ApprovedLines Lines = new("tests/AfterSales.Core.Tests/Remedies/Answers.approved.txt", Groups, Each, number => Told(number));

    public static TheoryData<int> All => Lines.Groups;

    [Theory]
    [MemberData(nameof(All))]
    public void Drawn_cases_are_decided_and_explained_as_approved(int group) => Lines.Equal(group);

    private static (string Line, string Whole) Told(int number)
    {
        var draw = DecidedRemedies.Numbered(number);
        var answers = DecidedRemedies.Answers(draw);
        var decision = draw.Decide();
        return ($"{number} {decision}{(decision.Missing.IsEmpty ? "" : " without ")}{decision.Missing} {ApprovedLines.Sum(answers):x8}", $"{draw}\n{answers}");
    }
}
