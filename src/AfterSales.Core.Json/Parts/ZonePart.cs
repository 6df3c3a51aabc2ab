using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>A time zone by the name that everybody knows it by.</summary>
internal static class ZonePart
{
    public static readonly Part<DateTimeZone> Part = new TextPart<string>(
        "^[A-Za-z0-9_+/-]{1,64}$", 64, "the name of a time zone as \"Europe/Berlin\"", text => text, text => text).As(Read, Write);

    private static DateTimeZone Read(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)
        ?? throw new ArgumentException($"Found \"{id}\"; write the name of a time zone as \"Europe/Berlin\"{Nearest.Hint(id, DateTimeZoneProviders.Tzdb.Ids)}.");

    /// <summary>A zone that everybody knows by its name; others are given empty text, which is refused.</summary>
    private static string Write(DateTimeZone zone) => zone.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)) ? zone.Id : "";
}
