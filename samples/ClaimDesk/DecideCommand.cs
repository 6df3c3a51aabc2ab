using System.CommandLine;
using AfterSales.Json;

namespace AfterSales.Samples.ClaimDesk;

/// <summary><c>claimdesk decide &lt; request.json</c>: a request document in, a decision document out. Exit 0, or 2 with every problem listed.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var command = new Command("decide", "Reads a request document from the standard input and writes the decision document.");
        command.SetAction(_ => Documents.Run(() =>
        {
            using var request = new MemoryStream();
            using var input = Console.OpenStandardInput();
            input.CopyTo(request);
            Console.WriteLine(AfterSalesJson.Decide(AfterSalesJson.Text(request.ToArray())));
            return Documents.Decided;
        }));
        return command;
    }
}
