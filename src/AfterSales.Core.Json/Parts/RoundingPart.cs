using AfterSales.Amounts;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>Rounding, as every module that reckons with amounts writes it.</summary>
internal static class RoundingPart
{
    /// <summary>How amounts are rounded.</summary>
    public static readonly Part<Rounding> Part = new ObjectPart<Rounding>("rounding", "How amounts are rounded.", shape =>
    {
        var mode = shape.Optional("mode", Words.Of<RoundingMode>(), rounding => rounding.Mode, RoundingMode.HalfAwayFromZero, "Where an amount between two units goes; half away from zero where absent.");
        var unit = shape.OptionalValue("unit", Values.Amount, rounding => rounding.Unit, "The unit, such as 0.05; the currency's minor unit where absent.");
        var place = shape.Optional("place", Words.Of<RoundingPlace>(), rounding => rounding.Place, RoundingPlace.Line, "What is rounded; each line where absent.");
        return fields => Rounding.Of(mode.In(fields), unit.In(fields), place.In(fields));
    });
}
