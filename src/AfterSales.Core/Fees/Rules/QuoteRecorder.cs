using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Takes the lines of a quote beside the findings.</summary>
internal interface IQuoteRecorder : IRecorder
{
    void Add(QuoteLine line);
}

internal readonly struct SilentQuoteRecorder : IQuoteRecorder
{
    public bool IsOn => false;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c)
    {
    }

    public void Add(QuoteLine line)
    {
    }
}

internal readonly struct QuoteRecorder(List<Reason> reasons, List<QuoteLine> lines) : IQuoteRecorder
{
    private readonly ReasonRecorder _inner = new(reasons);

    public bool IsOn => true;

    public List<Reason> Reasons => reasons;

    public List<QuoteLine> Lines => lines;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c) => _inner.Add(code, clause, a, b, c);

    public void Add(QuoteLine line) => lines.Add(line);
}

/// <summary>The sums of a quote, in minor units, without its lines.</summary>
internal struct QuoteVerdict
{
    public long Known;
    public long Customer;
    public bool IsCustomerKnown;
    public ulong Missing;
    public QuoteStanding Standing;
    public int? QuoteLastDay;
}
