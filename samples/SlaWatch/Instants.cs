namespace AfterSales.Samples.SlaWatch;

/// <summary>Instants as text: in the zone of the policy for people, in UTC for the database.</summary>
internal static class Instants
{
    private static readonly OffsetDateTimePattern Local = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<G>");

    public static string Format(Instant at, DateTimeZone zone) => Local.Format(at.InZone(zone).ToOffsetDateTime());

    public static string? Format(Instant? at, DateTimeZone zone) => at is { } instant ? Format(instant, zone) : null;

    public static string Stored(Instant at) => InstantPattern.ExtendedIso.Format(at);

    public static Instant FromStored(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    public static Instant Read(string option, string text) => OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } parsed
        ? parsed.Value.ToInstant()
        : throw new InvalidInputException([Problem.At(option, $"Found \"{text}\"; write an instant as 2024-03-10T09:30:00+08:00.")]);

    public static Duration Length(string option, string text) =>
        PeriodPattern.NormalizingIso.Parse(text) is { Success: true, Value: { Years: 0, Months: 0 } length } && length.ToDuration() is var step && step > Duration.Zero
            ? step
            : throw new InvalidInputException([Problem.At(option, $"Found \"{text}\"; write a length as PT5M.")]);
}
