using System.Globalization;
using AfterSales.Explanations;

namespace AfterSales.Cases;

/// <summary>The old product that the customer gives in part exchange, or that there is none. What was not said is not known.</summary>
public sealed record TradeIn
{
    private TradeIn(bool isNone, int? ageMonths, decimal? use, string? model)
    {
        IsNone = isNone;
        AgeMonths = ageMonths;
        Use = use;
        Model = model;
    }

    /// <summary>The customer is known to give nothing in part exchange.</summary>
    public static TradeIn None { get; } = new(true, null, null, null);

    /// <summary>True when the customer gives nothing in part exchange.</summary>
    public bool IsNone { get; }

    /// <summary>Its age, in whole months; null when not known.</summary>
    public int? AgeMonths { get; }

    /// <summary>How much it was used, in the unit of the policy's table (hours, prints, kilometres); null when not known.</summary>
    public decimal? Use { get; }

    /// <summary>Its model; null when not known.</summary>
    public string? Model { get; }

    /// <summary>An old product.</summary>
    /// <param name="ageMonths">Its age in whole months; null, the default, when not known.</param>
    /// <param name="use">How much it was used; null, the default, when not known.</param>
    /// <param name="model">Its model; null, the default, when not known.</param>
    /// <exception cref="InvalidInputException">Age or use is negative, or the model is empty.</exception>
    public static TradeIn Create(int? ageMonths = null, decimal? use = null, string? model = null)
    {
        var problems = new ProblemList();
        problems.AddIf(ageMonths < 0, "age-months", FormattableString.Invariant($"The age is {ageMonths} months; it is zero or more."));
        problems.AddIf(use < 0, "use", FormattableString.Invariant($"The use is {use}; it is zero or more."));
        problems.AddIf(model is not null && string.IsNullOrWhiteSpace(model), "model", "The model is empty; leave it out where it is not known.");
        problems.ThrowIfAny();
        return new TradeIn(false, ageMonths, use, model);
    }

    /// <summary>Model, age and use.</summary>
    public override string ToString() => IsNone ? "none" : FormattableString.Invariant($"{Model ?? "old product"}, {AgeMonths?.ToString(CultureInfo.InvariantCulture) ?? "?"} months, use {Use?.ToString(CultureInfo.InvariantCulture) ?? "?"}");
}
