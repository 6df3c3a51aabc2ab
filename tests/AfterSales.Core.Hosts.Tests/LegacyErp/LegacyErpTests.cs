using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSales.Json;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Policies;
using AfterSales.Tests;
using AfterSales.Tests.Laws;
using AfterSales.Tests.PublicApi;

namespace AfterSales.Hosts.Tests.LegacyErp;

/// <summary>The same source on two runtimes: Mono with the netstandard2.0 build, .NET with its own. Mono is not .NET Framework, but the nearest that runs here.</summary>
public class LegacyErpTests
{
    [HostFact(HostParts.Mono)]
    public void The_erps_claims_are_decided_alike_on_mono_and_on_net()
    {
        var onNet = OnNet();

        Approved.Equal("samples/LegacyErp/claims.expected.txt", Encoding.UTF8.GetString(onNet));
        Assert.Equal(onNet, OnMono());
    }

    [HostFact(HostParts.Mono)]
    public void Requests_are_decided_alike_on_mono_and_on_net()
    {
        var requests = new List<string>();
        Law.Holds(tape => requests.Add(Request(AfterSalesJson.WritePolicy(tape.Policy()), AfterSalesJson.WriteCase(tape.CaseToDecide()), tape.Day(), tape.Pick("en", "es", "zh-Hans"))), 600);
        var drawn = requests.Count;
        foreach (var path in Repository.Files("samples/policies", "*.json"))
        {
            // What was drawn for other policies is decided by each published one as well.
            requests.AddRange(requests.Take(Math.Min(drawn, 5)).Select(request => JsonNode.Parse(request)!).Select(request => Request(
                File.ReadAllText(path), request["case"]!.ToJsonString(), LocalDatePattern.Iso.Parse(request["on"]!.GetValue<string>()).Value, "en")).ToList());
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, requests);
            var onNet = OnNet(file);
            Assert.Equal(requests.Count, Encoding.UTF8.GetString(onNet).Split("\"semantics\":").Length - 1);
            Assert.Equal(onNet, OnMono(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] OnNet(params string[] arguments) => HostProgram.Run("dotnet", ["exec", HostProgram.Built("LegacyErp", "net10.0", "legacyerp.dll"), .. arguments]);

    private static byte[] OnMono(params string[] arguments) => HostProgram.Run(HostParts.Required(HostParts.Mono), [HostProgram.Built("LegacyErp", "net472", "legacyerp.exe"), .. arguments]);

    /// <summary>A request on one line.</summary>
    private static string Request(string policy, string facts, LocalDate on, string language) => JsonSerializer.Serialize(new JsonObject
    {
        ["format"] = 1,
        ["on"] = LocalDatePattern.Iso.Format(on),
        ["language"] = language,
        ["policy"] = JsonNode.Parse(policy),
        ["case"] = JsonNode.Parse(facts),
    });
}
