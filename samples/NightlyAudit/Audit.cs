using System.Diagnostics;
using AfterSales.Assessments;
using AfterSales.Json;
using AfterSales.Policies;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>Decides every unit that is stored and not decided yet.</summary>
internal sealed class Audit(AuditDb db, AfterSalesPolicy policy, LocalDate on, int batch)
{
    private readonly Differences _differences = new(policy, on);
    private readonly Stopwatch _reading = new();
    private readonly Stopwatch _deciding = new();
    private readonly Stopwatch _naming = new();
    private readonly Stopwatch _storing = new();

    /// <summary>Decides batch after batch until nothing is left, or until it is stopped.</summary>
    /// <param name="told">Told the number of units decided.</param>
    /// <param name="stop">Ends the run between two batches.</param>
    /// <returns>How many units were decided now.</returns>
    public int Run(Action<int> told, CancellationToken stop)
    {
        var first = db.Count("decision");
        for (var done = first; ;)
        {
            stop.ThrowIfCancellationRequested();
            var units = Timed(_reading, () => db.UnitsAfter(done, batch));
            if (units.Count == 0)
            {
                return done - first;
            }

            var lines = Timed(_deciding, () => Portfolio.Of(units, unit => unit.ToCase()).Decide(Decided, cancellation: stop).ToList());
            var decisions = Timed(_naming, () => lines.ConvertAll(Named));
            Timed(_storing, () =>
            {
                db.Store(decisions);
                return 0;
            });
            done += units.Count;
            told(done);
        }
    }

    /// <summary>Where the time went, against what the library takes for the verdicts alone on one core.</summary>
    /// <param name="decided">How many units were decided in the run.</param>
    public string Times(int decided)
    {
        var all = _reading.Elapsed + _deciding.Elapsed + _naming.Elapsed + _storing.Elapsed;
        var cases = db.UnitsAfter(0, batch).Where(unit => unit.Refused is null).Select(unit => unit.ToCase()).ToList();
        var clock = Stopwatch.StartNew();
        var verdicts = 0L;
        while (policy.Warranty is { } warranty && cases.Count > 0 && clock.ElapsedMilliseconds < 200)
        {
            foreach (var one in cases)
            {
                verdicts += warranty.Decide(one, on).Status >= 0 ? 1 : 0;
            }
        }

        return FormattableString.Invariant($"""
            {decided:N0} units in {all.TotalSeconds:F1} s, {decided / all.TotalSeconds:N0} a second on {Environment.ProcessorCount} cores:
              {_reading.Elapsed.TotalSeconds:F1} s reading, {_deciding.Elapsed.TotalSeconds:F1} s deciding and writing decision documents, {_naming.Elapsed.TotalSeconds:F1} s naming differences, {_storing.Elapsed.TotalSeconds:F1} s storing
              the library alone, warranty verdicts on one core: {verdicts / clock.Elapsed.TotalSeconds:N0} a second
            """);
    }

    private static T Timed<T>(Stopwatch watch, Func<T> work)
    {
        watch.Start();
        var result = work();
        watch.Stop();
        return result;
    }

    private (Assessment Assessment, string Document) Decided(Cases.ServiceCase serviceCase)
    {
        var assessment = policy.Assess(serviceCase, on);
        return (assessment, AfterSalesJson.WriteDecision(StoredDecision.Of(assessment)));
    }

    private UnitDecision Named(PortfolioLine<UnitRecord, (Assessment Assessment, string Document)> line)
    {
        if (line.IsRefused)
        {
            return new UnitDecision(line.Record, DifferenceKind.Refused, null, null, null, string.Join("\n", line.Problems), null);
        }

        var (assessment, document) = line.Answer;
        var (kind, alsoFits) = _differences.Of(line.Record, assessment);
        var because = kind == DifferenceKind.Agrees ? null
            : line.Record.AskedReturn is { } asked && policy.Returns is { } returns ? returns.Decide(assessment.Case, asked.From.FirstDay!.Value).Explain().ToString()
            : assessment.Coverage?.Explain().ToString();
        return new UnitDecision(line.Record, kind, alsoFits, assessment.Coverage?.Status.ToString(), assessment.Coverage?.LastDay, because, document);
    }
}
