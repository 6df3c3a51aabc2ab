using System.Text;

namespace AfterSales.Tests.PublicApi;

/// <summary>
/// Numbered lines that were approved, one for each of many cases, most of what is said of a case told by a sum. Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites
/// them; the change is then reviewed like any other. The cases are held against them in groups, a test each.
/// </summary>
internal sealed class ApprovedLines(string path, int groups, int each, Func<int, (string Line, string Whole)> tell)
{
    private readonly Lazy<string[]> _lines = new(() =>
    {
        if (Approved.IsApproving)
        {
            Approved.Write(path, string.Concat(Enumerable.Range(0, groups * each).Select(number => tell(number).Line + "\n")));
        }

        return Approved.Read(path).Split('\n');
    });

    public TheoryData<int> Groups => [.. Enumerable.Range(0, groups)];

    /// <summary>A number that changes with any letter of a text.</summary>
    public static uint Sum(string text)
    {
        var sum = 2166136261;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            sum = (sum ^ part) * 16777619;
        }

        return sum;
    }

    public void Equal(int group)
    {
        for (var number = group * each; number < (group + 1) * each; number++)
        {
            var (line, whole) = tell(number);
            Assert.True(_lines.Value[number] == line, $"{_lines.Value[number]} was approved, now it is {line}:\n{whole}");
        }
    }
}
