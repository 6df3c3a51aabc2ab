using System.CommandLine;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json;
using AfterSales.Policies;
using NodaTime;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk settle MONTH.json --policy POLICY.json</c>: the notice to a dealer, line by line. Exit 0 settled, 3 where a claim waits for a fact, 2 invalid.</summary>
internal static class SettleCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("MONTH") { Description = "What the dealer claims in a month, as a document." };
        var policy = new Option<FileInfo>("--policy") { Description = "The policy, as a document.", Required = true };
        var on = new Option<string?>("--on") { Description = "The day of the settlement; today in the policy's zone by default." };
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var command = new Command("settle", "Settles the claims of a dealer's month and prints the notice.") { file, policy, on, language };
        command.SetAction(result => Documents.Run(() => Run(
            Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadDealerMonth),
            Documents.Read(result.GetRequiredValue(policy), AfterSalesJson.ReadPolicy),
            result.GetValue(on),
            AssessCommand.LanguageOf(result.GetRequiredValue(language)))));
        return command;
    }

    private static int Run(DealerMonth month, AfterSalesPolicy policy, string? on, Language language)
    {
        if (policy.Settlement is not { } settlement)
        {
            throw new InvalidInputException([Problem.At("settlement", $"{policy} does not say how dealers' claims are settled; name a policy that does.")]);
        }

        var day = AssessCommand.DayOf(on, policy);
        var decision = settlement.Decide(month, day);
        PrintedMoney.Notice(decision.Explain(), policy, day, language);
        return decision.Status == SettlementStatus.Complete ? Documents.Decided : Documents.Undetermined;
    }
}
