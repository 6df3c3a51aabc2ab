using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Takes the lines of a quote, or the findings.</summary>
internal interface IQuoteRecorder : IRecorder
{
    /// <summary>False where nobody reads the lines.</summary>
    bool TakesLines { get; }

    void Add(QuoteLine line);
}

internal readonly struct SilentQuoteRecorder : IQuoteRecorder
{
    public bool IsOn => false;

    public bool TakesLines => false;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c)
    {
    }

    public void Add(QuoteLine line)
    {
    }
}

internal readonly struct QuoteReasonRecorder(ReasonLog log) : IQuoteRecorder
{
    public bool IsOn => true;

    public bool TakesLines => false;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c) => log.Add(code, clause, a, b, c);

    public void Add(QuoteLine line)
    {
    }
}

internal readonly struct QuoteLineRecorder(List<QuoteLine> lines) : IQuoteRecorder
{
    public bool IsOn => false;

    public bool TakesLines => true;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c)
    {
    }

    public List<QuoteLine> Lines => lines;

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
