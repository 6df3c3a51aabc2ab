using AfterSales.Cases;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;

namespace AfterSales.Tests.Warranties;

public class CoverageLaws
{
    [Fact]
    public void A_verdict_is_what_the_wall_calendar_shows() => Law.Holds(tape =>
    {
        var draw = tape.Coverage();

        var answer = draw.Decide();
        var oracle = CoverageOracle.Decide(draw.Policy, draw.Case, draw.On);

        var isLongAgo = draw.Facts.FixedLastDay is not null;
        Assert.True(oracle.Status == answer.Status, $"{oracle.Status} expected, {answer.Status} found: {draw}\n{oracle}\n{answer.Explain()}");
        Assert.True(oracle.LastDay == answer.LastDay, $"last day {oracle.LastDay:R} expected, {answer.LastDay:R} found: {draw}\n{answer.Explain()}");
        Assert.True(isLongAgo || oracle.Start == answer.StartDay, $"start {oracle.Start:R} expected, {answer.StartDay:R} found: {draw}\n{answer.Explain()}");
        Assert.True(oracle.Answers == answer.AnsweringLayer?.Name, $"{oracle.Answers} expected, {answer.AnsweringLayer?.Name} found: {draw}\n{answer.Explain()}");
        Assert.True(oracle.RegisterBy == answer.RegisterByDay, $"register by {oracle.RegisterBy:R} expected, {answer.RegisterByDay:R} found: {draw}\n{answer.Explain()}");
        Assert.True(oracle.LastDay is null || (oracle.TolledDays, oracle.IsProvisional) == (answer.TolledDays, answer.IsProvisional), $"tolled {oracle.TolledDays} {oracle.IsProvisional} expected, {answer.TolledDays} {answer.IsProvisional} found: {draw}\n{answer.Explain()}");
        foreach (var status in Enum.GetValues<CoverageStatus>().Except([CoverageStatus.Undetermined]))
        {
            tape.Classify(status.ToString(), answer.Status == status);
        }

        foreach (var kind in Enum.GetValues<LayerKind>())
        {
            tape.Classify(kind + " answers", answer.AnsweringLayer?.Kind == kind);
        }

        tape.Classify("last day of cover", answer.DaysLeft == 0);
        tape.Classify("tolled", answer.TolledDays > 0);
        tape.Classify("provisional", answer.IsProvisional);
        tape.Classify("register by", answer.RegisterByDay is not null);
        tape.Classify("only the last day is given", draw.Facts.FixedLastDay is not null && answer.IsCovered);
        tape.Classify("rolled", answer.IsCovered && draw.Policy.Profile.Roll != AfterSales.Calendars.Roll.None);
    });
}
