using System.CommandLine;
using AfterSales.Samples.SlaWatch;

var db = new Option<string>("--db") { Description = "The database, a SQLite file.", DefaultValueFactory = _ => "watch.db" };
var policy = new Option<FileInfo>("--policy") { Description = "The policy, as a document.", Required = true };
var tickets = new Option<DirectoryInfo>("--tickets") { Description = "A folder with a document for each ticket; the file's name is the ticket's.", Required = true };
var at = new Option<string?>("--now") { Description = "The instant, as 2024-03-10T09:30:00+08:00; the real clock where absent." };
var until = new Option<string?>("--until") { Description = "Plays the time from --now to this instant." };
var step = new Option<string>("--step") { Description = "How often to look.", DefaultValueFactory = _ => "PT5M" };
var live = new Option<bool>("--live") { Description = "Looks by the real clock until it is stopped." };
var sink = new Option<string>("--sink") { Description = "Who gets the messages: a folder, or a web address.", DefaultValueFactory = _ => "messages" };

var init = new Command("init", "Makes the database, with a policy and tickets.") { db, policy, tickets };
init.SetAction(result => Commands.Run(() => Commands.Init(result.GetRequiredValue(db), result.GetRequiredValue(policy), result.GetRequiredValue(tickets))));
var import = new Command("import", "Takes tickets that are new, or have gone on.") { db, tickets };
import.SetAction(result => Commands.Run(() => Commands.Import(result.GetRequiredValue(db), result.GetRequiredValue(tickets))));
var amend = new Command("amend", "Takes an amended policy, decides every open ticket anew and tells which due times moved.") { db, policy, at };
amend.SetAction(result => Commands.Run(() => Commands.Amend(result.GetRequiredValue(db), result.GetRequiredValue(policy), result.GetValue(at))));
var status = new Command("status", "How the open tickets stood at the last look, or at another instant, and what waits to be sent.") { db, at };
status.SetAction(result => Commands.Run(() => Commands.Status(result.GetRequiredValue(db), result.GetValue(at))));
var run = new Command("run", "Follows the open tickets: records what falls due, once, and sends it.") { db, at, until, step, live, sink };
run.SetAction((result, stop) => Commands.RunAsync(async () =>
{
    var length = Instants.Length("--step", result.GetRequiredValue(step));
    var from = result.GetValue(at) is { } now ? Instants.Read("--now", now) : (Instant?)null;
    if (from is null != result.GetValue(live))
    {
        throw new InvalidInputException([Problem.At("--now", "Give either an instant to look at, or --live.")]);
    }

    var ticks = from is { } first ? Ticks.Played(first, result.GetValue(until) is { } last ? Instants.Read("--until", last) : first, length) : Ticks.Live(length);
    return await Commands.FollowAsync(result.GetRequiredValue(db), ticks, result.GetRequiredValue(sink), stop);
}));

var root = new RootCommand("Follows open tickets by their service levels: warns, escalates and records each step once. Without a command it plays the two days that come with it.") { init, import, run, amend, status };
root.SetAction((_, stop) => Commands.RunAsync(() => Commands.PlayAsync(stop)));
return await root.Parse(args).InvokeAsync();
