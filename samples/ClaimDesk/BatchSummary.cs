using System.Globalization;
using AfterSales.Policies;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>Counts the answers of a batch, where ranges turn, and which lines could not be read.</summary>
internal sealed class BatchSummary
{
    private readonly SortedDictionary<int, int> _turns = [];
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, Counts> _policies = new(StringComparer.Ordinal);
    private readonly Counts? _otherwise;
    private int _withoutDay;

    /// <param name="otherwise">The policy of the lines that name none.</param>
    public BatchSummary(string? otherwise) => _otherwise = otherwise is null ? null : CountsOf(otherwise);

    public int Malformed => _problems.Count;

    public void Add(ClaimLine line, LocalDate? otherwise)
    {
        if (line.Case is not { } serviceCase)
        {
            _problems.Add(FormattableString.Invariant($"line {line.Line}: {string.Join("; ", line.Problems)}"));
            return;
        }

        if (PolicyOf(line) is not { } counts)
        {
            return;
        }

        if ((line.Asked ?? otherwise) is not { } asked)
        {
            _withoutDay++;
            return;
        }

        var decision = counts.Warranty.Decide(serviceCase, asked);
        counts.Add(decision.Status);
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
        foreach (var counts in _policies.Values.Distinct().Where(counts => counts.Decided > 0 || _policies.Count == 1))
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn("Coverage under " + counts.Policy.Id).AddColumn(new TableColumn("Claims").RightAligned()).AddColumn(new TableColumn("Share").RightAligned());
            foreach (var (status, count) in counts.Answers)
            {
                table.AddRow(status.ToString(), Text(count), (100m * count / Math.Max(1, counts.Decided)).ToString("0.0", CultureInfo.InvariantCulture) + " %");
            }

            table.AddRow("decided", Text(counts.Decided), "");
            AnsiConsole.Write(table);
        }

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

    /// <summary>The line's own policy, or the one for lines without; null, and a problem, where there is none.</summary>
    private Counts? PolicyOf(ClaimLine line)
    {
        if (line.Policy.Length == 0 && _otherwise is null)
        {
            _problems.Add(FormattableString.Invariant($"line {line.Line}: it names no policy; name the one for such lines with --policy"));
            return null;
        }

        try
        {
            return line.Policy.Length == 0 ? _otherwise : CountsOf(line.Policy);
        }
        catch (FormatException exception)
        {
            _problems.Add(FormattableString.Invariant($"line {line.Line}: policy: {exception.Message}"));
            return null;
        }
    }

    private Counts CountsOf(string name) => _policies.TryGetValue(name, out var known) ? known : _policies[name] = new Counts(KnownPolicies.Named(name));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The answers under one policy.</summary>
    private sealed class Counts(AfterSalesPolicy policy)
    {
        /// <summary>The usual answers are shown also where nothing got them.</summary>
        public SortedDictionary<CoverageStatus, int> Answers { get; } = new() { [CoverageStatus.Covered] = 0, [CoverageStatus.Expired] = 0, [CoverageStatus.Undetermined] = 0 };

        public AfterSalesPolicy Policy => policy;

        public WarrantyPolicy Warranty { get; } = policy.Warranty ?? throw new FormatException($"{policy} promises no warranty; a batch decides coverage.");

        public int Decided { get; private set; }

        public void Add(CoverageStatus status)
        {
            Decided++;
            Answers[status] = Answers.GetValueOrDefault(status) + 1;
        }
    }
}
