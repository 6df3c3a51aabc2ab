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
        var policy = new Option<string>("--policy") { Description = "The policy: its document, or the id of one that comes with the claim desk.", Required = true };
        var on = new Option<string?>("--on") { Description = "The day of the settlement; today in the policy's zone by default." };
        var language = new Option<string>("--lang") { Description = "en, es or zh-Hans.", DefaultValueFactory = _ => "en" }.AcceptOnlyFromAmong("en", "es", "zh-Hans");
        var command = new Command("settle", "Settles the claims of a dealer's month and prints the notice.") { file, policy, on, language };
        command.SetAction(result => Documents.Run(() => Run(
            Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadDealerMonth),
            KnownPolicies.Given(result.GetRequiredValue(policy)),
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

        var mixed = month.Claims.Where(claim => claim.Lines.Select(line => line.Claimed.Currency).Distinct().Count() > 1).Select(claim => Problem.At(
            $"claims.{claim.Id}",
            $"It claims in {string.Join(" and ", claim.Lines.Select(line => line.Claimed.Currency.Code).Distinct())}; make a claim for each currency.")).ToList();
        if (mixed.Count > 0)
        {
            throw new InvalidInputException(ValueList.From(mixed));
        }

        var day = AssessCommand.DayOf(on, policy);
        var decision = settlement.Decide(month, day);
        PrintedMoney.Notice(decision.Explain(), policy, day, language);
        return decision.Status == SettlementStatus.Complete ? Documents.Decided : Documents.Undetermined;
    }
}
