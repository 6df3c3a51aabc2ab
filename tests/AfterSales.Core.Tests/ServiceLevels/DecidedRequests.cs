using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>A drawn policy, a request, and the instant at which it is asked about.</summary>
internal sealed record RequestDraw(ServiceLevelPolicy Policy, ServiceRequest Request, Instant At)
{
    public ServiceLevelDecision Decide() => Policy.Decide(Request, At);
}

/// <summary>Drawn commitments of every kind, requests of which severity or quantity may not be known, and all that is answered: the same ones in every run.</summary>
internal static class DecidedRequests
{
    private static readonly ServiceMetric Response = ServiceMetric.Of("response");
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly string[] Severities = ["high", "low"];

    /// <summary>A request by its number.</summary>
    public static RequestDraw Numbered(int number)
    {
        var tape = Tape.Numbered(number, 400);
        var near = tape.Pick(new LocalDate(2024, 3, 29), new LocalDate(2023, 12, 29), new LocalDate(2024, 6, 5));
        var commitments = new List<ServiceCommitment>();
        foreach (var metric in new[] { ServiceLevelDraws.Fix, Response })
        {
            var (when, others) = (Selector.Where(TraitKind.Severity, [Severities[0]]), Selector.Where(TraitKind.Severity, [Severities[1]]));
            commitments.Add(tape.Commitment(metric, tape.Flag(3) ? Selector.Any : when, near));
            if (!tape.Flag(8))
            {
                commitments.Add(tape.Commitment(metric, others, near));
            }
        }

        var opened = tape.Minute(near, 2);
        var events = tape.History(opened, 7, Severities).Select(item => item.Event).ToList();
        if (tape.Flag(5))
        {
            events.Add(ServiceEvent.Of(tape.Pick(ServiceEventKind.HandedBack, ServiceEventKind.Resolved, ServiceEventKind.Responded), events[^1].At + Duration.FromMinutes(tape.Pick(0, 30, 600))));
        }

        var request = Possible(events, tape.Flag(4) ? [] : [Trait.Of(TraitKind.Severity, tape.Pick(Severities))], tape.Pick<int?>(null, 1, 5, 12))
            ?? ServiceRequest.Create([events[0]]);
        return new RequestDraw(ServiceLevelPolicy.Create([.. commitments]), request, opened + Duration.FromMinutes(tape.Pick(-30, 0, 45, 240, 900, 3_000, 12_000) + tape.Next(60)));
    }

    /// <summary>All that is answered of a request.</summary>
    public static string Answers(RequestDraw draw)
    {
        var text = new List<string>();
        foreach (var metric in draw.Decide())
        {
            text.Add(string.Create(CultureInfo.InvariantCulture, $"""
                {metric}; {metric.Commitment}; missing {metric.Missing}; {metric.Refusal}; from {Text(metric.StartedAt)} to {Text(metric.StoppedAt)}, {metric.Restarts} times more
                not before {Text(metric.NotBeforeAt)} {metric.IsProvisional} {metric.IsAgreed}; expected {Text(metric.ExpectedAt)} {metric.IsLaterThanExpected}; breached {Text(metric.BreachedEarlierAt)}
                elapsed {metric.Elapsed} remaining {metric.Remaining} overdue {metric.Overdue} {metric.OverdueOnTheWall} share {metric.Share:0.########}
                raised {string.Join(", ", metric.RaisedSteps())}; warned {string.Join(", ", metric.Warnings())}; triggers {string.Join(", ", metric.Triggers())}
                {metric.Explain()}
                {string.Join("; ", metric.Explain().Steps)}
                """).ReplaceLineEndings("\n"));
        }

        return string.Join("\n", text);
    }

    private static ServiceCommitment Commitment(this Tape tape, ServiceMetric metric, Selector when, LocalDate near)
    {
        var target = tape.Target();
        return ServiceCommitment.Create(
            metric,
            tape.Calendar(near),
            target,
            metric == Response ? [ServiceEventKind.Responded, ServiceEventKind.Resolved] : [ServiceEventKind.Resolved, .. tape.Flag(3) ? [ServiceEventKind.HandedBack] : Array.Empty<ServiceEventKind>()],
            starts: tape.Pick<ServiceEventKind?>(null, null, null, ServiceEventKind.Assigned, ServiceEventKind.Responded) is { } starts && metric != Response ? starts : null,
            when: when,
            expected: target.Kind == TargetKind.Duration && target.PerUnits == 0 && tape.Flag(3) ? ServiceTarget.Within(target.Amount / 2) : null,
            intake: tape.Pick(
                null, null, null, IntakeRule.Create(DayOffIntake.Opening), IntakeRule.Create(DayOffIntake.SameTime, new LocalTime(15, 0)), IntakeRule.Create(cutOff: new LocalTime(15, 0))),
            warnAt: tape.Flag() ? [0.5m, 0.8m] : [],
            pausedBy: tape.Pick<ValueList<PauseReason>>([PauseReason.Customer], [PauseReason.Customer, PauseReason.Parts], []),
            agreedTime: tape.Pick(AgreedTimeRule.Replaces, AgreedTimeRule.DoesNotReplace),
            onReopen: tape.Pick(ReopenRule.Continue, ReopenRule.Restart),
            onPriority: tape.Pick(PriorityRule.Continue, PriorityRule.Restart, target.Kind == TargetKind.Duration ? PriorityRule.KeepShare : PriorityRule.Continue),
            ladder: tape.Flag()
                ? [LadderStep.AtShare("half", 0.5m), LadderStep.Before("soon", Duration.FromMinutes(30)), LadderStep.BeforeWorkingDays("day-before", 1), LadderStep.After("late", Duration.FromHours(1)), LadderStep.AfterWorkingDays("day-late", 1)]
                : [],
            onMiss: ["missed"]);
    }

    private static ServiceTarget Target(this Tape tape) => tape.Next(8) switch
    {
        0 => ServiceTarget.WithinWorkingDays(1 + tape.Next(3), tape.Pick(DayEnd.SameTime, DayEnd.Close)),
        1 => ServiceTarget.WithinDays(1 + tape.Next(4)),
        2 => tape.Pick(ServiceTarget.SameDay, ServiceTarget.AtOnce, ServiceTarget.Immediately(Duration.FromMinutes(10))),
        3 => ServiceTarget.EarliestOf([ServiceTarget.SameDay, ServiceTarget.Within(Duration.FromHours(6)).Per(tape.Pick(4, 10))]),
        4 => ServiceTarget.LatestOf([ServiceTarget.WithinWorkingDays(1), ServiceTarget.Within(Duration.FromHours(12)), ServiceTarget.SameDay]),
        5 => tape.Pick(ServiceTarget.Within(Duration.FromHours(2)), ServiceTarget.WithinDays(1), ServiceTarget.WithinWorkingDays(1)).Per(4),
        _ => ServiceTarget.Within(Duration.FromMinutes(tape.Pick(30, 120, 240, 480, 960) + tape.Next(30))),
    };

    private static BusinessCalendar Calendar(this Tape tape, LocalDate near) => tape.Next(5) switch
    {
        0 => BusinessCalendar.Create(Zone, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]), knownFrom: near.PlusDays(tape.Between(-3, 1)), knownThrough: near.PlusDays(tape.Between(2, 5))),
        1 => BusinessCalendar.Create(Zone, WeeklyHours.MondayToFriday([OpenInterval.Parse("08:00-18:00")])),
        2 when tape.Flag(4) => BusinessCalendar.Create(Zone, WeeklyHours.Closed),
        _ => tape.Business(Zone, near),
    };

    private static ServiceRequest? Possible(List<ServiceEvent> events, ValueList<Trait> traits, int? quantity)
    {
        try
        {
            return ServiceRequest.Create([.. events], traits, quantity);
        }
        catch (InvalidInputException)
        {
            // The event added to the history does not follow from it.
            return ServiceRequest.Create([.. events.Take(events.Count - 1)], traits, quantity);
        }
    }

    private static string Text(Instant? at) => at is { } known ? InstantPattern.General.Format(known) : "-";
}
