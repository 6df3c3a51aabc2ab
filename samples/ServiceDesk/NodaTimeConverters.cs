using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AfterSales.Samples.ServiceDesk;

/// <summary>
/// NodaTime in the columns of a database, for every property of these types: call <see cref="UseNodaTime"/> in <c>ConfigureConventions</c>. This file can be taken as it is.
/// Days and local times are ISO texts of fixed width, so that they sort and compare as dates do; instants and durations are whole ticks (100 ns).
/// </summary>
internal static class NodaTimeConverters
{
    private static readonly LocalDateTimePattern LocalTicks = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff");

    public static void UseNodaTime(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<LocalDate>().HaveConversion<Day>();
        configuration.Properties<LocalDateTime>().HaveConversion<Local>();
        configuration.Properties<Instant>().HaveConversion<Moment>();
        configuration.Properties<Duration>().HaveConversion<Length>();
        configuration.Properties<DateTimeZone>().HaveConversion<Zone>();
    }

    public sealed class Day() : ValueConverter<LocalDate, string>(day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

    public sealed class Local() : ValueConverter<LocalDateTime, string>(time => LocalTicks.Format(time), text => LocalTicks.Parse(text).Value);

    public sealed class Moment() : ValueConverter<Instant, long>(instant => instant.ToUnixTimeTicks(), ticks => Instant.FromUnixTimeTicks(ticks));

    public sealed class Length() : ValueConverter<Duration, long>(duration => duration.BclCompatibleTicks, ticks => Duration.FromTicks(ticks));

    public sealed class Zone() : ValueConverter<DateTimeZone, string>(zone => zone.Id, id => DateTimeZoneProviders.Tzdb[id]);
}
