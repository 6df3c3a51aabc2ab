using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Returns;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>
/// How many real returns were in time: each purchase and return, given to the minute, under windows of several lengths, counted once in calendar days and once in
/// hours. Lists the lines on which the two readings differ.
/// </summary>
internal sealed class ReturnBatch
{
    private readonly int _listed;
    private readonly int[] _lengths;
    private readonly DateTimeZone _zone;
    private readonly List<(int Days, ReturnPolicy ByDays, ReturnPolicy ByHours)> _policies;
    private readonly int[] _inDays;
    private readonly int[] _inHours;
    private readonly List<string>[] _differences;
    private readonly List<string> _malformed = [];
    private int _read;

    public ReturnBatch(int[] lengths, DateTimeZone zone, int listed)
    {
        _listed = listed;
        _lengths = lengths;
        _zone = zone;
        _policies = [.. lengths.Select(days => (days, Policy(Term.OfDays(days)), Policy(WindowLength.Of(ElapsedWindow.OfDays(days)))))];
        _inDays = new int[lengths.Length];
        _inHours = new int[lengths.Length];
        _differences = [.. lengths.Select(_ => new List<string>())];
    }

    public int Malformed => _malformed.Count;

    /// <summary>Reads the columns that hold purchase and return.</summary>
    public void Read(Stream stream, string bought, string returned)
    {
        void Check(IReadOnlyList<string> header)
        {
            foreach (var column in new[] { bought, returned }.Where(column => !header.Contains(column)))
            {
                throw new FormatException($"The file has no column {column}; it has {string.Join(", ", header)}.");
            }
        }

        foreach (var record in CsvRecords.Read(stream, Check, csv => (Line: (int)csv.LineNumber, Bought: Cell(csv, bought), Returned: Cell(csv, returned))))
        {
            if (record.IsOpen)
            {
                _malformed.Add(FormattableString.Invariant($"line {record.Value.Line}: {CsvRecords.Unclosed}"));
            }
            else
            {
                Add(record.Value.Line, record.Value.Bought, record.Value.Returned);
            }
        }
    }

    public void Print()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Window").AddColumn(new TableColumn("In time, calendar days").RightAligned())
            .AddColumn(new TableColumn("In time, hours").RightAligned()).AddColumn(new TableColumn("Differ").RightAligned());
        for (var i = 0; i < _lengths.Length; i++)
        {
            table.AddRow(FormattableString.Invariant($"{_lengths[i]} days"), Text(_inDays[i]), Text(_inHours[i]), Text(_differences[i].Count));
        }

        table.AddRow("returns", Text(_read), "", "");
        AnsiConsole.Write(table);
        for (var i = 0; i < _lengths.Length; i++)
        {
            List(FormattableString.Invariant($"{_lengths[i]} days: in time by calendar days and late by hours, or the other way round"), _differences[i]);
        }

        List("Malformed lines", _malformed);
    }

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void List(string title, List<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        AnsiConsole.WriteLine(title + ":");
        foreach (var line in lines.Take(_listed))
        {
            AnsiConsole.WriteLine("  " + line);
        }

        if (lines.Count > _listed)
        {
            AnsiConsole.WriteLine(FormattableString.Invariant($"  and {lines.Count - _listed} more"));
        }
    }

    private ReturnPolicy Policy(WindowLength length) => ReturnPolicy.Create(
        [ReturnWindow.Create("window", [ReturnReason.NoReason], ReturnStart.At(UnitEvent.Sale), length, [Remedy.Return])],
        zone: _zone);

    private static string Cell(CsvReader csv, string column) => csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount ? csv.GetString(index) : "";

    private void Add(int line, string bought, string returned)
    {
        if (At(bought) is not { } boughtAt || At(returned) is not { } returnedAt)
        {
            _malformed.Add(FormattableString.Invariant($"line {line}: \"{bought}\" and \"{returned}\" are not both times; write 2009-12-01T10:52."));
            return;
        }

        _read++;
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.At(UnitEvent.Sale, boughtAt)]))
            .WithReturn(ReturnRequest.Create(ReturnReason.NoReason, declaredAt: returnedAt.ToInstant()));
        for (var i = 0; i < _policies.Count; i++)
        {
            var byDays = _policies[i].ByDays.Decide(serviceCase, returnedAt.Date);
            var byHours = _policies[i].ByHours.Decide(serviceCase, returnedAt.Date);
            _inDays[i] += byDays.Status == ReturnStatus.Open ? 1 : 0;
            _inHours[i] += byHours.Status == ReturnStatus.Open ? 1 : 0;
            if (byDays.Status != byHours.Status)
            {
                _differences[i].Add(FormattableString.Invariant($"line {line}: bought {bought}, returned {returned}: calendar days {byDays.Status}, hours {byHours.Status}"));
            }
        }
    }

    private ZonedDateTime? At(string text) =>
        LocalDateTimePattern.GeneralIso.Parse(text.Length == 16 ? text + ":00" : text) is { Success: true, Value: { Year: >= 1 and <= ClaimCells.LastYear } local }
            ? local.InZoneLeniently(_zone)
            : null;
}
