using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

public class ServiceLevelLaws
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void A_clock_says_what_counting_its_minutes_says() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var low = tape.Commitment("low", tape.Hours(zone, near));
        var high = tape.Commitment("high", tape.Flag() ? low.Calendar : tape.Hours(zone, near));
        var events = tape.History(opened, 8, "low", "high");
        var now = Math.Min(events[^1].Minute + tape.Pick(-200, 0, 1, 90, 1_500), 9_000);
        now = Math.Max(0, now);

        var oracle = new ServiceLevelOracle(new Dictionary<string, ServiceCommitment> { ["low"] = low, ["high"] = high }, "low", opened, 20_000);
        oracle.Play(events, now);
        var decision = Policy(low, high).Decide(ServiceLevelDraws.Request(events, "low"), opened + (Minute * now))[0];

        var about = $"{low.Target} on {low.Calendar}, {high.Target} on {high.Calendar}, {low.OnPriority}/{high.OnPriority} {low.OnReopen}/{high.OnReopen}; {string.Join("; ", events.Select(item => item.Minute + " " + item.Event.ToString()))}; at {now}";
        Same(oracle.Elapsed, (long)decision.Elapsed!.Value.TotalMinutes, "elapsed");
        if (oracle.Due is not null)
        {
            Same(oracle.Due, (long?)(decision.DueAt - opened)?.TotalMinutes, "due");
            Same(oracle.Status, decision.Status, "status");
            Same(oracle.Overdue, (long)decision.Overdue!.Value.TotalMinutes, "overdue");
            Same(oracle.OverdueOnTheWall, (long)decision.OverdueOnTheWall!.Value.TotalMinutes, "wall");
            Same(oracle.BreachedEarlier, (long?)(decision.BreachedEarlierAt - opened)?.TotalMinutes, "breached earlier");
        }

        tape.Classify("breached earlier", decision.BreachedEarlierAt is not null);
        tape.Classify("paused", decision.Status == ServiceLevelStatus.Paused);
        tape.Classify("met late", decision.Status == ServiceLevelStatus.MetLate);
        tape.Classify("breached", decision.Status == ServiceLevelStatus.Breached);
        tape.Classify("reopened", events.Any(item => item.Event.Kind == ServiceEventKind.Reopened));
        tape.Classify("agreed", decision.IsAgreed);
        tape.Classify("changed", events.Any(item => item.Event.Kind == ServiceEventKind.PriorityChanged && item.Event.Severity == "high"));

        void Same<T>(T expected, T found, string what) => Assert.True(EqualityComparer<T>.Default.Equals(expected, found), $"{what} {expected} not {found}: {about}");
    });

    [Fact]
    public void A_breach_once_seen_never_disappears() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var target = tape.Pick(null, null, ServiceTarget.WithinWorkingDays(1), ServiceTarget.SameDay, ServiceTarget.WithinDays(1));
        var calendar = tape.Hours(zone, near);
        var policy = Policy(tape.Commitment("low", calendar, target), tape.Commitment("high", calendar));
        var events = tape.History(opened, 8, "low", "high");
        var request = ServiceLevelDraws.Request(events, "low");

        var seen = false;
        var triggers = new HashSet<string>();
        foreach (var now in events.SelectMany(item => new[] { item.Minute, item.Minute + 1, item.Minute + 250 }).Append(9_000).Order())
        {
            var decision = policy.Decide(request, opened + (Minute * now))[0];
            var isBreached = decision.Status is ServiceLevelStatus.Breached or ServiceLevelStatus.MetLate || decision.BreachedEarlierAt is not null;
            Assert.True(isBreached || !seen, $"at {now} {decision}: {string.Join("; ", events.Select(item => item.Minute + " " + item.Event))}");
            Assert.Superset(triggers, decision.Triggers().ToHashSet());
            triggers.UnionWith(decision.Triggers());
            seen |= isBreached;
        }

        tape.Classify("seen", seen);
    });

    [Fact]
    public void Two_pauses_count_as_their_union() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var policy = OnePolicy(tape.Hours(zone, near), tape);
        var first = (From: tape.Between(0, 500), Until: 0);
        first.Until = first.From + tape.Next(800);
        var second = (From: first.From + tape.Next(first.Until - first.From + 1), Until: 0);
        second.Until = second.From + tape.Next(800);
        var now = opened + Duration.FromDays(4);

        var two = policy.Decide(Paused((first.From, first.Until, PauseReason.Customer), (second.From, second.Until, PauseReason.Parts)), now)[0];
        var union = policy.Decide(Paused((first.From, Math.Max(first.Until, second.Until), PauseReason.Customer)), now)[0];

        Assert.Equal(Facts(union), Facts(two));
        tape.Classify("overlapping", second.From < first.Until && second.Until > first.Until);

        ServiceRequest Paused(params (int From, int Until, PauseReason Reason)[] pauses) => RequestOf(opened, pauses);
    });

    [Fact]
    public void A_pause_of_no_length_or_outside_hours_changes_nothing() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var calendar = tape.Hours(zone, near);
        var policy = OnePolicy(calendar, tape);
        var from = opened + Duration.FromMinutes(tape.Next(3_000));
        var until = tape.Flag() ? from : calendar.IsOpen(from) == true ? from : calendar.NextOpening(from).At ?? from;
        var now = Instant.Max(opened + Duration.FromDays(4), until);

        var without = policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(opened)]), now)[0];
        var with = policy.Decide(ServiceRequest.Create([ServiceEvent.Opened(opened), ServiceEvent.Paused(from, PauseReason.Parts), ServiceEvent.Resumed(until)]), now)[0];

        Assert.Equal((without.Status, without.DueAt, without.Elapsed, without.Overdue), (with.Status, with.DueAt, with.Elapsed, with.Overdue));
        tape.Classify("outside hours", until > from);
        tape.Classify("of no length", until == from);
    });

    [Fact]
    public void One_more_pause_never_makes_anything_due_earlier() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var policy = OnePolicy(tape.Hours(zone, near), tape);
        var from = tape.Next(2_000);
        var pause = (From: from, Until: from + tape.Next(600), Reason: PauseReason.Customer);
        var other = (From: tape.Next(2_000), Until: 0, Reason: PauseReason.Parts);
        other.Until = other.From + tape.Next(600);
        var now = opened + Duration.FromDays(5);

        var one = policy.Decide(RequestOf(opened, pause), now)[0];
        var two = policy.Decide(RequestOf(opened, pause, other), now)[0];

        Assert.True(two.DueAt >= one.DueAt || two.DueAt is null, $"{one} {two}");
        tape.Classify("later", two.DueAt > one.DueAt);
    });

    [Fact]
    public void Nothing_after_the_instant_asked_about_is_seen() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var policy = Policy(tape.Commitment("low", tape.Hours(zone, near)), tape.Commitment("high", tape.Hours(zone, near)));
        var events = tape.History(opened, 8, "low", "high");
        var now = tape.Next(1_500);

        var all = policy.Decide(ServiceLevelDraws.Request(events, "low"), opened + (Minute * now))[0];
        var seen = policy.Decide(ServiceLevelDraws.Request(events.Where(item => item.Minute <= now), "low"), opened + (Minute * now))[0];

        Assert.Equal(Facts(seen), Facts(all));
        Assert.Equal(seen.RaisedSteps(), all.RaisedSteps());
        tape.Classify("something later", events[^1].Minute > now);
    });

    [Fact]
    public void A_step_once_raised_stays_raised_at_the_same_instant() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var calendar = tape.Hours(zone, near);
        var policy = Policy(tape.Commitment("low", calendar), tape.Commitment("high", calendar));
        var events = tape.History(opened, 8, "low", "high");
        var request = ServiceLevelDraws.Request(events, "low");

        List<RaisedStep> raised = [];
        foreach (var now in events.SelectMany(item => new[] { item.Minute, item.Minute + 40, item.Minute + 400 }).Order())
        {
            var at = opened + (Minute * now);
            var steps = policy.Decide(request, at)[0].RaisedSteps();
            Assert.All(steps, step => Assert.True(step.RaisedAt <= at));
            Assert.Superset(raised.ToHashSet(), steps.ToHashSet());
            raised = [.. steps];
        }

        tape.Classify("raised", raised.Count > 0);
        tape.Classify("anew after a restart", raised.Count(step => step.Step.Name == "half") > 1);
    });

    [Fact]
    public void Reasons_do_not_change_the_verdict_and_a_missing_fact_never_turns_it_round() => Law.Holds(tape =>
    {
        var (zone, near) = tape.Place();
        var opened = tape.Minute(near, 1);
        var policy = Policy(tape.Commitment("low", tape.Hours(zone, near)), tape.Commitment("high", tape.Hours(zone, near)));
        var events = tape.History(opened, 6, "low", "high").Where(item => item.Event.Kind != ServiceEventKind.PriorityChanged).ToList();
        var now = opened + (Minute * tape.Next(3_000));

        var known = policy.Decide(ServiceLevelDraws.Request(events, "high"), now)[0];
        var unknown = policy.Decide(ServiceRequest.Create([.. events.Select(item => item.Event)]), now)[0];

        Assert.Equal(ServiceLevelStatus.Undetermined, unknown.Status);
        Assert.Equal(["traits.severity"], unknown.Missing.Select(fact => fact.Path));
        var explanation = known.Explain();
        Assert.Equal(known, explanation.Decision);
        Assert.NotEmpty(explanation.Reasons);
        Assert.Equal(known.Elapsed, explanation.Steps.Where(step => step.UntilAt <= (known.StoppedAt ?? now)).Aggregate(Duration.Zero, (sum, step) => sum + step.Counted));
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.DoesNotContain("{", explanation.ToString(language), StringComparison.Ordinal);
        }

        tape.Classify("some", true);
    });

    private static ServiceLevelPolicy Policy(params ServiceCommitment[] commitments) => ServiceLevelPolicy.Create([.. commitments]);

    private static ServiceLevelPolicy OnePolicy(BusinessCalendar calendar, Tape tape) => Policy(ServiceCommitment.Create(
        ServiceLevelDraws.Fix,
        calendar,
        tape.Pick(
            ServiceTarget.Within(Duration.FromMinutes(30 + tape.Next(900))), ServiceTarget.WithinWorkingDays(1 + tape.Next(2)), ServiceTarget.SameDay,
            ServiceTarget.LatestOf([ServiceTarget.Within(Duration.FromHours(3)), ServiceTarget.SameDay])),
        [ServiceEventKind.Resolved],
        pausedBy: [PauseReason.Customer, PauseReason.Parts]));

    private static ServiceRequest RequestOf(Instant opened, params (int From, int Until, PauseReason Reason)[] pauses) => ServiceRequest.Create(
    [
        ServiceEvent.Opened(opened),
        .. pauses.SelectMany(pause => new[]
        {
            ServiceEvent.Paused(opened + Duration.FromMinutes(pause.From), pause.Reason), ServiceEvent.Resumed(opened + Duration.FromMinutes(pause.Until), pause.Reason),
        }),
    ]);

    private static object Facts(MetricDecision decision) =>
        (decision.Status, decision.DueAt, decision.Elapsed, decision.Remaining, decision.Overdue, decision.OverdueOnTheWall, decision.Share, decision.BreachedEarlierAt);
}
