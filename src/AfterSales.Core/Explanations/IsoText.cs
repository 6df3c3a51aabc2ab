using NodaTime;
using NodaTime.Text;

namespace AfterSales.Explanations;

/// <summary>Dates and instants as ISO 8601 text, whatever the machine's culture.</summary>
internal static class IsoText
{
    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(LocalDate? day) => day is { } value ? Of(value) : "-";

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>The local time with its offset: <c>2024-03-15T09:30:00+08:00</c>.</summary>
    public static string Of(Instant instant, Offset offset) => offset == Offset.Zero ? Of(instant) : OffsetDateTimePattern.Rfc3339.Format(instant.WithOffset(offset));

    /// <summary>The offset of a zone at an instant; none so near to the ends of time that the local time would lie beyond.</summary>
    public static Offset OffsetAt(Instant instant, DateTimeZone zone) =>
        instant < Instant.MinValue + Duration.FromDays(2) || instant > Instant.MaxValue - Duration.FromDays(2) ? Offset.Zero : zone.GetUtcOffset(instant);
}
