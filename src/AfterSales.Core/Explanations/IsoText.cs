using NodaTime;
using NodaTime.Text;

namespace AfterSales.Explanations;

/// <summary>Dates and instants as ISO 8601 text, whatever the machine's culture.</summary>
internal static class IsoText
{
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(LocalDate? day) => day is { } value ? Of(value) : "-";

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
