using AfterSales.Calendars;
using AfterSales.Json;
using AfterSales.Tests;
using AfterSales.Tests.PublicApi;
using NodaTime;

namespace AfterSales.Samples.Tests.ClaimDesk;

/// <summary>Deadlines of tickets, and the calendars that they are measured on.</summary>
public class DeadlinesTests
{
    private const string Data = "tests/AfterSales.Core.Samples.Tests/Data/";

    [Theory]
    [InlineData("emergency", "p03-installed-systems", "2024-01-09T02:30:00+08:00", "en", 0)]
    [InlineData("order", "p15-after-sales-support", "2024-01-02T12:00:00+08:00", "zh-Hans", 0)]
    [InlineData("order", "p06-network-electronics", "2024-01-02T12:00:00+08:00", "es", 3)]
    public void Deadlines_are_told_with_what_each_stretch_of_time_counted_for(string ticket, string policy, string at, string language, int exit)
    {
        var run = SampleProcess.Run(
            "claimdesk",
            ["deadlines", Repository.PathOf($"samples/tickets/{ticket}.json"), "--policy", Repository.PathOf($"samples/policies/{policy}.json"), "--at", at, "--lang", language]);

        Assert.Equal("", run.Error);
        Assert.Equal(exit, run.ExitCode);
        Approved.Equal($"{Data}deadlines/{ticket}-{policy[..3]}.{language}.expected.txt", run.Output);
    }

    [Fact]
    public void The_page_of_service_levels_shows_what_is_printed() => Assert.Contains(
        File.ReadAllText(Repository.PathOf(Data + "deadlines/emergency-p03.en.expected.txt")).ReplaceLineEndings("\n").Trim(),
        File.ReadAllText(Repository.PathOf("docs/service-levels.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void What_an_amended_holiday_moved_is_told_with_the_days_that_it_changed()
    {
        var run = SampleProcess.Run(
            "claimdesk",
            [
                "deadlines", Repository.PathOf("samples/amendments/ticket.json"), "--policy", Repository.PathOf("samples/amendments/repair-2020-01-27.json"),
                "--before", Repository.PathOf("samples/amendments/repair-2019-11-21.json"), "--at", "2020-01-28T12:00:00+08:00",
            ]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Approved.Equal(Data + "deadlines/amendment.expected.txt", run.Output);
    }

    [Fact]
    public void A_decision_about_a_ticket_can_be_stored_and_checked_later()
    {
        var (ticket, policy) = (Repository.PathOf("samples/tickets/emergency.json"), Repository.PathOf("samples/policies/p03-installed-systems.json"));
        var run = SampleProcess.Run("claimdesk", ["deadlines", ticket, "--policy", policy, "--at", "2024-01-09T02:30:00+08:00", "--format", "json"]);

        Assert.Equal("", run.Error);
        Assert.True(AfterSalesJson.Check(AfterSalesJson.ReadDecision(run.Output), AfterSalesJson.ReadPolicy(File.ReadAllText(policy)), AfterSalesJson.ReadTicket(File.ReadAllText(ticket))).IsConfirmed);
    }

    [Theory]
    [InlineData("no-such-ticket", "p03-installed-systems", "2024-01-09T02:30:00+08:00", ": There is no file ")]
    [InlineData("emergency", "p17-national-three-guarantees", "2024-01-09T02:30:00+08:00", "service-levels: The policy P17 ")]
    [InlineData("emergency", "p03-installed-systems", "2024-01-09", "--at: Found \"2024-01-09\"")]
    public void What_cannot_be_asked_is_told(string ticket, string policy, string at, string problem)
    {
        var run = SampleProcess.Run(
            "claimdesk", ["deadlines", Repository.PathOf($"samples/tickets/{ticket}.json"), "--policy", Repository.PathOf($"samples/policies/{policy}.json"), "--at", at]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem.TrimStart(':', ' '), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_with_make_up_days_become_a_calendar_that_ends_where_nothing_was_announced()
    {
        var run = SampleProcess.Run("claimdesk", ["calendar", "years", Repository.PathOf(Data + "make-up-days"), "--zone", "Asia/Shanghai", "--hours", "09:00-18:00"]);

        Assert.Equal("", run.Error);
        var calendar = AfterSalesJson.ReadCalendar(run.Output);
        Assert.Equal((new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31)), (calendar.KnownFrom, calendar.KnownThrough));
        Assert.Equal(IsoDayOfWeek.Sunday, new LocalDate(2025, 9, 28).DayOfWeek);
        Assert.Contains(SpecialDay.Open(new LocalDate(2025, 9, 28), [OpenInterval.Parse("09:00-18:00")], "国庆节、中秋节"), calendar.SpecialDays);
        Assert.All(Enumerable.Range(1, 8), day => Assert.Contains(calendar.SpecialDays, special => special.Day == new LocalDate(2025, 10, day) && special.Intervals.IsEmpty));
        var beforeTheFeast = new LocalDateTime(2025, 9, 30, 17, 0).InZoneStrictly(calendar.Zone).ToInstant();
        Assert.Equal(new LocalDateTime(2025, 10, 9, 10, 0).InZoneStrictly(calendar.Zone).ToInstant(), calendar.Add(beforeTheFeast, Duration.FromHours(2)).At);
        Assert.Null(calendar.Add(beforeTheFeast, Duration.FromHours(8 * 400)).At);
    }

    [Fact]
    public void Holidays_of_a_region_become_a_calendar()
    {
        var run = SampleProcess.Run(
            "claimdesk", ["calendar", "holidays", Repository.PathOf(Data + "replay/public-holidays/holidays-2009-2030.csv"), "--region", "US_MA", "--zone", "America/New_York"]);

        Assert.Equal("", run.Error);
        var calendar = AfterSalesJson.ReadCalendar(run.Output);
        Assert.NotEmpty(calendar.SpecialDays);
        Assert.All(calendar.SpecialDays, special => Assert.True(special.Intervals.IsEmpty && special.Name.Length > 0));
    }
}
