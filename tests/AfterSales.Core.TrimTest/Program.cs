// Reads a policy and a case, decides in every language, and checks the decision, as a host would that is published fully trimmed.
// Usage: AfterSales.Core.TrimTest POLICY.json CASE.json DAY. Prints the decisions; the build compares them with those of the untrimmed program.
using AfterSales.Json;

var policy = AfterSalesJson.ReadPolicy(File.ReadAllText(args[0]));
var serviceCase = AfterSalesJson.ReadCase(File.ReadAllText(args[1]));
foreach (var language in new[] { "en", "es", "zh-Hans" })
{
    var decision = AfterSalesJson.Decide(
        $$"""{ "format": 1, "on": "{{args[2]}}", "language": "{{language}}", "policy": {{AfterSalesJson.WritePolicy(policy)}}, "case": {{AfterSalesJson.WriteCase(serviceCase)}} }""");
    Console.Write(decision);
    Console.WriteLine(AfterSalesJson.Check(AfterSalesJson.ReadDecision(decision), policy, serviceCase));
}

foreach (var kind in Enum.GetValues<DocumentKind>())
{
    Console.Write(AfterSalesJson.Schema(kind));
}
