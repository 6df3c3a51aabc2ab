using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>What is done to documents in order to break their readers: bytes flipped, members dropped, numbers huge, nesting deep, text and lists long.</summary>
internal static class Hostilities
{
    private static readonly string[] Numbers =
        ["0", "-1", "2147483647", "2147483648", "-9223372036854775809", "79228162514264337593543950336", "1e308", "1e-308", "1e999999999", "0.0000000000000000000000000001", new('9', 5_000)];

    private static readonly int[] Lengths = [63, 201, 1_001, 10_001, 100_000];

    private static readonly int[] Depths = [20, 31, 32, 33, 64, 1_000, 10_000];

    /// <summary>The text after one to three hostilities, and the names of them.</summary>
    public static (string Text, List<string> Kinds) Attack(this Tape tape, string text)
    {
        var kinds = new List<string>();
        for (var left = 1 + tape.Next(3); left > 0; left--)
        {
            switch (tape.Next(6))
            {
                case 0:
                    kinds.Add("bytes flipped");
                    text = tape.Damage(text);
                    break;
                case 1 when kinds.Count == 0:
                    // First of all, while the text is still a document.
                    kinds.Add("members dropped or changed");
                    text = tape.Mutate(text, 3).ToJsonString();
                    break;
                case 2:
                    kinds.Add("numbers huge");
                    text = tape.Instead(text, "-?[0-9]+([.][0-9]+)?", _ => tape.Pick(Numbers));
                    break;
                case 3:
                    kinds.Add("nesting deep");
                    text = tape.Instead(text, ": *(\"[^\"]*\"|[0-9]+|true|false)", found => ": " + tape.Nested(found.TrimStart(':', ' ')));
                    break;
                case 4:
                    kinds.Add("text long");
                    text = tape.Instead(text, "\"[^\"]*\"", found => "\"" + new string(tape.Pick('x', '9', '-', 'P', '\u4E2D'), tape.Pick(Lengths)) + found[1..]);
                    break;
                default:
                    kinds.Add("lists long");
                    text = tape.Instead(text, "\\[[^][]+\\]", found => "[" + string.Join(", ", Enumerable.Repeat(found[1..^1], tape.Pick(2, 999, 1_001, 10_001))) + "]", 200);
                    break;
            }
        }

        return (text, kinds);
    }

    private static string Nested(this Tape tape, string inner)
    {
        var depth = tape.Pick(Depths);
        return tape.Flag() ? new string('[', depth) + inner + new string(']', depth) : string.Concat(Enumerable.Repeat("{\"unit\":", depth)) + inner + new string('}', depth);
    }

    /// <summary>Puts something else in one of the places that look so; those of more than some characters are let be.</summary>
    private static string Instead(this Tape tape, string text, string pattern, Func<string, string> other, int longest = int.MaxValue)
    {
        // Where another hostility was before, there can be a million places.
        var places = Regex.Matches(text.Length < 400_000 ? text : text[..400_000], pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)).Where(place => place.Length <= longest).ToList();
        if (places.Count == 0)
        {
            return text;
        }

        var at = places[tape.Next(places.Count)];
        return string.Concat(text.AsSpan(0, at.Index), other(at.Value).ToString(CultureInfo.InvariantCulture), text.AsSpan(at.Index + at.Length));
    }
}
