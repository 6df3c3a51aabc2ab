using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Policies;
using AfterSales.Policies;
using AfterSales.ServiceLevels;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Json.Tests.ServiceLevels;

/// <summary>Service levels and tickets of every kind that can be written.</summary>
internal static class ServiceLevelDraws
{
    private static readonly string[] Names = ["fix", "response", "on-site", "lead", "x1"];

    public static ServiceLevelPolicy ServiceLevels(this Tape tape)
    {
        ValueList<BusinessCalendar> calendars = [tape.BusinessCalendar(), tape.BusinessCalendar(1)];
        var commitments = tape.Some(2, () => tape.Commitment(tape.Pick([.. calendars])));
        return ServiceLevelPolicy.Create(commitments, ValueList.From(tape.List(2, tape.Duty).Append(tape.Duty()).DistinctBy(duty => duty.Id)));
    }

    /// <summary>A policy that promises service levels and nothing else.</summary>
    public static AfterSalesPolicy PolicyOfServiceLevels(this Tape tape) => AfterSalesPolicy.Create(
        tape.Label(), "1", DateTimeZoneProviders.Tzdb[tape.Pick("UTC", "Asia/Shanghai", "America/Argentina/Buenos_Aires")], WarrantyDraws.AllClauses, serviceLevels: tape.ServiceLevels());

    /// <summary>An instant before, amid or after what happens to drawn tickets.</summary>
    public static Instant At(this Tape tape) =>
        Instant.FromUtc(2024, 3, 29, 9, 0) + tape.Pick(Duration.FromHours(-1), Duration.Zero, Duration.FromMinutes(1), Duration.FromHours(31), Duration.FromDays(12), Duration.FromDays(400)) + Duration.FromNanoseconds(tape.Next(3));

    public static ServiceRequest Ticket(this Tape tape)
    {
        var at = Instant.FromUtc(2024, 3, 29, 9, 0);
        List<ServiceEvent> events = [];
        if (!tape.Flag(5))
        {
            events.Add(ServiceEvent.Opened(at));
            events.Add(tape.Pick(ServiceEvent.Of(ServiceEventKind.Responded, Later()), ServiceEvent.Agreed(at, Later(), tape.Flag() ? null : ServiceMetric.OnSite, tape.Flag() ? "" : tape.Label())));
            events.Add(ServiceEvent.PriorityChanged(Later(), tape.Label()));
            events.Add(ServiceEvent.Paused(Later(), PauseReason.Customer));
            events.Add(ServiceEvent.Resumed(Later(), tape.Flag() ? null : PauseReason.Customer));
            events.Add(ServiceEvent.Of(ServiceEventKind.Resolved, Later()));
            events.Add(tape.Pick(ServiceEvent.Of(ServiceEventKind.Closed, Later()), ServiceEvent.Of(ServiceEventKind.Reopened, Later())));
        }

        return ServiceRequest.Create(
            ValueList.From(tape.Shuffled(events)),
            tape.Pick<ValueList<Trait>>([], [Trait.Of(TraitKind.Severity, tape.Label())], [Trait.Of(TraitKind.Region, "city"), Trait.Of(TraitKind.Of("special"), "true")]),
            tape.Flag() ? null : tape.Pick(1, 12, int.MaxValue));

        Instant Later() => at += tape.Pick(Duration.FromMinutes(1), Duration.FromHours(30), Duration.FromNanoseconds(1), Duration.FromDays(9));
    }

    private static ServiceCommitment Commitment(this Tape tape, BusinessCalendar calendar)
    {
        var target = tape.Target();
        return ServiceCommitment.Create(
            ServiceMetric.Of(tape.Name()),
            calendar,
            target,
            tape.Pick<ValueList<ServiceEventKind>>([ServiceEventKind.Resolved], [ServiceEventKind.Responded, ServiceEventKind.Of("called-back")]),
            tape.Pick(null, ServiceEventKind.Received, ServiceEventKind.HandedBack),
            tape.MaybeOf(() => Selector.Where(TraitKind.Severity, ["high", tape.Label()])),
            tape.MaybeOf(() => ServiceTarget.WithinDays(1 + tape.Next(36_600))),
            tape.MaybeOf(() => IntakeRule.Create(tape.Pick(DayOffIntake.Opening, DayOffIntake.SameTime), tape.Flag() ? null : tape.Pick(new LocalTime(16, 30), new LocalTime(8, 0, 1), new LocalTime(8, 0).PlusNanoseconds(5)), tape.SomeClause())),
            tape.Pick<ValueList<decimal>>([], [0.75m], [0.5m, 0.905m, 1m]),
            tape.Pick<ValueList<PauseReason>>([], [PauseReason.Parts, PauseReason.Of("strike")]),
            tape.Any<AgreedTimeRule>(),
            tape.Any<ReopenRule>(),
            target.Kind == TargetKind.Duration ? tape.Any<PriorityRule>() : tape.Pick(PriorityRule.Continue, PriorityRule.Restart),
            ValueList.From(tape.List(3, tape.Step).DistinctBy(step => step.Name)),
            tape.Pick<ValueList<string>>([], ["loaner", "management"]),
            tape.SomeClause());
    }

    private static LadderStep Step(this Tape tape) => tape.Next(5) switch
    {
        0 => LadderStep.AtShare(tape.Name(), tape.Pick(0.5m, 1m, 1.25m, 100m), tape.SomeClause()),
        1 => LadderStep.Before(tape.Name(), tape.Open(), tape.SomeClause()),
        2 => LadderStep.BeforeWorkingDays(tape.Name(), 1 + tape.Next(36_600)),
        3 => LadderStep.After(tape.Name(), tape.Pick(Duration.Zero, tape.Open())),
        _ => LadderStep.AfterWorkingDays(tape.Name(), 1 + tape.Next(9), tape.SomeClause()),
    };

    private static ServiceTarget Target(this Tape tape, int levels = 2) => tape.Next(levels == 0 ? 8 : 10) switch
    {
        0 or 1 => ServiceTarget.Within(tape.Open()),
        2 => ServiceTarget.WithinWorkingDays(1 + tape.Next(36_600), tape.Any<DayEnd>()),
        3 => ServiceTarget.WithinDays(1 + tape.Next(36_600)),
        4 => ServiceTarget.AtOnce,
        5 => ServiceTarget.Immediately(tape.Open()),
        6 => ServiceTarget.SameDay,
        7 => tape.Pick(ServiceTarget.AtOnce, ServiceTarget.Within(tape.Open()), ServiceTarget.WithinWorkingDays(2, tape.Any<DayEnd>()), ServiceTarget.WithinDays(3)).Per(1 + tape.Next(20)),
        8 => ServiceTarget.EarliestOf([tape.Target(levels - 1), tape.Target(levels - 1)]),
        _ => ServiceTarget.LatestOf([tape.Target(levels - 1), tape.Target(levels - 1), tape.Target(0)]),
    };

    private static Duration Open(this Tape tape) =>
        tape.Pick(Duration.FromHours(8), Duration.FromMinutes(150), Duration.FromSeconds(1), Duration.Epsilon, Duration.FromDays(36_600), Duration.FromMilliseconds(3_661_500));

    private static ServiceDuty Duty(this Tape tape) => tape.Next(4) switch
    {
        0 => ServiceDuty.Within(tape.Name(), tape.Calendric(), tape.SomeClause()),
        1 => ServiceDuty.Before(tape.Name(), tape.Calendric(), tape.SomeClause()),
        2 => ServiceDuty.Keep(tape.Name(), tape.Calendric(), tape.SomeClause()),
        _ => tape.Any<DutyPeriod>() is var period && period == DutyPeriod.Week
            ? ServiceDuty.AtLeast(tape.Name(), 1 + tape.Next(5), period)
            : ServiceDuty.AtLeast(
                tape.Name(), tape.Pick(1, int.MaxValue), period, tape.MaybeOf(tape.Calendric), tape.MaybeOf(tape.Calendric), tape.Any<PeriodStart>(), tape.SomeClause()),
    };

    private static Term Calendric(this Tape tape) => tape.Pick(Term.OfMonths(6), Term.OfYears(2), Term.OfDays(20));

    private static string Name(this Tape tape) => tape.Pick(Names);
}
