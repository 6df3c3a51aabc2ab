using AfterSales.Benchmarks.Workloads;
using AfterSales.Cases;
using AfterSales.Remedies;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Benchmarks.Remedies;

/// <summary>Have the repairs earned an exchange? Two covered repairs within the validity, which three stays and an extension move. The baseline is that by hand in NodaTime.</summary>
[MinColumn]
public class Repairs
{
    private ByHand _byHand = null!;
    private RemedyPolicy _policy = null!;
    private ServiceCase _case = null!;

    [GlobalSetup]
    public void Setup()
    {
        _byHand = Named.ByHand();
        _policy = Named.Policy().Remedies!;
        _case = Named.Case();
        Named.Agree(on => _policy.Decide(_case, on).Status == RemedyStatus.Right, _byHand.IsExchanged);
    }

    [Benchmark(Baseline = true)]
    public bool By_hand() => _byHand.IsExchanged(Named.On);

    [Benchmark]
    public RemedyStatus Verdict() => _policy.Decide(_case, Named.On).Status;

    [Benchmark]
    public int With_reasons() => _policy.Decide(_case, Named.On).Explain().Reasons.Count;
}
