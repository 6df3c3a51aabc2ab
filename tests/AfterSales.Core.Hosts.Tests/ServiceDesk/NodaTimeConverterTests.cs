using AfterSales.Samples.ServiceDesk;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Hosts.Tests.ServiceDesk;

public sealed class NodaTimeConverterTests : IDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void What_was_stored_is_read_again()
    {
        Row[] rows =
        [
            new(1, new LocalDate(1, 1, 1), new LocalDateTime(1, 1, 1, 0, 0), Instant.FromUtc(1, 1, 1, 0, 0), Duration.Zero, DateTimeZone.Utc),
            new(2, new LocalDate(2024, 2, 29), new LocalDateTime(2024, 2, 29, 23, 59, 59).PlusTicks(9999999), Instant.FromUnixTimeTicks(1), -Duration.FromTicks(1), Zone),
            new(3, new LocalDate(9999, 12, 31), new LocalDateTime(9999, 12, 31, 23, 59), Instant.FromUtc(9999, 12, 31, 0, 0), Duration.FromDays(4000), Zone) { NotKnown = new LocalDate(2024, 1, 1) },
        ];
        using (var store = new Store(_file))
        {
            store.Database.EnsureCreated();
            store.AddRange(rows);
            store.SaveChanges();
        }

        using var again = new Store(_file);
        Assert.Equal(rows, again.Rows.OrderBy(row => row.Id));
    }

    [Fact]
    public void Days_and_instants_are_compared_and_sorted_by_the_database()
    {
        var days = new[] { new LocalDate(2024, 12, 31), new LocalDate(987, 6, 5), new LocalDate(2024, 2, 29), new LocalDate(2024, 3, 1) };
        using var store = new Store(_file);
        store.Database.EnsureCreated();
        store.AddRange(days.Select((day, id) => new Row(id + 1, day, day.AtMidnight(), day.AtMidnight().InUtc().ToInstant(), Duration.FromDays(id), Zone)));
        store.SaveChanges();
        var leap = new LocalDate(2024, 2, 29);

        Assert.Equal(days.Order(), store.Rows.OrderBy(row => row.Day).Select(row => row.Day));
        Assert.Equal(days.Order(), store.Rows.OrderBy(row => row.At).Select(row => row.Day));
        Assert.Equal(days.Order(), store.Rows.OrderBy(row => row.Time).Select(row => row.Day));
        Assert.Equal(leap, store.Rows.Single(row => row.Day == leap).Day);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private sealed record Row(int Id, LocalDate Day, LocalDateTime Time, Instant At, Duration Length, DateTimeZone Zone)
    {
        public LocalDate? NotKnown { get; init; }
    }

    private sealed class Store(string file) : DbContext
    {
        public DbSet<Row> Rows => Set<Row>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=" + file);

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UseNodaTime();
    }
}
