using AfterSales.Benchmarks.Workloads;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Benchmarks.Fees;

/// <summary>What does the customer pay for five lines of work? Covered work is free but for half the freight; the rest is paid. The baseline is that by hand in decimals.</summary>
[MinColumn]
public class Quotes
{
    private ByHand _byHand = null!;
    private FeePolicy _policy = null!;
    private ServiceCase _case = null!;
    private CoverageStatus _status;

    [Params(true, false)]
    public bool IsCovered { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _byHand = Named.ByHand();
        _policy = Named.Policy().Fees!;
        _case = Named.Case();
        _status = IsCovered ? CoverageStatus.Covered : CoverageStatus.Expired;
        Named.Agree(on => _policy.Decide(_case, _status, on).CustomerTotal!.Value.Amount, _ => _byHand.CustomerPays(IsCovered));
    }

    [Benchmark(Baseline = true)]
    public decimal By_hand() => _byHand.CustomerPays(IsCovered);

    [Benchmark]
    public decimal Verdict() => _policy.Decide(_case, _status, Named.On).CustomerTotal!.Value.Amount;

    [Benchmark]
    public int With_reasons() => _policy.Decide(_case, _status, Named.On).Explain().Reasons.Count;

    [Benchmark]
    public int With_lines() => _policy.Decide(_case, _status, Named.On).Quote().Lines.Count;
}
