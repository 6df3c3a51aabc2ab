using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using CsvHelper;
using NodaTime;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>One line of a claims file, mapped to a case.</summary>
internal sealed record ClaimLine(int Line, string Name, string Policy, LocalDate? Asked, Money? Amount, ServiceCase? Case, ValueList<string> Problems);

/// <summary>
/// Reads claims from a CSV file, a line at a time. A file with other column names says which of its columns stands for ours:
/// <c>sold=estimated_in_service_on,asked=failed_on</c>; two columns make a range: <c>sold=year_of_manufacture..event_date</c>.
/// </summary>
internal sealed class ClaimFile
{
    private static readonly string[] Known =
        ["claim", "policy", "asked", "sold", "invoice", "component", "class", "cause", "defect", "fails", "proof", "reason", "repairs", "exchanged", "amount"];

    private readonly Dictionary<string, string> _columns;

    private ClaimFile(Dictionary<string, string> columns) => _columns = columns;

    public static ClaimFile WithColumns(string? mapping) => new(Mapping(mapping));

    /// <summary>The file's column for each of ours.</summary>
    public static Dictionary<string, string> Mapping(string? mapping)
    {
        var columns = Known.ToDictionary(name => name);
        foreach (var pair in (mapping ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = pair.Split('=', 2);
            var ours = sides.Length == 2 && columns.ContainsKey(sides[0])
                ? sides[0]
                : throw new FormatException($"\"{pair}\" maps no column; write one of {string.Join(", ", Known)}, then = and the file's column.");
            columns[ours] = sides[1];
        }

        return columns;
    }

    public IEnumerable<ClaimLine> Read(Stream stream)
    {
        foreach (var (line, isOpen) in CsvRecords.Read(stream, Check, Map))
        {
            yield return isOpen ? line with { Case = null, Problems = [CsvRecords.Unclosed] } : line;
        }
    }

    private void Check(IReadOnlyList<string> header)
    {
        var absent = _columns.Where(pair => pair.Key != pair.Value).SelectMany(pair => pair.Value.Split("..")).Where(name => !header.Contains(name)).ToList();
        if (absent.Count > 0)
        {
            throw new FormatException($"The file has no column {string.Join(", ", absent)}; it has {string.Join(", ", header)}.");
        }

        if (!_columns.Values.SelectMany(names => names.Split("..")).Any(header.Contains))
        {
            throw new FormatException($"The header names none of {string.Join(", ", Known)}; it has {string.Join(", ", header)}. Say with --columns which column stands for which, such as sold=bought_on.");
        }
    }

    private ClaimLine Map(CsvReader csv)
    {
        var problems = new List<string>();
        if (csv.FieldCount != csv.Headers.Count)
        {
            problems.Add(FormattableString.Invariant($"it has {csv.FieldCount} cells, the header {csv.Headers.Count}"));
        }

        var asked = Cell("asked").Length == 0 ? null : Try("asked", cell => (LocalDate?)ClaimCells.Day(cell));
        var cause = Try("cause", cell => cell.Length == 0 ? null : Cause.Of(cell));
        var reason = Try("reason", cell => cell.Length == 0 ? null : ReturnReason.Of(cell));
        var sold = Try("sold", ClaimCells.Date);
        var invoice = Try("invoice", ClaimCells.Date);
        var repairs = Try("repairs", ClaimCells.Repairs);
        var exchanges = Try("exchanged", ClaimCells.Exchanges);
        var proof = Try("proof", ClaimCells.Truth);
        var amount = Cell("amount").Length == 0 ? null : Try("amount", cell => (Money?)Money.Parse(cell));
        var fails = Has("fails") ? Try("fails", ClaimCells.Truth) : Truth.Yes;
        ServiceCase? serviceCase = null;
        if (problems.Count == 0)
        {
            try
            {
                serviceCase = ServiceCase.Create(
                    SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold), UnitDate.Of(UnitEvent.Invoice, invoice)]),
                    Claim.Create(Component(), cause, Cell("defect") is { Length: > 0 } defect ? defect : null, fails: fails),
                    repairs,
                    exchanges,
                    evidence: [Evidence.Of(EvidenceKind.ProofOfPurchase, proof)]);
                serviceCase = reason is null ? serviceCase : serviceCase.WithReturn(ReturnRequest.Create(reason));
            }
            catch (InvalidInputException exception)
            {
                problems.AddRange(exception.Problems.Select(problem => problem.ToString()));
            }
        }

        return new ClaimLine((int)csv.LineNumber, Cell("claim"), Cell("policy"), asked, amount, serviceCase, ValueList.From(problems));

        Component? Component() => Cell("component") switch
        {
            "" => Has("component") ? null : Cases.Component.WholeUnit,
            "unit" => Cases.Component.WholeUnit,
            var id => Cases.Component.Of(id, Cell("class") is { Length: > 0 } name ? name : null),
        };

        T? Try<T>(string column, Func<string, T> read)
        {
            try
            {
                return read(Cell(column));
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                problems.Add($"{_columns[column]}: {exception.Message.Split('\n', 2)[0].TrimEnd()}");
                return default;
            }
        }

        bool Has(string column) => csv.TryGetFieldIndex(_columns[column], out _);

        // Two columns make a range; where either is empty, nothing is known.
        string Cell(string column)
        {
            var cells = _columns[column].Split("..").Select(name => csv.TryGetFieldIndex(name, out var index) && index < csv.FieldCount ? csv.GetString(index) : "").ToList();
            return cells.Contains("") ? "" : string.Join("..", cells);
        }
    }
}
