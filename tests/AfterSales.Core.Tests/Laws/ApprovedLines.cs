using System.Globalization;
using System.Text;

namespace AfterSales.Tests.Laws;

/// <summary>
/// A file of approved answers to numbered cases, a line for each: what is answered, and the sum over all that is said of it. Running the tests with
/// <c>AFTERSALES_APPROVE=1</c> rewrites the lines: each that changes is a decision, or its explanation, that changes with the release.
/// </summary>
/// <param name="file">The file, from the root of the repository.</param>
/// <param name="count">How many cases there are.</param>
/// <param name="answer">What is answered of a case in short.</param>
/// <param name="whole">All that is said of a case.</param>
internal sealed class ApprovedLines(string file, int count, Func<int, string> answer, Func<int, string> whole)
{
    private readonly Lazy<string[]> _lines = new(() => Environment.GetEnvironmentVariable("AFTERSALES_APPROVE") == "1"
        ? Written(whole, Repository.PathOf(file), Enumerable.Range(0, count).Select(number => Line(number, answer(number), whole(number))).ToArray())
        : File.ReadAllLines(Repository.PathOf(file)));

    /// <summary>Fails where one of some cases is not answered as approved.</summary>
    public void Hold(int first, int each)
    {
        for (var number = first; number < first + each; number++)
        {
            var all = whole(number);
            var line = Line(number, answer(number), all);
            Assert.True(_lines.Value[number] == line, $"{_lines.Value[number]} was approved, now it is {line}:\n{all}");
        }
    }

    private static string[] Written(Func<int, string> Debug, string path, string[] lines)
    {
        File.WriteAllText("/tmp/kill-returns-" + Path.GetFileName(path), string.Join("\n\n", Enumerable.Range(0, lines.Length).Select(n => lines[n] + "\n" + Debug(n))));
        File.WriteAllText(path, string.Join("\n", lines) + "\n");
        return lines;
    }

    private static string Line(int number, string answer, string whole) => string.Create(CultureInfo.InvariantCulture, $"{number} {answer} {Sum(whole):x8}");

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
