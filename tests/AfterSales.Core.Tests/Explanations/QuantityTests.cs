using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Explanations;

/// <summary>How lengths of time read in each language.</summary>
public class QuantityTests
{
    [Theory]
    [InlineData("P1Y", "1 year", "1 año", "1年")]
    [InlineData("P2Y", "2 years", "2 años", "2年")]
    [InlineData("P1M", "1 month", "1 mes", "1个月")]
    [InlineData("P3M", "3 months", "3 meses", "3个月")]
    [InlineData("P1W", "1 week", "1 semana", "1周")]
    [InlineData("P2W", "2 weeks", "2 semanas", "2周")]
    [InlineData("P1D", "1 day", "1 día", "1天")]
    [InlineData("P10D", "10 days", "10 días", "10天")]
    [InlineData("P1Y6M", "1 year and 6 months", "1 año y 6 meses", "1年6个月")]
    [InlineData("P1WD", "1 working day", "1 día hábil", "1个工作日")]
    [InlineData("P5WD", "5 working days", "5 días hábiles", "5个工作日")]
    public void A_term_reads_in_every_language(string term, string english, string spanish, string chinese)
    {
        var policy = WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.Parse(term))], CountingProfile.Create(calendar: WorkingDayCalendar.MondayToFriday));
        var sold = new LocalDate(2024, 3, 1);
        var reason = policy.Decide(ServiceCase.Create(SoldUnit.Create([UnitDate.Of(UnitEvent.Sale, sold)])), sold).Explain().Reasons.Single(found => found.Code == WarrantyReasons.InPeriod);

        Assert.Equal(english, reason.Arguments[0].ToString(Language.English));
        Assert.Equal(spanish, reason.Arguments[0].ToString(Language.Spanish));
        Assert.Equal(chinese, reason.Arguments[0].ToString(Language.SimplifiedChinese));
    }

    [Theory]
    [InlineData(0.5, "-0.5 s")]
    [InlineData(60, "-1 min")]
    [InlineData(61.25, "-1 min 1.25 s")]
    [InlineData(7_200, "-2 h")]
    [InlineData(7_260.0000001, "-2 h 1 min 0.0000001 s")]
    public void A_duration_reads_in_its_units(double seconds, string text) => Assert.Equal(
        text,
        Assert.Throws<ArgumentOutOfRangeException>(
            () => BusinessCalendar.AlwaysOpen(DateTimeZone.Utc).Add(Instant.FromUtc(2024, 3, 1, 12, 0), -Duration.FromTicks((long)Math.Round(seconds * NodaConstants.TicksPerSecond)))).ActualValue);
}
