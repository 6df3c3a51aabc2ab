namespace AfterSales.Json.Documents;

/// <summary>Finds the name that somebody who mistyped one most likely meant.</summary>
internal static class Nearest
{
    private const int LongestGuessed = 64;

    /// <summary>A question to append to a message; empty when no name is near.</summary>
    public static string Hint(string typed, IEnumerable<string> names) => To(typed, names) is { } name ? $" (did you mean \"{name}\"?)" : "";

    private static string? To(string typed, IEnumerable<string> names)
    {
        if (typed.Length is 0 or > LongestGuessed)
        {
            return null;
        }

        var plain = Plain(typed);
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var name in names)
        {
            var distance = Distance(plain, Plain(name));
            if (distance < least && distance <= Math.Max(1, Math.Min(name.Length, typed.Length) / 3))
            {
                least = distance;
                nearest = name;
            }
        }

        return nearest;
    }

    /// <summary>Case, hyphens, underscores and spaces apart, names are told apart by their letters.</summary>
    private static string Plain(string name) => name.Replace("-", "").Replace("_", "").Replace(" ", "").ToLowerInvariant();

    /// <summary>Letters changed, added, left out or swapped with the next.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
