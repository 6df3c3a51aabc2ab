using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>Reads an export through its mapping. Every row ends in a unit, or in the list of problems; a unit with a row that could not be read is refused rather than decided without it.</summary>
internal sealed class Import
{
    private readonly Dictionary<string, Building> _units = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = [];

    private Import()
    {
    }

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IEnumerable<UnitRecord> Units => _units.Values.Select((unit, i) => unit.Record with { No = i + 1, Refused = unit.Refused, Events = unit.Events, StoredAnswer = unit.StoredAnswer ?? unit.Record.StoredAnswer });

    /// <summary>Reads the files of a folder, units first.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="folder">The folder of the export.</param>
    /// <param name="zone">The zone whose days count, for columns with times.</param>
    public static Import Of(Mapping mapping, string folder, DateTimeZone zone)
    {
        var import = new Import();
        var lookUps = new LookUps(folder);
        foreach (var file in mapping.Files.OrderBy(file => file.Holds))
        {
            var reader = new CellReader(file, zone, lookUps);
            foreach (var (line, row, problem) in CsvRows.Of(Path.Combine(folder, file.File), file.ProblemsOf))
            {
                if (reader.TurnTo(row))
                {
                    import.Add(file, reader, line, problem);
                }
            }
        }

        return import;
    }

    private void Add(MappedFile file, CellReader reader, int line, string? problem)
    {
        if (problem is not null)
        {
            reader.Problems.Add(new CellProblem("", problem));
        }

        if (reader.Unit.Length == 0)
        {
            // The reader has said so.
        }
        else if (file.Holds <= RowsHold.Tickets)
        {
            AddUnit(file, reader);
        }
        else if (!_units.TryGetValue(reader.Unit, out var unit))
        {
            reader.Problems.Add(new CellProblem(file.Unit, $"There is no unit \"{reader.Unit}\"."));
        }
        else if (file.Holds == RowsHold.Stays)
        {
            var stay = new EventRecord(reader.Text("kind") ?? "repair", reader.Day("handed-in"), reader.Day("handed-back"), reader.Text("paid"), reader.Text("defect"));
            Check(stay.From.Kind == DateFactKind.Known, "handed-in", "A stay needs the day on which it began.");
            Check(stay is not { From.FirstDay: { } from, Until.FirstDay: { } until } || from <= until, "handed-back", "It came back before it was handed in.");
            unit.Events.Add(stay);
        }
        else
        {
            var happened = file.Holds == RowsHold.Exchanges
                ? new EventRecord(UnitRecord.Exchange, reader.Day("exchanged"), DateFact.Unknown, null, reader.Text("reason"))
                : new EventRecord(UnitRecord.Return, reader.Day("requested"), DateFact.Unknown, null, reader.Text("reason"));
            Check(happened.From.Kind == DateFactKind.Known, file.Holds == RowsHold.Exchanges ? "exchanged" : "requested", "Its day is needed.");
            Check(happened.Kind == UnitRecord.Exchange || unit.Events.TrueForAll(other => other.Kind != UnitRecord.Return), "requested", $"The return of \"{reader.Unit}\" is asked for a second time.");
            unit.Events.Add(happened);
            unit.StoredAnswer = reader.Text(FactNames.StoredAnswer);
        }

        _problems.AddRange(reader.Problems.Select(found => new ImportProblem(file.File, line, found.Column, found.Text)));
        if (reader.Problems.Count > 0 && _units.TryGetValue(reader.Unit, out var concerned))
        {
            concerned.Refused ??= FormattableString.Invariant($"{file.File}, line {line}: {reader.Problems[0]}");
        }

        void Check(bool holds, string fact, string text)
        {
            if (!holds && reader.Problems.Count == 0)
            {
                reader.Problems.Add(new CellProblem(file.Facts[fact].Column, text));
            }
        }
    }

    private void AddUnit(MappedFile file, CellReader reader)
    {
        var isTicket = file.Holds == RowsHold.Tickets;
        var record = new UnitRecord(
            0, reader.Unit, reader.Text("name"), reader.Text("series"), reader.Text("category"), reader.Day(FactNames.StoredLastDay).FirstDay, isTicket ? reader.Text(FactNames.StoredAnswer) : null,
            reader.Length(FactNames.AgreedTerm), reader.Presence(FactNames.Proof), isTicket ? reader.Ticket() : null, null, Array.Empty<EventRecord>());
        var dates = isTicket ? [] : reader.Dates().ToList();
        if (!_units.TryGetValue(reader.Unit, out var unit))
        {
            _units[reader.Unit] = new Building(record, dates);
        }
        else if (record != unit.Record || !dates.SequenceEqual(unit.Events))
        {
            reader.Problems.Add(new CellProblem("", $"The unit \"{reader.Unit}\" stands there a second time, with other facts."));
        }
    }

    private sealed class Building(UnitRecord record, List<EventRecord> events)
    {
        public UnitRecord Record { get; } = record;

        public List<EventRecord> Events { get; } = events;

        public string? StoredAnswer { get; set; }

        public string? Refused { get; set; }
    }
}
