using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;

namespace AfterSales.Tests.Architecture;

public partial class ReasonCodeTests
{
    private static readonly string[] SameInSpanish = ["error", "km"];

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
    public void Every_name_of_the_librarys_own_reads_in_every_language()
    {
        var names = Core.Types.Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.ToString().Contains("LocalizedName", StringComparison.Ordinal) || field.FieldType.Name == "NameTable")
            .SelectMany(field => Names(field.GetValue(null)!))
            .ToList();

        // Kinds of line, causes, evidence, events, statuses: far more than a hundred.
        Assert.True(names.Count > 100, $"Only {names.Count} names were found.");
        Offenders.None(names.Where(name => !Latin().IsMatch(name.English) || !Latin().IsMatch(name.Spanish) || (name.Spanish == name.English && !SameInSpanish.Contains(name.English)) || !Chinese().IsMatch(name.Chinese)).Select(name => name.ToString()!));
    }

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

    /// <summary>The names that a field holds: itself, the items of a list, the values of pairs.</summary>
    private static IEnumerable<(string English, string Spanish, string Chinese)> Names(object held)
    {
        if (held is IEnumerable list)
        {
            return list.Cast<object>().SelectMany(Names);
        }

        return held.GetType().Name == "LocalizedName" ? [(Text("English"), Text("Spanish"), Text("Chinese"))] : Names(held.GetType().GetProperty("Value")!.GetValue(held)!);

        string Text(string language) => (string)held.GetType().GetProperty(language)!.GetValue(held)!;
    }

    private static IEnumerable<int> Arguments(string text) =>
        ArgumentForm().Matches(text).Select(match => match.Value[1] - '0').Distinct().Order();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^\p{IsBasicLatin}[\p{L}\p{M}\p{P} ]*$")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex ArgumentForm();
}
