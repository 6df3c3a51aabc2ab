using AfterSales.Calendars;
using AfterSales.Tests.Tables;
using NodaTime;

namespace AfterSales.Tests;

public class CulturesTests
{
    [Fact]
    public void Values_print_the_same_under_every_culture()
    {
        var day = new LocalDate(2024, 2, 29);
        var profile = CountingProfile.Create(FirstDay.Included, shortTermDays: 1_000, calendar: WorkingDayCalendar.MondayToFriday);
        var stay = Stay.Of(day, day.PlusDays(1_234));

        Cultures.Agree(() => string.Join(
            "; ",
            profile,
            profile.Calendar,
            Term.Of(years: 1, days: 1_234),
            profile.LastDay(day, Term.OfMonths(1)),
            stay,
            Tolling.LastDay(profile, day, Term.OfYears(1), [stay], day.PlusYears(9)),
            ElapsedWindow.OfDays(1_234)));
    }

    [Fact]
    public void Terms_read_the_same_under_every_culture() => Cultures.Agree(() => Term.Parse("P1Y1234D"));

    [Fact]
    public void Examples_are_counted_the_same_under_every_culture()
    {
        var rows = MarkdownTable.Read("AfterSales.Core.Tests/Calendars/CountingExamples.md");

        Cultures.Under(() =>
        {
            Assert.All(rows, new Calendars.CountingExampleTests().Every_row_is_counted_as_it_says);
            return 0;
        });
    }
}
