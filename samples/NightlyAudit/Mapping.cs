using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>What the rows of a file are.</summary>
internal enum RowsHold
{
    Units,

    /// <summary>Requests for service: a unit of the audit is a ticket then. Its times are events, its texts are traits, each by its name.</summary>
    Tickets,
    Stays,
    Exchanges,
    Returns,
}

/// <summary>How a cell is read.</summary>
internal enum CellReads
{
    /// <summary>As it stands, or as the word that <c>values</c> gives for it.</summary>
    Text,

    /// <summary>A day, by <c>format</c>.</summary>
    Day,

    /// <summary>A time, by <c>format</c>, written in <c>zone</c>; its day is that of the policy's zone.</summary>
    Time,

    /// <summary>The first day without cover, as some systems store the end; the day before it is the last.</summary>
    DayAfter,

    /// <summary>A whole number of <c>unit</c>.</summary>
    Length,

    /// <summary>Whether there is anything in the cell.</summary>
    Presence,
}

/// <summary>What an empty cell says; the mapping has to choose, for nothing is guessed.</summary>
internal enum EmptyCell
{
    NotKnown,
    NotYet,
    Absent,

    /// <summary>The row is refused.</summary>
    Refused,
}

internal enum LengthUnit
{
    Days,
    Months,
}

/// <summary>Which column of a system's export is which fact. A column that is neither mapped nor ignored by name is an error, as is a value that is not listed.</summary>
internal sealed record Mapping(int Format, string System, IReadOnlyList<MappedFile> Files)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static Mapping Read(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<Mapping>(json, Strict)!;
            var problems = mapping.Files.SelectMany(file => file.Problems()).ToList();
            return mapping.Format != 1 ? throw new FormatException("The mapping's format is not 1.")
                : problems.Count > 0 ? throw new FormatException("The mapping is not complete:\n  " + string.Join("\n  ", problems))
                : mapping;
        }
        catch (JsonException exception)
        {
            throw new FormatException("The mapping cannot be read: " + exception.Message, exception);
        }
    }
}

/// <summary>One file of the export.</summary>
/// <param name="File">Its name in the folder of the export.</param>
/// <param name="Holds">What its rows are.</param>
/// <param name="Unit">The column with the unit's number.</param>
/// <param name="Facts">The column and reading of each fact.</param>
/// <param name="Ignored">The columns that tell nothing that is asked.</param>
/// <param name="Rows">Which rows count; all by default.</param>
internal sealed record MappedFile(
    string File,
    RowsHold Holds,
    string Unit,
    IReadOnlyDictionary<string, MappedCell> Facts,
    IReadOnlyList<string> Ignored,
    RowChoice? Rows = null)
{
    public IEnumerable<string> Problems() => Facts.SelectMany(fact => ProblemsOf(fact.Key, fact.Value)).Concat(FactNames.Needed(Holds)
        .Where(name => !Facts.ContainsKey(name)).Select(name => $"{File} holds {Holds}, and nothing tells \"{name}\"."));

    /// <summary>The columns that the header must have, or that the mapping does not know.</summary>
    public IEnumerable<string> ProblemsOf(IReadOnlyList<string> header)
    {
        var known = Facts.Values.SelectMany(cell => new[] { cell.Column, cell.EmptyBy?.Column }).Append(Unit).Append(Rows?.Column).OfType<string>().ToHashSet();
        return known.Where(column => !header.Contains(column)).Select(column => $"There is no column \"{column}\".")
            .Concat(header.Where(column => !known.Contains(column) && !Ignored.Contains(column)).Select(column => $"The column \"{column}\" is neither mapped nor ignored."));
    }

    private IEnumerable<string> ProblemsOf(string name, MappedCell cell)
    {
        if (Holds == RowsHold.Tickets)
        {
            foreach (var problem in ProblemsOfTicket(name, cell))
            {
                yield return $"{File}: {name}: {problem}";
            }
        }
        else if (!FactNames.Of(Holds).Contains(name))
        {
            yield return $"{File}: \"{name}\" is no fact of {Holds}; write one of {string.Join(", ", FactNames.Of(Holds))}.";
        }

        if ((cell.Empty is null) == (cell.EmptyBy is null))
        {
            yield return $"{File}: {name}: say what an empty cell means, by \"empty\" or by \"empty-by\".";
        }

        if ((cell.Reads is CellReads.Day or CellReads.Time or CellReads.DayAfter) == (cell.Format is null))
        {
            yield return $"{File}: {name}: a day or a time has a \"format\", and nothing else has.";
        }

        if ((cell.Reads == CellReads.Time) == (cell.Zone is null) || (cell.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null))
        {
            yield return $"{File}: {name}: a time has the \"zone\" that it is written in, such as UTC, and nothing else has.";
        }

        if ((cell.Reads == CellReads.Length) == (cell.Unit is null))
        {
            yield return $"{File}: {name}: a length has a \"unit\", days or months, and nothing else has.";
        }

        if (Holds != RowsHold.Tickets && (FactNames.IsDay(name) != (cell.Reads is CellReads.Day or CellReads.Time or CellReads.DayAfter)
            || (name == FactNames.AgreedTerm) != (cell.Reads == CellReads.Length)
            || (name == FactNames.Proof) != (cell.Reads == CellReads.Presence)))
        {
            yield return $"{File}: {name} cannot be read as {cell.Reads}.";
        }

        if (FactNames.Words(Holds, name) is { } words && (cell.Values is null || cell.Values.Values.Except(words).Any()))
        {
            yield return $"{File}: {name}: give \"values\" that tell for each cell one of {string.Join(", ", words)}.";
        }
    }

    private static IEnumerable<string> ProblemsOfTicket(string name, MappedCell cell)
    {
        var isTime = name == FactNames.Opened || (name != FactNames.StoredAnswer && cell.Reads == CellReads.Time);
        if (cell.Reads != (isTime ? CellReads.Time : CellReads.Text) || !FactNames.IsEvent(name))
        {
            yield return "a ticket has events, read as times, and traits, read as texts, under names such as opened, resolved, closed, severity.";
        }

        if (cell.Reads == CellReads.Time && (cell.Empty == EmptyCell.NotKnown || cell.EmptyBy?.Values.Values.Contains(EmptyCell.NotKnown) == true))
        {
            yield return "that something happened at a time not known cannot be said of a ticket; an empty cell means not-yet or absent, or is refused.";
        }
    }
}

/// <summary>Which rows count. A value in neither list is an error.</summary>
internal sealed record RowChoice(string Column, IReadOnlyList<string> Take, IReadOnlyList<string> Leave);

/// <summary>Where a fact stands and how it is read.</summary>
internal sealed record MappedCell(
    string Column,
    CellReads Reads,
    EmptyCell? Empty = null,
    EmptyChoice? EmptyBy = null,
    string? Format = null,
    string? Zone = null,
    LengthUnit? Unit = null,
    IReadOnlyDictionary<string, string>? Values = null,
    LookUp? LookUp = null);

/// <summary>What an empty cell says, by the value of another column: still away while the claim is open, not known when it is closed.</summary>
internal sealed record EmptyChoice(string Column, IReadOnlyDictionary<string, EmptyCell> Values);

/// <summary>The cell holds the key of a row of another file; that row's column holds the value.</summary>
internal sealed record LookUp(string File, string Key, string Column);

/// <summary>The names of facts in mappings.</summary>
internal static class FactNames
{
    public const string StoredLastDay = "stored-last-day";
    public const string AgreedTerm = "agreed-term";
    public const string Proof = "proof-of-purchase";
    public const string StoredAnswer = "stored-answer";
    public const string Opened = "opened";

    private static readonly string[] Dates = Enum.GetNames<Cases.UnitEvent>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();

    public static IReadOnlyList<string> Of(RowsHold rows) => rows switch
    {
        RowsHold.Units => [.. Dates, "name", "series", "category", StoredLastDay, AgreedTerm, Proof],
        RowsHold.Stays => ["handed-in", "handed-back", "kind", "paid", "defect"],
        RowsHold.Exchanges => ["exchanged", "reason"],
        _ => ["requested", "reason", StoredAnswer],
    };

    public static IEnumerable<string> Needed(RowsHold rows) => rows switch
    {
        RowsHold.Units => [],
        RowsHold.Tickets => [Opened, StoredAnswer],
        RowsHold.Stays => ["handed-in", "handed-back"],
        RowsHold.Exchanges => ["exchanged"],
        _ => ["requested", "reason"],
    };

    public static bool IsDate(string name) => Array.IndexOf(Dates, name) >= 0;

    /// <summary>Whether the fact is a day.</summary>
    public static bool IsDay(string name) => IsDate(name) || name is StoredLastDay or "handed-in" or "handed-back" or "exchanged" or "requested";

    /// <summary>Whether a ticket's event or trait can be called so. What is more than a time (why it was paused, what was agreed) has no column of its own.</summary>
    public static bool IsEvent(string name) => name is not ("paused" or "resumed" or "agreed" or "priority-changed")
        && name.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));

    /// <summary>The closed set of words for a fact; null where any text goes.</summary>
    public static string[]? Words(RowsHold rows, string name) => name switch
    {
        StoredAnswer when rows == RowsHold.Tickets => [TicketAudit.Met, TicketAudit.Missed, "not-known"],
        "paid" => ["yes", "no", "not-known"],
        "kind" => ["repair", "waiting-for-parts", "transit"],
        StoredAnswer => ["granted", "rejected", "open"],
        _ => null,
    };
}
