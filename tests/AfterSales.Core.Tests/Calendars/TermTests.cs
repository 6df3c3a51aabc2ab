using AfterSales.Calendars;

namespace AfterSales.Tests.Calendars;

public class TermTests
{
    [Theory]
    [InlineData("P1Y6M")]
    [InlineData("P24M")]
    [InlineData("P1Y1M1W1D")]
    [InlineData("P7WD")]
    [InlineData("P1000Y")]
    public void A_term_reads_what_it_prints(string text) => Assert.Equal(text, Term.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("1Y")]
    [InlineData("P0D")]
    [InlineData("P0WD")]
    [InlineData("P-1D")]
    [InlineData("P+1D")]
    [InlineData("P1.5Y")]
    [InlineData("p1y")]
    [InlineData("P1M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1D7WD")]
    [InlineData("P7WD1D")]
    [InlineData("PT1H")]
    [InlineData("P1 D")]
    [InlineData("P1D ")]
    [InlineData("P1001Y")]
    [InlineData("P99999999999D")]
    [InlineData("P١D")]
    public void What_is_not_a_term_is_refused(string text)
    {
        Assert.False(Term.TryParse(text, out _));
        Assert.Contains("is not a term", Assert.Throws<FormatException>(() => Term.Parse(text)).Message);
    }

    [Fact]
    public void A_zero_or_negative_term_cannot_be_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.Of());
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfMonths(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfWorkingDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.OfYears(1_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => Term.Of(years: 1, days: -1));
    }

    [Fact]
    public void Terms_are_equal_unit_by_unit()
    {
        Assert.Equal(Term.OfMonths(12), Term.Of(months: 12));
        Assert.NotEqual(Term.OfMonths(12), Term.OfYears(1));
        Assert.NotEqual(Term.OfDays(7), Term.OfWorkingDays(7));
    }
}
