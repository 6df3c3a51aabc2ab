using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Warranties;

/// <summary>Terms that follow one another are counted in one step where their units can be added, and one after the other where they cannot.</summary>
public class JoinedTermTests
{
    /// <summary>Sold on Wednesday 2024-01-31; weekends are off.</summary>
    [Theory]

    // In one step: two months from the last of January end on the last of March; one after the other would end on the 29th.
    [InlineData("P1M", "P1M", "2024-03-31")]
    [InlineData("P1M", "P10D", "2024-03-10")]
    [InlineData("P10D", "P1M", "2024-03-10")]
    [InlineData("P10D", "P5D", "2024-02-15")]
    [InlineData("P5WD", "P3WD", "2024-02-12")]

    // Working days and days of the calendar cannot be added: the second counts from the end of the first.
    [InlineData("P1M", "P1WD", "2024-03-01")]
    [InlineData("P5WD", "P10D", "2024-02-17")]

    // The second is a short term then, of which only working days count.
    [InlineData("P5WD", "P3D", "2024-02-12")]

    // Each of these alone would be a short term, of which only working days count; together they are not, or not in days only.
    [InlineData("P2D", "P2D", "2024-02-04")]
    [InlineData("P1M", "P2D", "2024-03-02")]
    [InlineData("P2D", "P1M", "2024-03-02")]
    public void A_warranty_and_its_extension(string unit, string extension, string lastDay)
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.Parse(unit))], CountingProfile.Create(shortTermDays: 3, calendar: WorkingDayCalendar.MondayToFriday), stacking: Stacking.OneTerm);
        var sold = new LocalDate(2024, 1, 31);
        var serviceCase = ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]), extensions: [BoughtExtension.Consecutive("e", Term.Parse(extension), sold)]);

        var last = LocalDatePattern.Iso.Parse(lastDay).Value;
        Assert.True(policy.Decide(serviceCase, last).IsCovered);
        Assert.Equal(CoverageStatus.Expired, policy.Decide(serviceCase, last.PlusDays(1)).Status);
    }

    /// <summary>Sold on Thursday 2024-02-01. A short term stays one where nothing is added to it, and is none where months are.</summary>
    [Theory]
    [InlineData(0, "2024-02-05")]
    [InlineData(1, "2024-03-03")]
    public void A_short_term_and_what_repairs_add(int repairs, string lastDay)
    {
        var sold = new LocalDate(2024, 2, 1);
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale],
            [TermRule.ForUnit(Term.OfDays(2))],
            CountingProfile.Create(shortTermDays: 3, calendar: WorkingDayCalendar.MondayToFriday),
            fixedExtension: FixedExtensionRule.Create(1, 1));
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)]),
            repairs: [.. Enumerable.Range(0, repairs).Select(_ => Repair.Create(sold.PlusDays(1), sold.PlusDays(1), paid: Truth.No))]);

        Assert.Equal(LocalDatePattern.Iso.Parse(lastDay).Value, policy.Decide(serviceCase, sold.PlusDays(1)).LastDay);
    }

    [Fact]
    public void A_short_extension_of_what_ends_on_a_fixed_day_counts_working_days()
    {
        var policy = WarrantyPolicy.Create(
            [UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(1))], CountingProfile.Create(shortTermDays: 3, calendar: WorkingDayCalendar.MondayToFriday), stacking: Stacking.OneTerm);
        var sold = new LocalDate(2024, 1, 31);
        var serviceCase = ServiceCase.Create(
            SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)], fixedLastDay: new LocalDate(2024, 2, 7)), extensions: [BoughtExtension.Consecutive("e", Term.OfDays(3), sold)]);

        Assert.True(policy.Decide(serviceCase, new LocalDate(2024, 2, 12)).IsCovered);
        Assert.False(policy.Decide(serviceCase, new LocalDate(2024, 2, 13)).IsCovered);
    }
}
