using System.CommandLine;

namespace AfterSales.Samples.NightlyAudit;

/// <summary><c>nightlyaudit generate erpnext --serials 20000 --seed 1 --out FOLDER</c>: an export with known mistakes, and the truth beside it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var serials = new Option<int>("--serials") { Description = "How many serial numbers.", DefaultValueFactory = _ => 20000 };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same export.", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder of the export.", Required = true };
        var erpnext = new Command("erpnext", "Serial numbers, sales invoices and warranty claims, as ERPNext exports them.") { serials, seed, folder };
        erpnext.SetAction(result =>
        {
            new ErpNextExport(result.GetValue(serials), result.GetValue(seed)).Write(result.GetRequiredValue(folder).FullName);
            Console.WriteLine(FormattableString.Invariant($"{result.GetValue(serials)} serial numbers are in {result.GetRequiredValue(folder)}; truth.csv tells what is wrong with them."));
        });
        return new Command("generate", "Makes up an export with known mistakes.") { erpnext };
    }
}
