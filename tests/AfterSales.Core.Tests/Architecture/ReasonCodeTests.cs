using System.Text.RegularExpressions;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Architecture;

public partial class ReasonCodeTests
{
    [Fact]
    public void Codes_are_unique() =>
        Offenders.None(Core.ReasonCodes.GroupBy(entry => entry.Code.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_read_module_dot_finding() =>
        Offenders.None(Core.ReasonCodes.Select(entry => entry.Code.Id).Where(id => !CodeForm().IsMatch(id)));

    [Fact]
    public void The_codes_of_a_module_share_its_name() =>
        Offenders.None(Core.ReasonCodes.GroupBy(entry => entry.Code.Id.Split('.')[0]).Where(group => group.Select(entry => entry.Holder).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Holder.Name).Distinct())}"));

    [Fact]
    public void Every_language_has_its_text_with_the_same_arguments() =>
        Offenders.None(
            from code in Core.ReasonCodes.Select(entry => entry.Code)
            from language in Enum.GetValues<Language>()
            let text = code.Template(language)
            where string.IsNullOrWhiteSpace(text) || !Arguments(text).SequenceEqual(Arguments(code.Template(Language.English)))
                || (language != Language.English && text == code.Template(Language.English))
            select $"{code.Id} in {language}: {text}");

    [Fact]
    public void Arguments_are_numbered_without_a_gap() =>
        Offenders.None(Core.ReasonCodes.Select(entry => entry.Code)
            .Where(code => !Arguments(code.Template(Language.English)).SequenceEqual(Enumerable.Range(0, Arguments(code.Template(Language.English)).Count())))
            .Select(code => code.Id));

    [Fact]
    public void Every_code_has_an_example_row() =>
        Offenders.None(Core.ReasonCodes.Select(entry => entry.Code.Id).Except(CodesWithARow()));

    [Fact]
    public void Every_code_of_an_example_row_exists() =>
        Offenders.None(CodesWithARow().Except(Core.ReasonCodes.Select(entry => entry.Code.Id)));

    /// <summary>The codes in the column "reasons" of every example table of every test project.</summary>
    private static IEnumerable<string> CodesWithARow() =>
        Repository.Files("tests", "*Examples.md")
            .SelectMany(file => MarkdownTable.Read(Path.GetRelativePath(Repository.PathOf("tests"), file)))
            .SelectMany(row => row.Has("reasons") ? row.Items("reasons") : [])
            .Distinct();

    private static IEnumerable<int> Arguments(string text) =>
        ArgumentForm().Matches(text).Select(match => match.Value[1] - '0').Distinct().Order();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex ArgumentForm();
}
