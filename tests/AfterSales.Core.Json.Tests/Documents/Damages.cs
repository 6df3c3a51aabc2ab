using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>What broken disks, wrong encodings and attackers do to text.</summary>
internal static class Damages
{
    private static readonly string[] Inserted =
    [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "/", "//x\n", "/**/", "'", "null", "true", "NaN", "1e999", "-", "\0", "\n", "\u00e9", "\ud83d", "\ude00", "\\ud800", "\\u0000", "\ufeff", "\u2028", " ",
    ];

    /// <summary>The text after one to four damages.</summary>
    public static string Damage(this Tape tape, string text)
    {
        for (var left = 1 + tape.Next(4); left > 0 && text.Length > 0; left--)
        {
            var at = tape.Next(text.Length);
            text = tape.Next(6) switch
            {
                0 => text[..at] + (char)(text[at] ^ (1 << tape.Next(8))) + text[(at + 1)..],
                1 => text[..at],
                2 => text.Remove(at, Math.Min(text.Length - at, 1 + tape.Next(20))),
                3 => text.Insert(at, text.Substring(at, Math.Min(text.Length - at, 1 + tape.Next(60)))),
                4 => text[..at] + (char)tape.Next(0x10000) + text[(at + 1)..],
                _ => text.Insert(at, tape.Pick(Inserted)),
            };
        }

        return text;
    }
}
