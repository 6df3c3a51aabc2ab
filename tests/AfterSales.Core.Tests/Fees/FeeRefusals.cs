using AfterSales.Explanations;

namespace AfterSales.Tests.Fees;

/// <summary>How a factory refuses what it is given, as text: a line for every problem, with its path.</summary>
internal static class FeeRefusals
{
    public static string Of(Func<object?> make) => Record.Exception(() => make()) switch
    {
        InvalidInputException refusal => string.Join("\n", refusal.Problems),
        ArgumentException refusal => refusal.ParamName + ": " + refusal.Message.Split(" (Parameter")[0],
        InvalidOperationException refusal => refusal.Message,
        null => "accepted",
        var other => other.GetType().Name + ": " + other.Message,
    };
}
