using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using AfterSales.Explanations;
using AfterSales.Json;
using NodaTime.Text;
using Spectre.Console;

namespace AfterSales.Samples.NightlyAudit;

/// <summary>
/// <c>nightlyaudit run --data FOLDER --mapping erpnext.json --policy P.json --on DAY --db audit.db</c>: reads an export, decides every unit, and writes the report.
/// A run that was stopped or killed goes on where it was; one that is done changes nothing when it is run again.
/// </summary>
internal static class RunCommand
{
    private const int Done = 0;
    private const int DoneWithProblems = 1;
    private const int Invalid = 2;
    private const int Stopped = 130;

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with the export's CSV files.", Required = true };
        var mapping = new Option<string>("--mapping") { Description = "The mapping document, or the name of one that comes with the audit: erpnext.json, odoo.json, business-central.json, nopcommerce.json.", Required = true };
        var policy = new Option<string>("--policy") { Description = "The policy document, or the name of one that comes with the audit, such as p17-national-three-guarantees.json.", Required = true };
        var on = new Option<string>("--on") { Description = "The day asked about, such as 2025-01-31.", Required = true };
        var db = new Option<string>("--db") { Description = "A SQLite file, or a connection string of PostgreSQL (Host=...).", DefaultValueFactory = _ => "audit.db" };
        var report = new Option<DirectoryInfo>("--report") { Description = "The folder of the report.", DefaultValueFactory = _ => new DirectoryInfo("audit-report") };
        var batch = new Option<int>("--batch") { Description = "How many units are stored at once.", DefaultValueFactory = _ => 2048 };
        var command = new Command("run", "Decides every unit of an export, and reports the differences.") { data, mapping, policy, on, db, report, batch };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            try
            {
                return Run(
                    result.GetRequiredValue(data), Document("mappings", result.GetRequiredValue(mapping)), Document("policies", result.GetRequiredValue(policy)), Day(result.GetRequiredValue(on)),
                    result.GetRequiredValue(db), result.GetRequiredValue(report), Math.Max(1, result.GetValue(batch)), stop);
            }
            catch (Exception exception) when (exception is FormatException or InvalidInputException)
            {
                Console.Error.WriteLine(exception.Message);
                return Invalid;
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("Stopped. What is decided is stored; the same command goes on from there.");
                return Stopped;
            }
        }));
        return command;
    }

    private static int Run(DirectoryInfo data, string mappingText, string policyText, LocalDate on, string database, DirectoryInfo report, int batch, CancellationToken stop)
    {
        var mapping = Mapping.Read(mappingText);
        var policy = AfterSalesJson.ReadPolicy(policyText);
        if (!data.Exists)
        {
            throw new FormatException($"There is no folder {data}.");
        }

        using var db = AuditDb.Open(database);
        var inputs = Inputs(data, mappingText, policyText, on);
        var stored = db.Inputs();
        if (stored is null)
        {
            Console.Error.WriteLine($"Reading the export of {mapping.System} ...");
            var import = Import.Of(mapping, data.FullName, policy.Zone);
            db.Store(import, inputs);
        }
        else if (stored != inputs)
        {
            throw new FormatException("The database holds the audit of another export, mapping, policy or day. Name another one with --db.");
        }

        var audit = new Audit(db, policy, on, batch);
        var all = db.Count("unit");
        var decided = WithProgress(all, db.Count("decision"), told => audit.Run(told, stop));
        MigrationReport.Write(db, mapping, policy, on, report.FullName);
        var problems = db.Count("problem");
        Console.WriteLine(decided > 0 ? audit.Times(decided) : "Every unit is decided already.");
        Console.WriteLine(FormattableString.Invariant($"{all:N0} units, {problems:N0} problems in the export; the report is {Path.Combine(report.FullName, "migration-report.md")}"));
        return problems > 0 ? DoneWithProblems : Done;
    }

    /// <summary>A bar for who looks on, a line a second for a log; both with the rate and the time left.</summary>
    private static int WithProgress(int all, int before, Func<Action<int>, int> run)
    {
        var clock = Stopwatch.StartNew();
        if (!Console.IsErrorRedirected && !Console.IsOutputRedirected)
        {
            return AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
            {
                var bar = context.AddTask("units", maxValue: Math.Max(1, all));
                bar.Value = before;
                return run(done =>
                {
                    bar.Value = done;
                    bar.Description = FormattableString.Invariant($"{done:N0} units, {(done - before) / clock.Elapsed.TotalSeconds:N0} a second");
                });
            });
        }

        var said = TimeSpan.Zero;
        return run(done =>
        {
            if (clock.Elapsed - said >= TimeSpan.FromSeconds(1))
            {
                said = clock.Elapsed;
                var rate = (done - before) / said.TotalSeconds;
                Console.Error.WriteLine(FormattableString.Invariant($"{done:N0} of {all:N0} units, {rate:N0} a second, {TimeSpan.FromSeconds((all - done) / rate):hh\\:mm\\:ss} left"));
            }
        });
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
