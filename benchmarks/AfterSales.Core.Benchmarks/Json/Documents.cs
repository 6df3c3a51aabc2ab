using System.Text.Json;
using AfterSales.Assessments;
using AfterSales.Benchmarks.Workloads;
using AfterSales.Cases;
using AfterSales.Json;
using AfterSales.Policies;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Benchmarks.Json;

/// <summary>The named case as documents, in and out. The baseline parses the text of policy and case, without a look at what it says.</summary>
[MinColumn]
public class Documents
{
    private AfterSalesPolicy _policy = null!;
    private ServiceCase _case = null!;
    private string _policyText = "";
    private string _caseText = "";
    private string _request = "";

    [GlobalSetup]
    public void Setup()
    {
        _policy = Named.Policy();
        _case = Named.Case();
        _policyText = AfterSalesJson.WritePolicy(_policy);
        _caseText = AfterSalesJson.WriteCase(_case);
        _request = $$"""{ "format": 1, "on": "2024-12-10", "policy": {{_policyText}}, "case": {{_caseText}} }""";
    }

    [Benchmark(Baseline = true)]
    public int By_hand_parsed_only()
    {
        using var policy = JsonDocument.Parse(_policyText);
        using var serviceCase = JsonDocument.Parse(_caseText);
        return policy.RootElement.GetPropertyCount() + serviceCase.RootElement.GetPropertyCount();
    }

    [Benchmark]
    public AfterSalesPolicy Policy_in() => AfterSalesJson.ReadPolicy(_policyText);

    [Benchmark]
    public string Policy_out() => AfterSalesJson.WritePolicy(_policy);

    [Benchmark]
    public ServiceCase Case_in() => AfterSalesJson.ReadCase(_caseText);

    [Benchmark]
    public string Case_out() => AfterSalesJson.WriteCase(_case);

    [Benchmark]
    public string Decision_out() => AfterSalesJson.WriteDecision(StoredDecision.Of(_policy.Assess(_case, Named.On)));

    [Benchmark]
    public string Request_decided_text_to_text() => AfterSalesJson.Decide(_request);
}
