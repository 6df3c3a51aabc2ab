using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

public class ServiceLevelTests
{
    private static readonly Instant Opened = Instant.FromUtc(2024, 1, 8, 10, 0);
    private static readonly BusinessCalendar Office = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]));
    private static readonly ServiceMetric Fix = ServiceMetric.Of("fix");

    [Fact]
    public void Impossible_histories_are_refused_with_every_problem() =>
        Assert.Equal(
            ["request.quantity", "request.events[0]", "request.events[2]", "request.events[3]", "request.events[4]", "request.events[6]", "request.events[7]", "request.events[8]", "request.events[10]", "request.events[11]"],
            Problems(() => ServiceRequest.Create(
                [
                    ServiceEvent.Of(ServiceEventKind.Responded, At(-60)),
                    ServiceEvent.Opened(At(0)),
                    ServiceEvent.Opened(At(1)),
                    ServiceEvent.Resumed(At(2)),
                    ServiceEvent.Of(ServiceEventKind.Reopened, At(3)),
                    ServiceEvent.Paused(At(4), PauseReason.Parts),
                    ServiceEvent.Paused(At(5), PauseReason.Parts),
                    ServiceEvent.Resumed(At(6), PauseReason.Customer),
                    ServiceEvent.Agreed(At(7), At(7)),
                    ServiceEvent.Of(ServiceEventKind.Closed, At(8)),
                    ServiceEvent.Of(ServiceEventKind.Resolved, At(9)),
                    ServiceEvent.Paused(At(10), PauseReason.Parts),
                ],
                quantity: 0)));

    [Fact]
    public void Impossible_commitments_are_refused_with_every_problem()
    {
        Assert.Equal(
            ["stops", "warn-at[0]", "on-priority", "ladder", "on-miss"],
            Problems(() => ServiceCommitment.Create(
                Fix, Office, ServiceTarget.SameDay, [], warnAt: [1.5m], onPriority: PriorityRule.KeepShare, ladder: [LadderStep.AtShare("lead", 1), LadderStep.AtShare("lead", 0.5m)], onMiss: ["Free Loaner"])));
        Assert.Equal(
            ["stops", "expected"],
            Problems(() => ServiceCommitment.Create(
                Fix, Office, Hours(4), [ServiceEventKind.Opened], expected: Hours(8))));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceTarget.Within(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceTarget.WithinDays(0));
        Assert.Throws<InvalidOperationException>(() => ServiceTarget.SameDay.Per(10));
        Assert.Equal([""], Problems(() => ServiceLevelPolicy.Create([])));
    }

    [Fact]
    public void Of_equally_narrow_commitments_the_one_due_first_counts()
    {
        var policy = Policy(
            ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved], when: Where("tier", "gold")),
            ServiceCommitment.Create(Fix, Office, Hours(4), [ServiceEventKind.Resolved], when: Where("region", "city")),
            ServiceCommitment.Create(Fix, Office, Hours(1), [ServiceEventKind.Resolved]));

        Assert.Equal(At(240), Decide("gold", "city").DueAt);
        Assert.Equal(At(60), Decide("silver", "abroad").DueAt);
        Assert.Equal(ServiceLevelStatus.Undetermined, Decide("gold", null).Status);
        Assert.Equal(["traits.region"], Decide("gold", null).Missing.Select(fact => fact.Path));

        MetricDecision Decide(string tier, string? region) =>
            policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(Opened)], [Trait.Of(TraitKind.Tier, tier), .. region is null ? [] : new[] { Trait.Of(TraitKind.Region, region) }]), At(5))[0];
    }

    [Fact]
    public void A_missing_fact_that_changes_nothing_is_not_asked_for()
    {
        var policy = Policy(
            ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved]),
            ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved], when: Where("region", "city")));

        Assert.Equal(ServiceLevelStatus.Pending, policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(Opened)]), At(5))[0].Status);
    }

    [Fact]
    public void A_ladder_is_raised_as_time_was_known_to_be_used_up()
    {
        var policy = Policy(ServiceCommitment.Create(
            Fix,
            Office,
            Hours(4),
            [ServiceEventKind.Resolved],
            pausedBy: [PauseReason.Customer],
            ladder:
            [
                LadderStep.AtShare("lead", 0.5m), LadderStep.Before("planner", Duration.FromHours(1)), LadderStep.After("manager", Duration.FromHours(1)),
                LadderStep.BeforeWorkingDays("front-desk", 1), LadderStep.AfterWorkingDays("director", 2),
            ]));
        var request = ServiceRequest.Create([ServiceEvent.Opened(Opened), ServiceEvent.Paused(At(60), PauseReason.Customer), ServiceEvent.Resumed(At(120)), ServiceEvent.Paused(At(330), PauseReason.Customer), ServiceEvent.Resumed(At(390))]);

        // Used up at 15:00; the pause from 15:30 to 16:30 stops the overdue clock.
        Assert.Equal(
            ["front-desk 2024-01-08T10:00:00Z", "lead 2024-01-08T13:00:00Z", "planner 2024-01-08T14:00:00Z", "manager 2024-01-08T17:00:00Z", "director 2024-01-10T15:00:00Z"],
            policy.Decide(request, Opened + Duration.FromDays(7))[0].RaisedSteps().Select(step => step.ToString()));
        Assert.Equal(["front-desk 2024-01-08T10:00:00Z", "lead 2024-01-08T13:00:00Z"], policy.Decide(request, At(180))[0].RaisedSteps().Select(step => step.ToString()));
        Assert.Equal(["front-desk 2024-01-08T10:00:00Z"], policy.Decide(request, At(60))[0].RaisedSteps().Select(step => step.ToString()));
    }

    [Fact]
    public void A_step_is_raised_once_in_each_run_of_its_clock_and_says_in_which()
    {
        var policy = Policy(ServiceCommitment.Create(
            Fix, Office, Hours(2), [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer], onReopen: ReopenRule.Restart, ladder: [LadderStep.AtShare("lead", 0.5m)]));
        var request = ServiceRequest.Create(
        [
            ServiceEvent.Opened(Opened), ServiceEvent.Paused(At(70), PauseReason.Customer), ServiceEvent.Resumed(At(80)), ServiceEvent.Of(ServiceEventKind.Resolved, At(90)),
            ServiceEvent.Of(ServiceEventKind.Reopened, At(100)),
        ]);

        Assert.Equal((0, 1), (policy.Decide(request, At(99))[0].Restarts, policy.Decide(request, At(100))[0].Restarts));
        Assert.Equal([(At(60), 0), (At(160), 1)], policy.Decide(request, At(300))[0].RaisedSteps().Select(step => (step.RaisedAt, step.Restarts)));
    }

    [Fact]
    public void Warnings_say_when_each_share_is_reached()
    {
        var policy = Policy(ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved], warnAt: [0.9m, 0.5m]));

        Assert.Equal(["0.5 2024-01-08T14:00:00Z", "0.9 2024-01-09T09:12:00Z"], policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(Opened)]), Opened)[0].Warnings().Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_verdict_allocates_nothing()
    {
        var policy = Policy(
            ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer], warnAt: [0.75m], when: Where("severity", "low")),
            ServiceCommitment.Create(Fix, Office, Hours(2), [ServiceEventKind.Resolved], onPriority: PriorityRule.KeepShare, when: Where("severity", "high")),
            ServiceCommitment.Create(ServiceMetric.Response, Office, ServiceTarget.LatestOf([ServiceTarget.SameDay, ServiceTarget.WithinWorkingDays(2)]), [ServiceEventKind.Responded]));
        var request = ServiceRequest.Create(
            [
                ServiceEvent.Opened(Opened), ServiceEvent.Paused(At(30), PauseReason.Customer), ServiceEvent.Resumed(At(90)), ServiceEvent.PriorityChanged(At(120), "high"),
                ServiceEvent.Of(ServiceEventKind.Resolved, At(200)), ServiceEvent.Of(ServiceEventKind.Reopened, At(1_500)),
            ],
            [Trait.Of(TraitKind.Severity, "low")]);
        var many = ServiceRequest.Create(
            [ServiceEvent.Opened(Opened), .. Enumerable.Range(1, 60).SelectMany(i => new[] { ServiceEvent.Paused(At(10 * i), PauseReason.Customer), ServiceEvent.Resumed(At((10 * i) + 5)) })],
            [Trait.Of(TraitKind.Severity, "low")]);
        var now = At(3_000);
        var total = 0;

        Assert.Equal(0, Allocations.Of(() => total += Count(policy, request, now)));
        Assert.Equal(0, Allocations.Of(() => total += Count(policy, many, now)));
        Assert.True(total > 0);

        static int Count(ServiceLevelPolicy policy, ServiceRequest request, Instant now)
        {
            var late = 0;
            foreach (var decision in policy.Decide(request, now))
            {
                late += decision.Status == ServiceLevelStatus.Breached ? 1 : 0;
                late += decision.DueAt > now ? 0 : 1;
            }

            return late;
        }
    }

    [Fact]
    public void A_decision_names_its_policy_and_knows_no_other_metric()
    {
        var policy = Policy(ServiceCommitment.Create(Fix, Office, Hours(8), [ServiceEventKind.Resolved]));
        var decision = policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(Opened)]), Opened);

        Assert.Equal((policy, 1), (decision.Policy, decision.Count));
        Assert.Equal(ServiceLevelStatus.NotApplicable, decision.Of(ServiceMetric.OnSite).Status);
        Assert.Equal("fix: Pending, due 2024-01-09T10:00:00Z", decision.ToString());
        Assert.Equal("arrival on site is not promised for this request", decision.Of(ServiceMetric.OnSite).Explain().ToString());
        Assert.Empty(default(ServiceLevelDecision));
        Assert.Null(default(ServiceLevelDecision).Policy);
        Assert.Equal(ServiceLevelStatus.Undetermined, default(MetricDecision).Status);
    }

    private static ServiceTarget Hours(int hours) => ServiceTarget.Within(Duration.FromHours(hours));

    private static Instant At(int minutes) => Opened + Duration.FromMinutes(minutes);

    private static Selector Where(string trait, string value) => Selector.Where(TraitKind.Of(trait), [value]);

    private static ServiceLevelPolicy Policy(params ServiceCommitment[] commitments) => ServiceLevelPolicy.Create([.. commitments]);

    private static ValueList<string> Problems(Action action) => [.. Assert.Throws<InvalidInputException>(action).Problems.Select(problem => problem.Path)];
}
