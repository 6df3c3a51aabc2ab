using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>Markup. Whatever is put into it as a value is escaped, unless it is markup itself: there is no other way to make one.</summary>
internal sealed class Html
{
    public static readonly Html Nothing = new("");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;

    private Html(string text) => _text = text;

    public static Html Of(FormattableString markup) =>
        new(string.Format(CultureInfo.InvariantCulture, markup.Format, [.. markup.GetArguments().Select(Escaped)]));

    public static Html All<T>(IEnumerable<T> items, Func<T, Html> markup) => new(string.Concat(items.Select(item => markup(item)._text)));

    public override string ToString() => _text;

    private static string Escaped(object? value) => value switch
    {
        null => "",
        Html markup => markup._text,
        LocalDate day => LocalDatePattern.Iso.Format(day),
        _ => Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
