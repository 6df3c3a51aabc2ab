using AfterSales.Explanations;

namespace AfterSales.Fees.Rules;

/// <summary>Takes the lines of a quote, or the findings.</summary>
internal interface IQuoteRecorder : IRecorder
{
    /// <summary>False where nobody reads the lines.</summary>
    bool TakesLines { get; }

    void Add(QuoteLine line);

    /// <summary>Takes a finding on a line that is made once a line: ids are unique, so that it cannot have been said.</summary>
    void AddOfLine(ReasonCode code, Clause? clause, ReasonArgument line, ReasonArgument b = default, ReasonArgument c = default);
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

    public void AddOfLine(ReasonCode code, Clause? clause, ReasonArgument line, ReasonArgument b, ReasonArgument c)
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

    public void AddOfLine(ReasonCode code, Clause? clause, ReasonArgument line, ReasonArgument b, ReasonArgument c) => log.AddNew(code, clause, line, b, c);
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

    public void AddOfLine(ReasonCode code, Clause? clause, ReasonArgument line, ReasonArgument b, ReasonArgument c)
    {
    }
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
