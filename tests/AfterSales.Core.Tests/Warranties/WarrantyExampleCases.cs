using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Warranties;

/// <summary>Reads the cases of example tables about warranties.</summary>
internal static class WarrantyExampleCases
{
    public static ServiceCase Case(MarkdownRow row)
    {
        var facts = row.Items("facts").Select(text => text.Split(' ', 2)).ToLookup(words => words[0], words => words.Length > 1 ? words[1] : "");
        return ServiceCase.Create(
            SoldUnit.Create(
                [.. row.Items("dates").Select(text => text.Split(' ')).Select(words => UnitDate.Of(Event(words[0]), Date(words[1])))],
                facts["series"].SingleOrDefault(),
                agreedTerm: facts["agreed"].SingleOrDefault() switch { null => AgreedTerm.Unknown, "none" => AgreedTerm.None, var term => AgreedTerm.Of(Term.Parse(term)) },
                fixedLastDay: facts["last"].SingleOrDefault() is { } last ? Day(last) : null),
            facts.Contains("no-claim") ? null : Claim.Create(
                row.Text("component") switch { null => null, "unit" => Component.WholeUnit, var text => Component.Of(text.Split('/')[0], text.Split('/').ElementAtOrDefault(1)) },
                row.Text("cause") is { } cause ? Cause.Of(cause) : null,
                facts["defect"].SingleOrDefault(),
                facts["appeared"].Select(Date).SingleOrDefault(),
                facts["failed"].Select(Date).SingleOrDefault(),
                facts["installed"].Select(Date).SingleOrDefault()),
            [.. (row.Text("repairs") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RepairOf)],
            [.. facts["exchanged"].Select(text => text.Split(' ')).Select(words => Exchange.Of(Day(words[0]), words.ElementAtOrDefault(1)))],
            [.. facts["bought"].Select(text => text.Split(' ')).Select(words => words.Length > 2 ? BoughtExtension.Consecutive(words[0], Term.Parse(words[1]), Date(words[2])) : BoughtExtension.Consecutive(words[0], Term.Parse(words[1]))),
                .. facts["beside"].Select(text => text.Split(' ')).Select(words => BoughtExtension.Concurrent(words[0], Term.Parse(words[1]), Date(words[2])))],
            [.. facts["yes"].Select(kind => Evidence.Present(EvidenceKind.Of(kind))), .. facts["no"].Select(kind => Evidence.Absent(EvidenceKind.Of(kind)))],
            [.. facts["km"].Select(text => text.Split(' ')).Select(words =>
                Reading.Of(Counter.Kilometres, decimal.Parse(words[0], CultureInfo.InvariantCulture), words.Length > 1 ? Day(words[1]) : null))]);
    }

    /// <summary>The decision that the row is about: the whole, or that of an item.</summary>
    public static CoverageDecision Decide(WarrantyPolicy policy, ServiceCase serviceCase, MarkdownRow row)
    {
        var decision = policy.Decide(serviceCase, on: row.Day("on")!.Value);
        var item = row.Items("facts").SingleOrDefault(text => text.StartsWith("item ", StringComparison.Ordinal));
        return item is null ? decision : decision.For(Enum.Parse<CoverageItem>(item["item ".Length..], ignoreCase: true));
    }

    private static Repair RepairOf(string text)
    {
        var words = text.Split(' ');
        var days = words[0].Split("..");
        return Repair.Create(
            Day(days[0]),
            days[1].Length == 0 ? DateFact.NotYet : DateFact.Between(Day(days[1].Split('~')[0]), Day(days[1].Split('~')[^1])),
            words.Contains("transit") ? StayKind.Transit : words.Contains("parts") ? StayKind.WaitingForParts : StayKind.Repair,
            words.Contains("paid") ? Truth.Yes : words.Contains("paid?") ? Truth.Unknown : Truth.No,
            words.Contains("parts?") ? null : Named("part=") is { } part ? [part] : [],
            Named("defect="));

        string? Named(string mark) => words.Where(word => word.StartsWith(mark, StringComparison.Ordinal)).Select(word => word[mark.Length..]).SingleOrDefault();
    }

    private static UnitEvent Event(string name) => Enum.Parse<UnitEvent>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static DateFact Date(string text) => text switch
    {
        "absent" => DateFact.Absent,
        "not-yet" => DateFact.NotYet,
        "unknown" => DateFact.Unknown,
        _ when text.Contains("..", StringComparison.Ordinal) => DateFact.Between(Day(text.Split("..")[0]), Day(text.Split("..")[1])),
        _ => Day(text),
    };

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
