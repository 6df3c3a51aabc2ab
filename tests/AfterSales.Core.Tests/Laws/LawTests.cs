namespace AfterSales.Tests.Laws;

public class LawTests
{
    [Fact]
    public void A_law_that_holds_passes() => Law.Holds(tape => Assert.InRange(tape.Next(10), 0, 9));

    [Fact]
    public void A_broken_law_is_reported_by_its_simplest_case()
    {
        var broken = Assert.Throws<LawBrokenException>(() => Law.Holds(tape =>
        {
            var days = tape.Next(1_000);
            Assert.True(days < 17, "days: " + days);
        }));

        Assert.StartsWith("days: 17", broken.Message);
    }

    [Fact]
    public void A_class_that_no_case_belongs_to_fails_the_law() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Law.Holds(tape => tape.Classify("impossible", tape.Next(3) > 3)));

    [Fact]
    public void As_many_cases_run_as_were_asked_for()
    {
        var count = 0;
        Law.Holds(_ => count++);
        Assert.Equal(Law.Cases, count);
    }

    [Fact]
    public void Drawn_days_are_crowded_at_month_ends_and_leap_days() => Law.Holds(tape =>
    {
        var day = tape.Day();
        Assert.InRange(day.Year, 2023, 2026);
        tape.Classify("month end", day.PlusDays(1).Day == 1);
        tape.Classify("first day of a month", day.Day == 1);
        tape.Classify("leap day", day is { Month: 2, Day: 29 });
    });
}
