using AfterSales.Tests.PublicApi;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>
/// Two thousand drawn requests are decided and explained as approved, each told by a line: the verdict, and the sum over all that is said of it. The laws say
/// what is right; this says that nothing else has changed.
/// </summary>
public class DecidedRequestsTests
{
    private const int Groups = 200;
    private const int Each = 10;

    private static readonly ApprovedLines Lines = new("tests/AfterSales.Core.Tests/ServiceLevels/Answers.approved.txt", Groups, Each, number => Told(number));

    public static TheoryData<int> All => Lines.Groups;

    [Theory]
    [MemberData(nameof(All))]
    public void Drawn_requests_are_decided_and_explained_as_approved(int group) => Lines.Equal(group);

    private static (string Line, string Whole) Told(int number)
    {
        var draw = DecidedRequests.Numbered(number);
        var answers = DecidedRequests.Answers(draw);
        return ($"{number} {draw.Decide()} {ApprovedLines.Sum(answers):x8}", $"{draw.Policy}\n{draw.Request}\n{InstantPattern.General.Format(draw.At)}\n{answers}");
    }
}
