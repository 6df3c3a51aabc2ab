using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AfterSales.Samples.SlaWatch;

/// <summary>What the program can be told to do. Exit 0 done, 1 the watch ended on an error, 2 refused with every problem.</summary>
internal static class Commands
{
    public static int Run(Action command) => RunAsync(() =>
    {
        command();
        return Task.FromResult(0);
    }).GetAwaiter().GetResult();

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (InvalidInputException exception)
        {
            foreach (var problem in exception.Problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return 2;
        }
    }

    public static void Init(string file, FileInfo policy, DirectoryInfo tickets)
    {
        var promised = Read(policy, AfterSalesJson.ReadPolicy);
        if (promised.ServiceLevels is null)
        {
            throw new InvalidInputException([Problem.At("--policy", $"The policy {promised} promises no service levels; name one that does.")]);
        }

        var read = Tickets(tickets);
        using var db = new WatchDb(file, create: true);
        db.InOneTransaction(() =>
        {
            if (db.Count("policy") > 0)
            {
                throw new InvalidInputException([Problem.At("--db", $"{file} is there already; take tickets with \"import\" and a policy with \"amend\".")]);
            }

            db.Take(promised, null);
            read.ForEach(ticket => db.Put(ticket.Id, ticket.Request));
        });
        Console.WriteLine($"{read.Count} tickets, promised by {promised}");
    }

    /// <summary>Follows the tickets as long as there are ticks, as a host that stops in order when it is told to.</summary>
    public static async Task<int> FollowAsync(string file, Ticks ticks, string sink, CancellationToken stop)
    {
        using var db = new WatchDb(file, create: false);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(ticks).AddSingleton(new Watch(db)).AddSingleton(Receivers.Of(sink)).AddHostedService<Worker>();
        using var host = builder.Build();
        await host.RunAsync(stop);
        return Environment.ExitCode;
    }

    /// <summary>Plays the days that come with the watch in a folder of their own, and tells how the tickets stand at the end.</summary>
    public static async Task<int> PlayAsync(CancellationToken stop)
    {
        var (day, folder) = (Path.Combine(AppContext.BaseDirectory, "day"), Directory.CreateTempSubdirectory("slawatch-").FullName);
        var file = Path.Combine(folder, "watch.db");
        Init(file, new FileInfo(Path.Combine(day, "policy.json")), new DirectoryInfo(Path.Combine(day, "tickets")));
        var ticks = Ticks.Played(Instant.FromUtc(2024, 3, 11, 0, 0), Instant.FromUtc(2024, 3, 12, 10, 0), Duration.FromMinutes(5));
        var exit = await FollowAsync(file, ticks, Path.Combine(folder, "messages"), stop);
        Status(file, null);
        await Console.Error.WriteLineAsync($"The database and the messages are in {folder}.");
        return exit;
    }

    public static void Import(string file, DirectoryInfo tickets)
    {
        var read = Tickets(tickets);
        var changed = 0;
        using var db = new WatchDb(file, create: false);
        db.InOneTransaction(() => changed = read.Sum(ticket => db.Put(ticket.Id, ticket.Request)));
        Console.WriteLine($"{read.Count} tickets, {changed} of them new or changed");
    }

    public static void Amend(string file, FileInfo policy, string? at)
    {
        var amended = Read(policy, AfterSalesJson.ReadPolicy);
        using var db = new WatchDb(file, create: false);
        var moved = new Watch(db).Amend(amended, at is null ? Ticks.Today() : Instants.Read("--now", at));
        moved.ForEach(Console.WriteLine);
        Console.WriteLine($"{db.Open().Count} open tickets decided anew by {amended}; {moved.Count} promises stand otherwise");
    }

    public static void Status(string file, string? at)
    {
        using var db = new WatchDb(file, create: false);
        var (_, policy) = db.Policy();
        var now = at is not null ? Instants.Read("--now", at) : db.Clock ?? Ticks.Today();
        Console.WriteLine($"{policy} at {Instants.Format(now, policy.Zone)}");
        foreach (var ticket in db.Open())
        {
            foreach (var decision in Looks.Each(policy.ServiceLevels!, ticket.Request, now))
            {
                Console.WriteLine($"{ticket.Id} {decision.Metric} {decision.Status}{(Instants.Format(decision.DueAt, policy.Zone) is { } due ? ", due " + due : "")}");
            }
        }

        foreach (var moved in db.Bodies(NoticeKind.Moved))
        {
            Console.WriteLine(Notice.Line(moved));
        }

        Console.WriteLine($"{db.Count("ticket WHERE settled = 1")} tickets settled, {db.Count("step")} steps recorded, {db.Count("outbox WHERE sent_at IS NULL")} messages to send");
    }

    private static List<WatchedTicket> Tickets(DirectoryInfo folder)
    {
        var tickets = new List<WatchedTicket>();
        var problems = new List<Problem>();
        foreach (var file in folder.Exists ? folder.EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal) : throw new InvalidInputException([Problem.At("--tickets", $"There is no folder {folder}.")]))
        {
            try
            {
                tickets.Add(new WatchedTicket(Path.GetFileNameWithoutExtension(file.Name), Read(file, AfterSalesJson.ReadTicket)));
            }
            catch (InvalidInputException exception)
            {
                problems.AddRange(exception.Problems);
            }
        }

        return problems.Count == 0 ? tickets : throw new InvalidInputException(ValueList.From(problems));
    }

    private static T Read<T>(FileInfo file, Func<string, T> read)
    {
        try
        {
            return read(AfterSalesJson.Text(File.ReadAllBytes(file.FullName)));
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidInputException(ValueList.From(exception.Problems.Select(problem => Problem.At(problem.Path, $"{problem.Message} ({file.Name})"))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([Problem.At("", exception.Message)]);
        }
    }
}
