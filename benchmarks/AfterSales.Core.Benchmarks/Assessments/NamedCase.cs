using AfterSales.Amounts;
using AfterSales.Assessments;
using AfterSales.Benchmarks.Workloads;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Benchmarks.Assessments;

/// <summary>
/// One claim, three stays, two layers, three windows, a remedy after two repairs, a quote of five lines: every question at once, question by question, and with reasons.
/// The baseline is this one policy by hand in NodaTime and decimals.
/// </summary>
[MinColumn]
public class NamedCase
{
    private readonly LocalDate _on = Named.On;
    private ByHand _byHand = null!;
    private AfterSalesPolicy _policy = null!;
    private ServiceCase _case = null!;

    [GlobalSetup]
    public void Setup()
    {
        _byHand = Named.ByHand();
        _policy = Named.Policy();
        _case = Named.Case();
        Named.Agree(on => Of(_policy.Assess(_case, on)), _byHand.Decide);
    }

    [Benchmark(Baseline = true)]
    public Answer By_hand() => _byHand.Decide(_on);

    [Benchmark]
    public Answer Every_question() => Of(_policy.Assess(_case, _on));

    [Benchmark]
    public int Every_question_with_reasons()
    {
        var reasons = 0;
        foreach (var explanation in _policy.Assess(_case, _on).Explain())
        {
            reasons += 1 + explanation.Reasons.Count + explanation.Alternatives.Count;
        }

        return reasons;
    }

    /// <summary>As a host does that writes them to a table of its own: code, clause and arguments of every reason.</summary>
    [Benchmark]
    public int Every_question_with_reasons_read()
    {
        var read = 0;
        foreach (var explanation in _policy.Assess(_case, _on).Explain())
        {
            read += Read(explanation.Headline);
            foreach (var reason in explanation.Reasons)
            {
                read += Read(reason);
            }

            foreach (var reason in explanation.Alternatives)
            {
                read += Read(reason);
            }
        }

        return read;
    }

    [Benchmark]
    public int Every_question_printed() => _policy.Assess(_case, _on).ToString().Length;

    [Benchmark]
    public CoverageStatus Coverage_alone() => _policy.Warranty!.Decide(_case, _on).Status;

    [Benchmark]
    public ReturnStatus Windows_alone() => _policy.Returns!.Decide(_case, _on).Status;

    [Benchmark]
    public RemedyStatus Remedies_alone() => _policy.Remedies!.Decide(_case, _on).Status;

    [Benchmark]
    public Money? Quote_alone() => _policy.Fees!.Decide(_case, CoverageStatus.Covered, _on).CustomerTotal;

    private static int Read(Reason reason)
    {
        var read = reason.Code.Id.Length + (reason.Clause?.Id.Length ?? 0);
        foreach (var argument in reason.Arguments)
        {
            read += argument.Kind switch
            {
                ReasonArgumentKind.Day => argument.Day.Day,
                ReasonArgumentKind.Days or ReasonArgumentKind.Number => (int)argument.Number,
                ReasonArgumentKind.Name => argument.Name.Length,
                ReasonArgumentKind.Amount => argument.Amount.Scale,
                ReasonArgumentKind.Term => argument.Term.Months,
                _ => 0,
            };
        }

        return read;
    }

    private static Answer Of(in Assessment assessment)
    {
        var coverage = assessment.Coverage!.Value;
        return new Answer(
            coverage.IsCovered,
            coverage.IsCovered ? coverage.LastDay : null,
            assessment.Returns!.Value.Status == ReturnStatus.Open,
            assessment.Remedies!.Value.Status == RemedyStatus.Right,
            assessment.Fees!.Value.CustomerTotal!.Value.Amount);
    }
}
