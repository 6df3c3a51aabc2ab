using System.Globalization;
using System.Text;
using AfterSales.Explanations;

namespace AfterSales.Tests.Warranties;

/// <summary>
/// Two thousand drawn cases are decided and explained as approved, each told by a line: the verdict, and the sum over all that is said of it. The laws say
/// what is right; this says that nothing else has changed. Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites the lines: each that changes is a
/// decision, or its explanation, that changes with the release.
/// </summary>
public class DecidedCasesTests
{
    private const string File = "tests/AfterSales.Core.Tests/Warranties/Answers.approved.txt";
    private const int Groups = 100;
    private const int Each = 20;

    private static readonly Lazy<string[]> Lines = new(() => System.IO.File.ReadAllLines(Repository.PathOf(File)));

    public static TheoryData<int> All => [.. Enumerable.Range(0, Groups)];

    [Theory]
    [MemberData(nameof(All))]
    public void Drawn_cases_are_decided_and_explained_as_approved(int group)
    {
        if (Environment.GetEnvironmentVariable("AFTERSALES_APPROVE") == "1")
        {
            Approve();
        }

        for (var number = group * Each; number < (group + 1) * Each; number++)
        {
            var draw = DecidedCases.Numbered(number);
            var answers = DecidedCases.Answers(draw);
            Assert.True(Lines.Value[number] == Line(number, draw, answers), $"{Lines.Value[number]} was approved, now it is {Line(number, draw, answers)}:\n{draw}\n{answers}");
        }
    }

    private static void Approve()
    {
        if (Lines.IsValueCreated)
        {
            return;
        }

        var lines = Enumerable.Range(0, Groups * Each).Select(number => (Number: number, Draw: DecidedCases.Numbered(number))).Select(item => Line(item.Number, item.Draw, DecidedCases.Answers(item.Draw)));
        System.IO.File.WriteAllText(Repository.PathOf(File), string.Join("\n", lines) + "\n");
    }

    private static string Line(int number, CoverageDraw draw, string answers)
    {
        var answer = draw.Decide();
        return string.Create(CultureInfo.InvariantCulture, $"{number} {answer}{(answer.Missing.IsEmpty ? "" : " without ")}{answer.Missing} {Sum(answers):x8}");
    }

    private static uint Sum(string text)
    {
        var sum = 2166136261;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            sum = (sum ^ part) * 16777619;
        }

        return sum;
    }
}
