using AfterSales.Benchmarks.Workloads;
using AfterSales.Cases;
using AfterSales.Returns;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Returns;

/// <summary>May it go back today? Three windows for a failure: 7 days, 15 days, a year. The baseline asks the longest, in NodaTime.</summary>
[MinColumn]
public class Windows
{
    private ByHand _byHand = null!;
    private ReturnPolicy _policy = null!;
    private ServiceCase _case = null!;
    private LocalDate _on;

    /// <summary>All three are open and each offers more than the next; or none is.</summary>
    [Params("third day", "too late")]
    public string Asked { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _byHand = Named.ByHand();
        _policy = Named.Policy().Returns!;
        _case = Named.Case();
        _on = Asked == "third day" ? Named.Sale.PlusDays(2) : Named.On;
        Named.Agree(on => _policy.Decide(_case, on).Status == ReturnStatus.Open, _byHand.MayGoBack);
    }

    [Benchmark(Baseline = true)]
    public bool By_hand() => _byHand.MayGoBack(_on);

    [Benchmark]
    public ReturnStatus Verdict() => _policy.Decide(_case, _on).Status;

    [Benchmark]
    public int With_reasons_and_options()
    {
        var explanation = _policy.Decide(_case, _on).Explain();
        return explanation.Reasons.Count + explanation.Options.Count;
    }
}
