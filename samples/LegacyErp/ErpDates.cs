using AfterSales.Cases;
using NodaTime;

namespace AfterSales.Samples.LegacyErp;

/// <summary>Where the ERP's columns end and the library's days begin. Each column says once what its values mean; docs/datetime-mapping.md tells why.</summary>
internal static class ErpDates
{
    /// <summary>What old systems write for "no date": the lowest values of .NET, of SQL Server's <c>datetime</c> and <c>smalldatetime</c>, and of spreadsheets.</summary>
    private static readonly DateTime[] Blanks = [DateTime.MinValue, new(1753, 1, 1), new(1899, 12, 30), new(1900, 1, 1)];

    /// <summary>A <c>date</c>, or a <c>datetime</c> that holds a day: its time is not looked at, nor is its kind.</summary>
    public static DateFact Day(DateTime? column) =>
        column is not { } value || Array.IndexOf(Blanks, value.Date) >= 0 ? DateFact.Unknown : DateFact.On(LocalDate.FromDateTime(value));

    /// <summary>A <c>datetime</c> that holds UTC: the day is the policy's, not that of UTC.</summary>
    public static DateFact UtcDay(DateTime? column, DateTimeZone zone) =>
        column is not { } value || Array.IndexOf(Blanks, value.Date) >= 0
            ? DateFact.Unknown
            : DateFact.On(Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc)).InZone(zone).Date);

    /// <summary>A <c>datetimeoffset</c>: an instant whatever its offset says; the day is the policy's, not that of the offset.</summary>
    public static DateFact OffsetDay(DateTimeOffset? column, DateTimeZone zone) =>
        column is { } value ? DateFact.On(Instant.FromDateTimeOffset(value).InZone(zone).Date) : DateFact.Unknown;

    /// <summary>The day a unit came back, where an empty column means that it is still away.</summary>
    public static DateFact Return(DateTime? column) => Day(column) is { Kind: DateFactKind.Known } day ? day : DateFact.NotYet;

    /// <summary>
    /// A stored end of warranty. The ERP wrote either the last moment of the last day (23:59:59.997, as SQL Server rounds it) or midnight after it;
    /// both are the same last day. 31 December 9999 is its word for "open", which is no end at all.
    /// </summary>
    public static LocalDate? LastDay(DateTime? column) =>
        column is not { } value || value.Year >= 9999 || Array.IndexOf(Blanks, value.Date) >= 0 ? null : LocalDate.FromDateTime(value.AddTicks(-1));
}
