using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Tables;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

public class ServiceLevelExampleTests
{
    public static TheoryData<MarkdownRow> Examples => MarkdownTable.Rows("AfterSales.Core.Tests/ServiceLevels/ServiceLevelExamples.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_row_is_decided_as_it_says(MarkdownRow row)
    {
        var policy = PublishedServiceLevels.Policy(row["policy"]);
        if (row.Has("duty"))
        {
            var windows = policy.Duties.Single(duty => duty.Id == row["duty"])
                .WindowsOn(row.Day("start")!.Value, [.. row.Items("done").Select(day => LocalDatePattern.Iso.Parse(day).Value)], row.Day("on")!.Value);
            Assert.Equal(row["windows"], string.Join("; ", windows));
            return;
        }

        var decision = policy.Decide(ServiceLevelExamples.Request(row), ServiceLevelExamples.At(row["at"])).Of(ServiceMetric.Of(row["metric"]));
        var explanation = decision.Explain();
        var codes = explanation.Reasons.Select(reason => reason.Code).Prepend(explanation.Headline.Code).Concat(explanation.Alternatives.Select(reason => reason.Code)).Select(code => code.Id).Distinct();

        Assert.Equal(
            (row["status"], row["due"], row.Text("missing") ?? "", row.Text("triggers") ?? "", row["reasons"]),
            (decision.Status.ToString(), decision.DueAt is { } due ? ServiceLevelExamples.Text(due) : "", decision.Missing.ToString(), string.Join(", ", decision.Triggers()), string.Join(", ", codes)));
    }

    [Fact]
    public void An_explanation_shows_which_time_counted()
    {
        var request = ServiceRequest.Create([
            ServiceEvent.Opened(ServiceLevelExamples.At("2023-12-29 15:00")), ServiceEvent.Paused(ServiceLevelExamples.At("2024-01-02 10:00"), PauseReason.Customer), ServiceEvent.Resumed(ServiceLevelExamples.At("2024-01-02 11:00")),
            ServiceEvent.Of(ServiceEventKind.Resolved, ServiceLevelExamples.At("2024-01-03 10:30"))]);

        var explanation = PublishedServiceLevels.Policy("office").Decide(request, ServiceLevelExamples.At("2024-01-05 00:00")).Of(ServiceMetric.Of("fix")).Explain();

        Assert.Equal(
            """
            fix was done at 2024-01-03T10:30:00Z, 2 h 30 min late
              because The clock started at 2023-12-29T15:00:00Z with "opened" [service-level.started]
              because The clock stood still from 2024-01-02T10:00:00Z to 2024-01-02T11:00:00Z [service-level.stood-still]
              because fix is promised within 8 h [service-level.promised]
              unless it had been done 2 h 30 min sooner [service-level.sooner]
            """.ReplaceLineEndings("\n"),
            explanation.ToString());
        Assert.Equal(
            [
                "2023-12-29T15:00:00Z - 2023-12-29T17:00:00Z open: 2 h (2 h)",
                "2023-12-29T17:00:00Z - 2024-01-01T00:00:00Z closed",
                "2024-01-01T00:00:00Z - 2024-01-02T00:00:00Z holiday New Year's Day",
                "2024-01-02T00:00:00Z - 2024-01-02T09:00:00Z closed",
                "2024-01-02T09:00:00Z - 2024-01-02T10:00:00Z open: 1 h (3 h)",
                "2024-01-02T10:00:00Z - 2024-01-02T11:00:00Z paused",
                "2024-01-02T11:00:00Z - 2024-01-02T17:00:00Z open: 6 h (9 h)",
                "2024-01-02T17:00:00Z - 2024-01-03T09:00:00Z closed",
                "2024-01-03T09:00:00Z - 2024-01-03T10:30:00Z open: 1 h 30 min (10 h 30 min)",
            ],
            explanation.Steps.Select(step => step.ToString()));
    }
}
