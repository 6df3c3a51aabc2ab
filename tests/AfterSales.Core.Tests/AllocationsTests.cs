using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.Tests;

public class AllocationsTests
{
    [Fact]
    public void An_allocation_is_seen()
    {
        object? kept = null;

        Assert.True(Allocations.Of(() => kept = new object()) >= 16);
        Assert.NotNull(kept);
    }

    [Fact]
    public void Counting_a_term_allocates_nothing()
    {
        var day = new LocalDate(2024, 1, 31);
        var profile = CountingProfile.Create(roll: Roll.NextWorkingDay, calendar: WorkingDayCalendar.Create(WorkingDayCalendar.MondayToFriday.Week, [new LocalDate(2024, 2, 29)]));
        var months = Term.OfMonths(1);
        var workingDays = Term.OfWorkingDays(20);

        Assert.Equal(0, Allocations.Of(() => profile.LastDay(day, months)));
        Assert.Equal(0, Allocations.Of(() => profile.LastDay(day, workingDays)));
        Assert.Equal(0, Allocations.Of(() => profile.LatestDayBefore(day, months)));
    }
}
