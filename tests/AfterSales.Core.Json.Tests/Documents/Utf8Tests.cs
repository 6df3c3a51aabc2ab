using System.Text;
using AfterSales.Explanations;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Documents;

/// <summary>Bytes become text only where they are UTF-8 throughout; what is not is told with its place, and never replaced.</summary>
public class Utf8Tests
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The second reading of the same rule: the framework's own decoder.</summary>
    [Fact]
    public void Bytes_are_taken_where_the_framework_takes_them_and_read_as_it_reads_them() => Law.Holds(
        tape =>
        {
            var bytes = Encoding.UTF8.GetBytes(tape.Pick("", "{ \"id\": \"", "é中😀", "\uFEFF{", "a\nb")).ToList();
            for (var i = tape.Next(4); i > 0; i--)
            {
                // The edges of every range of lead and continuation bytes.
                byte[] edges = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];
                bytes.Insert(tape.Next(bytes.Count + 1), tape.Pick(edges));
            }

            var utf8 = bytes.ToArray();
            var isText = true;
            var text = "";
            try
            {
                text = Strict.GetString(utf8);
            }
            catch (DecoderFallbackException)
            {
                isText = false;
            }

            if (isText)
            {
                Assert.Equal(text.StartsWith('\uFEFF') ? text[1..] : text, AfterSalesJson.Text(utf8));
            }
            else
            {
                Assert.Matches("^Found the byte 0x[89A-F][0-9A-F] at line [1-9][0-9]*, column [1-9][0-9]*, ", Assert.Single(Assert.Throws<InvalidInputException>(() => AfterSalesJson.Text(utf8)).Problems).Message);
            }

            tape.Classify("text", isText && utf8.Length > 0);
            tape.Classify("no text", !isText);
        },
        40);

    [Theory]
    [InlineData("{ \"format\": 1,\n  \"id\": \"a?b\" }", "id", "line 2, column 11")]
    [InlineData("{ \"warranty\": { \"start\": [\"sale\", \"?", "warranty.start[1]", "line 1, column 36")]
    [InlineData("{ \"clauses\": { \"Cl?", "clauses", "line 1, column 19")]
    [InlineData("?", "", "line 1, column 1")]
    [InlineData("{ } ?", "", "line 1, column 5")]
    public void A_broken_byte_is_told_with_the_member_the_line_and_the_column(string text, string path, string position)
    {
        byte[] utf8 = [.. text.Split('?').SelectMany((part, i) => i == 0 ? Encoding.UTF8.GetBytes(part) : [0xE9, .. Encoding.UTF8.GetBytes(part)])];

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => AfterSalesJson.Text(utf8)).Problems);

        Assert.Equal((path, $"Found the byte 0xE9 at {position}, which is no text in UTF-8; save the document as UTF-8."), (problem.Path, problem.Message));
    }

    [Fact]
    public void A_document_in_another_encoding_is_refused_at_its_first_byte() => Assert.All(
        new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 },
        encoding => Assert.Contains("line 1, column 1", Assert.Throws<InvalidInputException>(() => AfterSalesJson.Text([.. encoding.GetPreamble(), .. encoding.GetBytes("{ }")])).Message, StringComparison.Ordinal));
}
