using AfterSales.Benchmarks;
using AfterSales.Benchmarks.Assessments;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Running;

if (args is ["scale", .. var rest])
{
    return PortfolioScale.Run(rest);
}

if (args is ["rounds", .. var names])
{
    return Rounds.Run(names);
}

// Ratios and allocated bytes are what is claimed: the other columns only make the tables wide.
var config = DefaultConfig.Instance
    .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
    .HideColumns("Error", "StdDev", "Median", "RatioSD", "Alloc Ratio");
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
