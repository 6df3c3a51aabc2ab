using System.Globalization;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>Reads the cells of a row as the mapping says. What cannot be read is a problem of the row; nothing takes its place.</summary>
internal sealed class CellReader(MappedFile file, DateTimeZone zone, LookUps lookUps)
{
    private readonly Dictionary<string, LocalDatePattern> _days = file.Facts.Where(fact => fact.Value.Reads is CellReads.Day or CellReads.DayAfter)
        .ToDictionary(fact => fact.Key, fact => LocalDatePattern.CreateWithInvariantCulture(fact.Value.Format!));

    private readonly Dictionary<string, LocalDateTimePattern> _times = file.Facts.Where(fact => fact.Value.Reads == CellReads.Time)
        .ToDictionary(fact => fact.Key, fact => LocalDateTimePattern.CreateWithInvariantCulture(fact.Value.Format!));

    private IReadOnlyDictionary<string, string> _row = new Dictionary<string, string>();

    /// <summary>What is wrong with the row.</summary>
    public List<CellProblem> Problems { get; } = [];

    /// <summary>The unit's number.</summary>
    public string Unit => _row[file.Unit];

    /// <summary>Turns to a row; false when the mapping leaves it out.</summary>
    public bool TurnTo(IReadOnlyDictionary<string, string> row)
    {
        _row = row;
        Problems.Clear();
        if (Unit.Length == 0)
        {
            Problems.Add(new CellProblem(file.Unit, "The unit's number is missing."));
        }

        if (file.Rows is not { } rows || rows.Take.Contains(row[rows.Column]))
        {
            return true;
        }

        if (!rows.Leave.Contains(row[rows.Column]))
        {
            Problems.Add(new CellProblem(rows.Column, $"The mapping does not say whether rows with \"{row[rows.Column]}\" count."));
            return true;
        }

        return false;
    }

    /// <summary>A text, or the word that stands for it; null when not known.</summary>
    public string? Text(string name)
    {
        if (Found(name, out var cell, out var text, out _) && cell.Values is { } words)
        {
            return words.TryGetValue(text, out var word) ? word : Refuse<string>(cell, $"The mapping has no word for \"{text}\".");
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>What is known of a day.</summary>
    public DateFact Day(string name)
    {
        if (!Found(name, out var cell, out var text, out var empty))
        {
            return empty switch { EmptyCell.NotYet => DateFact.NotYet, EmptyCell.Absent => DateFact.Absent, _ => DateFact.Unknown };
        }

        return Read<DateFact>(cell, text, () => cell.Reads switch
        {
            CellReads.Time => InZone(name, cell, text).WithZone(zone).Date,
            CellReads.DayAfter => _days[name].Parse(text).Value.PlusDays(-1),
            _ => _days[name].Parse(text).Value,
        });
    }

    /// <summary>The document of a ticket: its times are events, its texts are traits.</summary>
    public string? Ticket()
    {
        var events = new List<ServiceEvent>();
        var traits = new List<Trait>();
        // What happened at one instant happened in the order of the mapping.
        foreach (var name in file.Facts.Keys.Where(name => name != FactNames.StoredAnswer))
        {
            if (file.Facts[name].Reads == CellReads.Text)
            {
                traits.AddRange(Text(name) is { } value ? [Trait.Of(TraitKind.Of(name), value)] : Array.Empty<Trait>());
            }
            else if (Found(name, out var cell, out var text, out _) && Read<Instant?>(cell, text, () => InZone(name, cell, text).ToInstant()) is { } at)
            {
                events.Add(ServiceEvent.Of(ServiceEventKind.Of(name), at));
            }
        }

        try
        {
            return Problems.Count > 0 ? null : AfterSalesJson.WriteTicket(ServiceRequest.Create(ValueList.From(events), ValueList.From(traits)));
        }
        catch (InvalidInputException exception)
        {
            Problems.AddRange(exception.Problems.Select(problem => new CellProblem("", problem.Message)));
            return null;
        }
    }

    private ZonedDateTime InZone(string name, MappedCell cell, string text) => _times[name].Parse(text).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[cell.Zone!]);

    private T? Read<T>(MappedCell cell, string text, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is SkippedTimeException or AmbiguousTimeException)
        {
            return Refuse<T>(cell, $"\"{text}\" came twice or never in {cell.Zone}, where the clocks were changed.");
        }
        catch (Exception exception) when (exception is UnparsableValueException or ArgumentOutOfRangeException)
        {
            return Refuse<T>(cell, $"\"{text}\" is no {(cell.Reads == CellReads.Time ? "time" : "day")} of the form {cell.Format}.");
        }
    }

    /// <summary>The dates of the unit that the mapping names.</summary>
    public IEnumerable<EventRecord> Dates() => file.Facts.Keys.Where(FactNames.IsDate).Order(StringComparer.Ordinal).Select(name => new EventRecord(name, Day(name), DateFact.Unknown, null, null));

    /// <summary>A term such as P365D; null when not known.</summary>
    public string? Length(string name) =>
        !Found(name, out var cell, out var text, out _) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? FormattableString.Invariant($"P{number}{(cell.Unit == LengthUnit.Days ? 'D' : 'M')}")
        : Refuse<string>(cell, $"\"{text}\" is no whole number of {cell.Unit}.");

    /// <summary>Whether there is anything in the cell.</summary>
    public Truth Presence(string name) => Found(name, out _, out _, out var empty) ? Truth.Yes : empty == EmptyCell.Absent ? Truth.No : Truth.Unknown;

    /// <summary>True when the cell, or the row that it leads to, holds something.</summary>
    private bool Found(string name, out MappedCell cell, out string text, out EmptyCell? empty)
    {
        text = "";
        empty = null;
        if (!file.Facts.TryGetValue(name, out cell!))
        {
            return false;
        }

        text = _row[cell.Column];
        if (text.Length > 0 && cell.LookUp is { } lookUp)
        {
            var key = text;
            text = lookUps.Find(lookUp, key) ?? "";
            if (text.Length == 0)
            {
                Refuse<string>(cell, $"{lookUp.File} has no {lookUp.Column} for \"{key}\".");
                return false;
            }
        }

        if (text.Length > 0)
        {
            return true;
        }

        empty = cell.EmptyBy is { } choice ? (choice.Values.TryGetValue(_row[choice.Column], out var said) ? said : EmptyCell.Refused) : cell.Empty;
        if (empty == EmptyCell.Refused)
        {
            Refuse<string>(cell, cell.EmptyBy is { } by ? $"It is empty, and the mapping does not say what that means where {by.Column} is \"{_row[by.Column]}\"." : "It must not be empty.");
        }

        return false;
    }

    private T? Refuse<T>(MappedCell cell, string problem)
    {
        Problems.Add(new CellProblem(cell.Column, problem));
        return default;
    }
}

/// <summary>What is wrong with a cell.</summary>
internal readonly record struct CellProblem(string Column, string Text)
{
    public override string ToString() => Column.Length == 0 ? Text : $"{Column}: {Text}";
}

/// <summary>The files that cells refer to, each read once.</summary>
internal sealed class LookUps(string folder)
{
    private readonly Dictionary<LookUp, Dictionary<string, string>> _read = [];

    public string? Find(LookUp lookUp, string key)
    {
        if (!_read.TryGetValue(lookUp, out var values))
        {
            _read[lookUp] = values = [];
            foreach (var (line, row, problem) in CsvRows.Of(Path.Combine(folder, lookUp.File), header => new[] { lookUp.Key, lookUp.Column }.Where(column => !header.Contains(column)).Select(column => $"There is no column \"{column}\".")))
            {
                if (problem is not null || !values.TryAdd(row[lookUp.Key], row[lookUp.Column]))
                {
                    throw new FormatException($"{lookUp.File}, line {line}: {problem ?? $"\"{row[lookUp.Key]}\" stands there a second time."}");
                }
            }
        }

        return values.GetValueOrDefault(key);
    }
}
