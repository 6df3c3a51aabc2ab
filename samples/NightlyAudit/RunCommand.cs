using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Json;
using NodaTime.Text;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// <c>nightlyaudit run --data FOLDER --mapping erpnext.json --policy P.json --on DAY --db audit.db</c>: reads an export, decides every unit, and writes the report.
/// With <c>--queue</c> it leaves the deciding to workers. A run that was stopped or killed goes on where it was; one that is done changes nothing when it is run again.
/// </summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with the export's CSV files.", Required = true };
        var mapping = new Option<string>("--mapping") { Description = "The mapping document, or the name of one that comes with the audit, such as erpnext.json.", Required = true };
        var policy = new Option<string>("--policy") { Description = "The policy document, or the name of one that comes with the audit, such as p17-national-three-guarantees.json.", Required = true };
        var on = new Option<string>("--on") { Description = "The day asked about, such as 2025-01-31.", Required = true };
        var db = Commands.Database("audit.db");
        var queue = new Option<string?>("--queue") { Description = "The address of a RabbitMQ (amqp://...): units are handed to workers (\"nightlyaudit work\") instead of being decided here." };
        var report = new Option<DirectoryInfo>("--report") { Description = "The folder of the report.", DefaultValueFactory = _ => new DirectoryInfo("audit-report") };
        var batch = new Option<int>("--batch") { Description = "How many units are handed out and stored at once.", DefaultValueFactory = _ => 1024 };
        var command = new Command("run", "Decides every unit of an export, and reports the differences.") { data, mapping, policy, on, db, queue, report, batch };
        command.SetAction((result, stop) => Commands.OfAsync(() => RunAsync(
            result.GetRequiredValue(data), Document("mappings", result.GetRequiredValue(mapping)), Document("policies", result.GetRequiredValue(policy)), Day(result.GetRequiredValue(on)),
            result.GetRequiredValue(db), result.GetValue(queue), result.GetRequiredValue(report), Math.Max(1, result.GetValue(batch)), stop)));
        return command;
    }

    private static async Task<int> RunAsync(
        DirectoryInfo data, string mappingText, string policyText, LocalDate on, string database, string? address, DirectoryInfo report, int batch, CancellationToken stop)
    {
        var mapping = Mapping.Read(mappingText);
        var policy = AfterSalesJson.ReadPolicy(policyText);
        if (!data.Exists)
        {
            throw new FormatException($"There is no folder {data}.");
        }

        using var db = AuditDb.Open(database);
        var run = new AuditRun(Inputs(data, mappingText, policyText, on), on, policyText);
        var stored = db.Run();
        if (stored is null)
        {
            Console.Error.WriteLine($"Reading the export of {mapping.System} ...");
            db.Store(Import.Of(mapping, data.FullName, policy.Zone), run);
        }
        else if (stored != run)
        {
            throw new FormatException("The database holds the audit of another export, mapping, policy or day. Name another one with --db.");
        }

        var (all, before) = (db.Count("unit"), db.Count("decision"));
        var audit = new Audit(db, policy, on);
        if (address is null)
        {
            await Progress.ShowAsync(all, before, told =>
            {
                var done = before;
                foreach (var units in db.ToDecide(batch))
                {
                    stop.ThrowIfCancellationRequested();
                    told(done += audit.Decide(units));
                }

                return Task.CompletedTask;
            });
        }
        else
        {
            await HandOutAsync(db, address, run, all, batch, stop);
        }

        MigrationReport.Write(db, mapping, policy, on, report.FullName);
        var problems = db.Count("problem");
        Console.WriteLine(before == all ? "Every unit is decided already." : address is null ? audit.Times(all - before) : FormattableString.Invariant($"{all - before:N0} units were decided by workers."));
        Console.WriteLine(FormattableString.Invariant($"{all:N0} units, {problems:N0} problems in the export; the report is {Path.Combine(report.FullName, "migration-report.md")}"));
        return problems > 0 ? Commands.DoneWithProblems : Commands.Done;
    }

    /// <summary>Puts what is to decide into the queue, and waits until workers have decided it.</summary>
    private static async Task HandOutAsync(AuditDb db, string address, AuditRun run, int all, int batch, CancellationToken stop)
    {
        await using var queue = await UnitQueue.OpenAsync(address, run, stop);
        var before = db.Count("decision");
        var batches = 0;
        foreach (var units in db.ToDecide(batch))
        {
            await queue.PublishAsync(units, stop);
            batches++;
        }

        if (batches > 0)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{batches} batches are in the queue {queue.Name}; start \"nightlyaudit work\" on any number of machines."));
        }

        await Progress.ShowAsync(all, before, async told =>
        {
            for (var done = before; done < all; told(done = db.Count("decision")))
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5), stop);
            }
        });
        await queue.DeleteAsync();
    }

    /// <summary>What a run is of, so that two are never mixed.</summary>
    private static string Inputs(DirectoryInfo data, string mapping, string policy, LocalDate on)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in data.GetFiles("*.csv").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file.FullName)));
        }

        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(mapping)));
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(policy)));
        return LocalDatePattern.Iso.Format(on) + " " + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Document(string folder, string name)
    {
        var known = Path.Combine(AppContext.BaseDirectory, folder, name);
        return File.Exists(name) ? AfterSalesJson.Text(File.ReadAllBytes(name))
            : File.Exists(known) ? AfterSalesJson.Text(File.ReadAllBytes(known))
            : throw new FormatException($"There is no file {name}.");
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : throw new FormatException($"\"{text}\" is no day; write 2025-01-31.");
}
