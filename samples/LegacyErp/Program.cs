using System.Text;
using AfterSales.DependencyInjection;
using AfterSales.Explanations;
using AfterSales.Json;
using AfterSales.Samples.LegacyErp;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// Without arguments the ERP's own claims are decided; with the name of a file, its requests, one document a line.
// What is printed is bytes: the console's code page and line ends are the machine's.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
return args.Length == 1 ? Requests(args[0]) : Claims();

int Claims()
{
    var home = AppDomain.CurrentDomain.BaseDirectory;
    using var provider = new ServiceCollection()
        .AddAfterSales(options => options.AddPolicyFiles(() => Directory.GetFiles(Path.Combine(home, "policies"), "*.json")
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => PolicyFile.Of(Path.GetFileName(path), File.ReadAllBytes(path)))))
        .BuildServiceProvider();
    var policies = provider.GetRequiredService<ICurrentPolicies>();
    var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"]; // The company's.
    var assessor = provider.GetRequiredService<IAssessor>();

    var blank = "";
    foreach (var line in File.ReadAllLines(Path.Combine(home, "claims.csv")).Skip(1))
    {
        var claim = ErpClaim.Parse(line);
        var (facts, on) = (claim.ToCase(zone), LocalDate.FromDateTime(claim.AskedOn));

        // Of the policy's versions the one that applies to this sale.
        var policy = policies.Catalog.For(facts, on).First(standing => standing.Policy.Id == claim.PolicyId && standing.Applies == Truth.Yes).Policy;
        var assessment = assessor.Assess(policy, facts, on);
        output.WriteLine($"{blank}{claim.Serial} under {policy}, asked on {claim.AskedOn:yyyy-MM-dd}");
        output.WriteLine(assessment.Coverage is { } coverage ? coverage.Explain().ToString() : assessment.ToString());
        blank = "\n";
    }

    return 0;
}

int Requests(string file)
{
    var refused = 0;
    foreach (var request in File.ReadAllLines(file))
    {
        try
        {
            output.WriteLine(AfterSalesJson.Decide(request));
        }
        catch (InvalidInputException exception)
        {
            refused++;
            foreach (var problem in exception.Problems)
            {
                output.WriteLine(problem.ToString());
            }
        }
    }

    return refused == 0 ? 0 : 2;
}
