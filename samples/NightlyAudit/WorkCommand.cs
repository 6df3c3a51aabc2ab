using System.CommandLine;
using AfterSales.Json;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// <c>nightlyaudit work --queue amqp://... --db "Host=..."</c>: decides the units that <c>nightlyaudit run --queue</c> hands out, as one of any number of workers, and ends when all are decided.
/// What is to be decided it finds in the database; one that is started first waits for it.
/// </summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var queue = new Option<string>("--queue") { Description = "The address of the RabbitMQ, such as amqp://user:password@host.", Required = true };
        var db = Commands.Database();
        var command = new Command("work", "Decides units that \"run --queue\" hands out, until all are decided.") { queue, db };
        command.SetAction((result, stop) => Commands.OfAsync(() => RunAsync(result.GetRequiredValue(queue), result.GetRequiredValue(db), stop)));
        return command;
    }

    private static async Task<int> RunAsync(string address, string database, CancellationToken stop)
    {
        // The batch at hand and the progress ask at the same time.
        using var db = AuditDb.Open(database);
        using var progress = AuditDb.Open(database);
        AuditRun? run;
        for (var waits = 0; (run = db.Run()) is null; waits++)
        {
            if (waits == 0)
            {
                Console.Error.WriteLine("The database holds no audit yet; waiting for one.");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }

        var (all, before, mine) = (progress.Count("unit"), progress.Count("decision"), 0);
        var audit = new Audit(db, AfterSalesJson.ReadPolicy(run.Policy), run.On);
        if (before < all)
        {
            await using var queue = await UnitQueue.OpenAsync(address, run, stop);
            await Progress.ShowAsync(all, before, told => queue.WorkAsync(units => mine += audit.Decide(units), () =>
            {
                var done = progress.Count("decision");
                told(done);
                return done == all;
            }, stop));
        }

        Console.WriteLine(mine > 0 ? audit.Times(mine) : "This worker had nothing to decide.");
        Console.WriteLine(FormattableString.Invariant($"All of {all:N0} units are decided, {mine:N0} of them by this worker."));
        return Commands.Done;
    }
}
