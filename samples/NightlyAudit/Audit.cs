using System.Diagnostics;
using AfterSales.Assessments;
using AfterSales.Cases;
using AfterSales.Json;
using AfterSales.Policies;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>Decides units that are stored, a batch at a time.</summary>
internal sealed class Audit(AuditDb db, AfterSalesPolicy policy, LocalDate on)
{
    private readonly Differences _differences = new(policy, on);
    private readonly TicketAudit _tickets = new(policy, on);
    private readonly Stopwatch _reading = new();
    private readonly Stopwatch _deciding = new();
    private readonly Stopwatch _naming = new();
    private readonly Stopwatch _storing = new();

    /// <summary>Decides the units of a batch, and stores all of their decisions or none.</summary>
    /// <returns>How many of them had no decision before.</returns>
    public int Decide(UnitRange range)
    {
        var units = Timed(_reading, () => db.Units(range));
        var decisions = units.Exists(unit => unit.Ticket is not null) ? Timed(_deciding, () => _tickets.Decide(units)) : Decide(units);
        return Timed(_storing, () => db.Store(decisions));
    }

    /// <summary>Where the time went, against what the library takes for the verdicts alone on one core.</summary>
    /// <param name="decided">How many units were decided in the run.</param>
    public string Times(int decided)
    {
        var all = _reading.Elapsed + _deciding.Elapsed + _naming.Elapsed + _storing.Elapsed;
        var questions = db.Units(new UnitRange(1, 2048)).Where(unit => unit.Refused is null).Select(Question).ToList();
        var clock = Stopwatch.StartNew();
        var verdicts = 0;
        while (questions.Count > 0 && clock.ElapsedMilliseconds < 200)
        {
            questions.ForEach(ask => verdicts += ask() >= 0 ? 1 : 0);
        }

        return FormattableString.Invariant($"""
            {decided:N0} units in {all.TotalSeconds:F1} s, {decided / all.TotalSeconds:N0} a second on {Environment.ProcessorCount} cores:
              {_reading.Elapsed.TotalSeconds:F1} s reading, {_deciding.Elapsed.TotalSeconds:F1} s deciding and writing decision documents, {_naming.Elapsed.TotalSeconds:F1} s naming differences, {_storing.Elapsed.TotalSeconds:F1} s storing
              the library alone, verdicts on one core: {verdicts / clock.Elapsed.TotalSeconds:N0} a second
            """);
    }

    private Func<int> Question(UnitRecord unit)
    {
        if (unit.Ticket is not null)
        {
            return _tickets.Question(unit);
        }

        var serviceCase = unit.ToCase();
        return () => (int)(policy.Warranty?.Decide(serviceCase, on).Status ?? 0);
    }

    private List<UnitDecision> Decide(List<UnitRecord> units)
    {
        var lines = Timed(_deciding, () => Portfolio.Of(units, unit => unit.ToCase()).Decide(Decided).ToList());
        return Timed(_naming, () => lines.ConvertAll(Named));
    }

    private static T Timed<T>(Stopwatch watch, Func<T> work)
    {
        watch.Start();
        var result = work();
        watch.Stop();
        return result;
    }

    private (Assessment Assessment, string Document) Decided(ServiceCase serviceCase)
    {
        var assessment = policy.Assess(serviceCase, on);
        return (assessment, AfterSalesJson.WriteDecision(StoredDecision.Of(assessment)));
    }

    private UnitDecision Named(PortfolioLine<UnitRecord, (Assessment Assessment, string Document)> line)
    {
        if (line.IsRefused)
        {
            return new UnitDecision(line.Record, DifferenceKind.Refused, null, null, null, line.Record.Refused ?? string.Join("\n", line.Problems), null);
        }

        var (assessment, document) = line.Answer;
        var (kind, alsoFits) = _differences.Of(line.Record, assessment);
        if (line.Record.AskedReturn is { } asked && policy.Returns is { } returns)
        {
            var returned = returns.Decide(assessment.Case, asked.From.FirstDay!.Value);
            return new UnitDecision(line.Record, kind, alsoFits, returned.Status.ToString(), null, kind == DifferenceKind.Agrees ? null : returned.Explain().ToString(), document);
        }

        var coverage = assessment.Coverage;
        return new UnitDecision(line.Record, kind, alsoFits, coverage?.Status.ToString(), coverage?.LastDay, kind == DifferenceKind.Agrees ? null : coverage?.Explain().ToString(), document);
    }
}
