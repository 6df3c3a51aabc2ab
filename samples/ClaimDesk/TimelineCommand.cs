using System.CommandLine;
using AfterSales.Assessments;
using AfterSales.Json;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk timeline CASE.json --policy POLICY.json --svg FILE</c>: all dated things of a unit, as a list and as a picture.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("CASE") { Description = "The case, as a document." };
        var policy = new Option<string>("--policy") { Description = "The policy: its document, or the id of one that comes with the claim desk.", Required = true };
        var on = new Option<string?>("--on") { Description = "The day asked about; today in the policy's zone by default." };
        var picture = new Option<FileInfo?>("--svg") { Description = "Writes the picture to this file." };
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var command = new Command("timeline", "Lists all dated things of a unit, and draws them.") { file, policy, on, picture, language };
        command.SetAction(result => Documents.Run(() =>
        {
            var promises = KnownPolicies.Given(result.GetRequiredValue(policy));
            var timeline = promises.Assess(Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadCase), AssessCommand.DayOf(result.GetValue(on), promises)).Timeline();
            var spoken = AssessCommand.LanguageOf(result.GetRequiredValue(language));
            if (result.GetValue(picture) is { } svg)
            {
                Documents.Write(svg, TimelinePicture.Of(timeline, promises.ToString(), result.GetRequiredValue(language), spoken));
            }

            Console.WriteLine(timeline.ToString(spoken));
            return Documents.Decided;
        }));
        return command;
    }
}
