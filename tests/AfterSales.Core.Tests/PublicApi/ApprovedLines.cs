using System.Text;

namespace AfterSales.Tests.PublicApi;

/// <summary>
/// Numbered lines that were approved, one for each of many cases, most of what is said of a case told by a sum. Running the tests with <c>AFTERSALES_APPROVE=1</c> rewrites
/// them; the change is then reviewed like any other.
/// </summary>
internal sealed class ApprovedLines(string path, int count, Func<int, string> line)
{
    private readonly Lazy<string[]> _lines = new(() =>
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("AFTERSALES_APPROVE") == "1")
        {
            File.WriteAllText(file, string.Concat(Enumerable.Range(0, count).Select(number => line(number) + "\n")));
        }

        return File.ReadAllLines(file);
    });

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

    public void Equal(int number, string actual, string whole) =>
        Assert.True(_lines.Value[number] == actual, $"{_lines.Value[number]} was approved, now it is {actual}:\n{whole}");
}
