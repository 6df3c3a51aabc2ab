using System.Globalization;
using AfterSales.Policies;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Counts the answers of a batch, where ranges turn, and which lines could not be read.</summary>
internal sealed class BatchSummary(AfterSalesPolicy policy)
{
    /// <summary>The usual answers are shown also where nothing got them.</summary>
    private readonly SortedDictionary<CoverageStatus, int> _answers = new() { [CoverageStatus.Covered] = 0, [CoverageStatus.Expired] = 0, [CoverageStatus.Undetermined] = 0 };

    private readonly SortedDictionary<int, int> _turns = [];
    private readonly List<string> _problems = [];
    private readonly WarrantyPolicy _warranty = policy.Warranty ?? throw new FormatException($"{policy} promises no warranty; a batch decides coverage.");
    private int _decided;
    private int _withoutDay;

    public int Malformed => _problems.Count;

    public void Add(ClaimLine line, LocalDate? otherwise)
    {
        if (line.Case is not { } serviceCase)
        {
            _problems.Add(FormattableString.Invariant($"line {line.Line}: {string.Join("; ", line.Problems)}"));
            return;
        }

        if ((line.Asked ?? otherwise) is not { } asked)
        {
            _withoutDay++;
            return;
        }

        var decision = _warranty.Decide(serviceCase, asked);
        _decided++;
        _answers[decision.Status] = _answers.GetValueOrDefault(decision.Status) + 1;
        if (decision.Status == CoverageStatus.Undetermined)
        {
            foreach (var turn in decision.Explain().TurningPoints)
            {
                var years = Period.Between(turn, asked, PeriodUnits.Years).Years;
                _turns[years] = _turns.GetValueOrDefault(years) + 1;
            }
        }
    }

    public void Print(int problemsShown)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Coverage under " + policy.Id).AddColumn(new TableColumn("Claims").RightAligned()).AddColumn(new TableColumn("Share").RightAligned());
        foreach (var (status, count) in _answers)
        {
            table.AddRow(status.ToString(), Text(count), (100m * count / Math.Max(1, _decided)).ToString("0.0", CultureInfo.InvariantCulture) + " %");
        }

        table.AddRow("decided", Text(_decided), "");
        AnsiConsole.Write(table);
        if (_turns.Count > 0)
        {
            AnsiConsole.WriteLine("Undetermined, the answer turns on a purchase so many full years before the day asked:");
            foreach (var (years, count) in _turns)
            {
                AnsiConsole.WriteLine(FormattableString.Invariant($"  {years}: {count}"));
            }
        }

        if (_withoutDay > 0)
        {
            AnsiConsole.WriteLine(FormattableString.Invariant($"Left out, since they name no day to ask about: {_withoutDay} of the lines."));
        }

        if (_problems.Count > 0)
        {
            AnsiConsole.WriteLine(FormattableString.Invariant($"Malformed and not decided: {_problems.Count} of the lines."));
            foreach (var problem in _problems.Take(problemsShown))
            {
                AnsiConsole.WriteLine("  " + problem);
            }

            if (_problems.Count > problemsShown)
            {
                AnsiConsole.WriteLine(FormattableString.Invariant($"  and {_problems.Count - problemsShown} more"));
            }
        }
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
