using System.CommandLine;
using AfterSales.Json;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk policy lint|show FILE</c>: what is wrong with a policy document; and the policy as a sheet to read.</summary>
internal static class PolicyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The policy, as a document." };
        var lint = new Command("lint", "Lists every problem of a policy document, and what its tariff leaves open.") { file };
        lint.SetAction(result => Documents.Run(() =>
        {
            var policy = Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadPolicy);
            var findings = policy.Fees is not { } fees ? [] : policy.Warranty is { } warranty ? fees.Findings(warranty) : fees.Findings();
            foreach (var finding in findings)
            {
                Console.WriteLine(finding);
            }

            Console.WriteLine(findings.IsEmpty ? $"{policy}: no problem found." : $"{policy}: it can be used; what its tariff leaves open is listed above.");
            return Documents.Decided;
        }));
        var show = new Command("show", "Writes a policy as a sheet in Markdown.") { file };
        show.SetAction(result => Documents.Run(() =>
        {
            Console.Write(PolicySheet.Of(Documents.Read(result.GetRequiredValue(file), AfterSalesJson.ReadPolicy)));
            return Documents.Decided;
        }));
        return new Command("policy", "Checks and shows policy documents.") { lint, show };
    }
}
