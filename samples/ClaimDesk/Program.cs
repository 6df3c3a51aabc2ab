using System.CommandLine;
using AfterSales.Samples.ClaimDesk;
using AfterSales.Samples.ClaimDesk.Replay;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // A file has no width: lines stay whole, so that two runs can be compared.
    AnsiConsole.Profile.Width = 4000;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

var root = new RootCommand("Decides after-sales claims and says why. Without a command it decides the claims that come with it.")
{
    AssessCommand.Create(),
    BatchCommand.Create(),
    CalendarCommand.Create(),
    DeadlinesCommand.Create(),
    DecideCommand.Create(),
    PolicyCommand.Create(),
    ReplayCommand.Create(),
    SettleCommand.Create(),
    TimelineCommand.Create(),
};
var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
root.Add(language);
root.SetAction(result => BundledClaims.Decide(AssessCommand.LanguageOf(result.GetRequiredValue(language))));

// What nobody can have meant is invalid, like a document with a mistake.
var parsed = root.Parse(args);
var exit = parsed.Invoke();
return parsed.Errors.Count > 0 ? Documents.Invalid : exit;
