using AfterSales.Cases;
using AfterSales.Samples.LegacyErp;

namespace AfterSales.Hosts.Tests.LegacyErp;

/// <summary>What docs/datetime-mapping.md says of columns.</summary>
public class ErpDateTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void A_day_column_is_a_day_whatever_its_time_and_kind() => Assert.All(
        [DateTimeKind.Unspecified, DateTimeKind.Utc, DateTimeKind.Local],
        kind => Assert.Equal(DateFact.On(new LocalDate(2024, 3, 10)), ErpDates.Day(new DateTime(2024, 3, 10, 23, 59, 59, kind))));

    [Fact]
    public void What_stands_for_no_date_is_not_known() => Assert.All<DateTime?>(
        [null, DateTime.MinValue, new DateTime(1753, 1, 1), new DateTime(1899, 12, 30), new DateTime(1900, 1, 1)],
        blank =>
        {
            Assert.Equal(DateFact.Unknown, ErpDates.Day(blank));
            Assert.Equal(DateFact.Unknown, ErpDates.UtcDay(blank, Shanghai));
            Assert.Equal(DateFact.NotYet, ErpDates.Return(blank));
            Assert.Null(ErpDates.LastDay(blank));
        });

    [Fact]
    public void A_utc_column_is_the_day_of_the_policys_zone()
    {
        Assert.Equal(DateFact.On(new LocalDate(2022, 5, 31)), ErpDates.UtcDay(new DateTime(2022, 5, 31, 15, 59, 59), Shanghai));
        Assert.Equal(DateFact.On(new LocalDate(2022, 6, 1)), ErpDates.UtcDay(new DateTime(2022, 5, 31, 16, 0, 0), Shanghai));
    }

    [Fact]
    public void An_offset_column_is_the_day_of_the_policys_zone_not_that_of_the_offset() =>
        Assert.Equal(DateFact.On(new LocalDate(2024, 6, 1)), ErpDates.OffsetDay(new DateTimeOffset(2024, 5, 31, 20, 30, 0, TimeSpan.FromHours(2)), Shanghai));

    [Fact]
    public void An_end_is_its_last_day_however_it_was_kept()
    {
        var last = new LocalDate(2025, 3, 10);
        Assert.Equal(last, ErpDates.LastDay(new DateTime(2025, 3, 11)));
        Assert.Equal(last, ErpDates.LastDay(new DateTime(2025, 3, 10, 23, 59, 59).AddMilliseconds(997)));
        Assert.Equal(last, ErpDates.LastDay(new DateTime(2025, 3, 10, 23, 59, 0)));
        Assert.Null(ErpDates.LastDay(new DateTime(9999, 12, 31)));
        Assert.Null(ErpDates.LastDay(DateTime.MaxValue));
    }
}
