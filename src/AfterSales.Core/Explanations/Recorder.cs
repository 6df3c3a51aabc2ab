namespace AfterSales.Explanations;

/// <summary>
/// Takes the findings of the rules. The rules are generic over it, so that a verdict runs the very code that an explanation runs,
/// and the silent one costs nothing: the JIT erases its calls.
/// </summary>
internal interface IRecorder
{
    /// <summary>False for the silent one: guards work that only serves the text.</summary>
    bool IsOn { get; }

    void Add(ReasonCode code, Clause? clause, ReasonArgument a = default, ReasonArgument b = default, ReasonArgument c = default);
}

internal readonly struct SilentRecorder : IRecorder
{
    public bool IsOn => false;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c)
    {
    }
}

internal readonly struct ReasonRecorder(ReasonLog log) : IRecorder
{
    public bool IsOn => true;

    public void Add(ReasonCode code, Clause? clause, ReasonArgument a = default, ReasonArgument b = default, ReasonArgument c = default) => log.Add(code, clause, a, b, c);
}
