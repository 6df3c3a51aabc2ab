using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Json.Parts;

/// <summary>By when what must be done: calendars, commitments, duties.</summary>
internal static class ServiceLevelPart
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private static readonly TextPart<LocalTime> Time = new(
        "^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?$",
        18,
        "a time of day as \"16:30\"",
        text => (text.Length == 5 ? Minute : LocalTimePattern.ExtendedIso).Parse(text).Value,
        time => (time.TickOfDay % NodaConstants.TicksPerMinute == 0 && time.NanosecondOfSecond == 0 ? Minute : LocalTimePattern.ExtendedIso).Format(time));

    private static readonly TextPart<decimal> WarningShare = Share("^(?:0\\.(?=[0-9]*[1-9])[0-9]{1,10}|1(?:\\.0{1,10})?)$", "a share of the target as text, more than 0 and at most 1, such as \"0.75\"");

    private static readonly TextPart<decimal> LadderShare = Share(
        "^(?=.*[1-9])(?:(?:0|[1-9][0-9]?)(?:\\.[0-9]{1,10})?|100(?:\\.0{1,10})?)$", "a share of the target as text, more than 0 and at most 100, such as \"0.5\"; \"1\" is the due time");

    private static readonly TextPart<ServiceEventKind> EventKind = TicketPart.EventKind;

    private static readonly Part<IntakeRule> Intake = new ObjectPart<IntakeRule>("intake", "From when a clock counts that starts on a day off, or late in the day.", shape =>
    {
        var dayOff = shape.Optional("day-off", Words.Of<DayOffIntake>(), rule => rule.DayOff, DayOffIntake.Stays, "Where a day off is moved to; nowhere where absent.");
        var cutOff = shape.OptionalValue("cut-off", Time, rule => rule.CutOff, "The local time from which on the next working day counts; absent for none.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => IntakeRule.Create(dayOff.In(fields), cutOff.In(fields), clause.In(fields));
    });

    private static readonly Part<LadderStep> Step = new UnionPart<LadderStep>(
        null,
        [
            new("at", step => step.Kind == LadderKind.Share, new ObjectPart<LadderStep>("ladder-at", "A step at a share of the target.", shape =>
            {
                var name = shape.Required("name", Label, step => step.Name, "The step, or whom it informs.");
                var share = shape.Required("at", LadderShare, step => step.Share, "The share.", "share");
                var clause = shape.Clause(step => step.Clause);
                return fields => LadderStep.AtShare(name.In(fields), share.In(fields), clause.In(fields));
            })),
            new("before", step => step.Kind == LadderKind.BeforeDue, Timed("before", "A step some time before the due time.", LadderStep.Before, LadderStep.BeforeWorkingDays)),
            new("after", step => step.Kind == LadderKind.AfterDue, Timed("after", "A step some time after the due time.", LadderStep.After, LadderStep.AfterWorkingDays)),
        ]);

    private static readonly Part<ServiceCommitment> Commitment = new ObjectPart<ServiceCommitment>("commitment", "One promise: what is measured from which event to which, within what time, on which calendar.", shape =>
    {
        var metric = shape.Required("metric", TicketPart.Metric, commitment => commitment.Metric, "What is measured.");
        var target = shape.Required("target", ServiceTargetPart.Part, commitment => commitment.Target, "Within what time.");
        var expected = shape.OptionalReference("expected", ServiceTargetPart.Part, commitment => commitment.Expected, "The expected time, where the target is the limit of a pair.");
        var calendar = shape.Required("calendar", CalendarReferences.Reference, commitment => commitment.Calendar, "The name of the calendar that it is measured on.");
        var starts = shape.Optional("starts", EventKind, commitment => commitment.Starts, ServiceEventKind.Opened, "The event that starts the clock; the opening where absent.");
        var stops = shape.Required("stops", new ListPart<ServiceEventKind>(EventKind, 1), commitment => commitment.Stops, "The events that stop it; the first one does.");
        var when = shape.Optional("when", ReturnPart.When, commitment => commitment.When, Selector.Any, "Which requests it is for; all where absent.");
        var intake = shape.OptionalReference("intake", Intake, commitment => commitment.Intake, "From when a clock counts that starts on a day off or late in the day; at once where absent.");
        var warnAt = shape.List("warn-at", WarningShare, commitment => commitment.WarnAt, "The shares of the target at which the request is at risk.");
        var pausedBy = shape.List("paused-by", TicketPart.Pause, commitment => commitment.PausedBy, "The reasons for which the clock pauses.");
        var agreed = shape.Optional("agreed-time", Words.Of<AgreedTimeRule>(), commitment => commitment.AgreedTime, AgreedTimeRule.DoesNotReplace, "Whether a time agreed with the customer replaces the target; not where absent.");
        var reopen = shape.Optional("on-reopen", Words.Of<ReopenRule>(), commitment => commitment.OnReopen, ReopenRule.Continue, "What becomes of the stopped clock when the request is reopened; it goes on where absent.");
        var priority = shape.Optional("on-priority", Words.Of<PriorityRule>(), commitment => commitment.OnPriority, PriorityRule.Continue, "What becomes of the running clock when the severity changes; it goes on where absent.");
        var ladder = shape.List("ladder", Step, commitment => commitment.Ladder, "The escalation ladder.");
        var onMiss = shape.List("on-miss", Label, commitment => commitment.OnMiss, "What a miss triggers.");
        var clause = shape.Clause(commitment => commitment.Clause);
        return fields => ServiceCommitment.Create(
            metric.In(fields), calendar.In(fields), target.In(fields), stops.In(fields), starts.In(fields), when.In(fields), expected.In(fields), intake.In(fields), warnAt.In(fields),
            pausedBy.In(fields), agreed.In(fields), reopen.In(fields), priority.In(fields), ladder.In(fields), onMiss.In(fields), clause.In(fields));
    });

    private static TextPart<string> Label => Values.Name("manager", text => text, text => text);

    /// <summary>Calendars, commitments and duties.</summary>
    public static readonly Part<ServiceLevelPolicy> Part = new ObjectPart<ServiceLevelPolicy>("service-levels", "By when what must be done.", shape =>
    {
        shape.Optional(
            "calendars", CalendarReferences.All, policy => CalendarReferences.Named(policy.Commitments.Select(commitment => commitment.Calendar)), default, "The calendars by name; commitments name them.");
        var commitments = shape.List("commitments", Commitment, policy => policy.Commitments, "The promises that are measured on clocks.");
        var duties = shape.List("duties", ServiceDutyPart.Part, policy => policy.Duties, "The duties that recur or last.");
        return fields => ServiceLevelPolicy.Create(commitments.In(fields), duties.In(fields));
    });

    private static ObjectPart<LadderStep> Timed(
        string word, string about, Func<string, Duration, Clause?, LadderStep> open, Func<string, int, Clause?, LadderStep> working) => new("ladder-" + word, about, shape =>
    {
        var name = shape.Required("name", Label, step => step.Name, "The step, or whom it informs.");
        var length = shape.Required(word, Length, step => new LadderLength(step.Length, step.WorkingDays), "How long: open time, or working days.", "length");
        var clause = shape.Clause(step => step.Clause);
        return fields => length.In(fields) is { WorkingDays: > 0 } days
            ? working(name.In(fields), days.WorkingDays, clause.In(fields))
            : open(name.In(fields), length.In(fields).Open, clause.In(fields));
    });

    private static ChoicePart<LadderLength> Length => new(
        ServiceTargetPart.Open.Allowed + ", or " + ServiceTargetPart.WorkingDays.Allowed,
        ChoicePart<LadderLength>.Of(ServiceTargetPart.Open, open => new LadderLength(open, 0), length => length.WorkingDays == 0, length => length.Open),
        ChoicePart<LadderLength>.Of(ServiceTargetPart.WorkingDays, days => new LadderLength(Duration.Zero, days), length => length.WorkingDays > 0, length => length.WorkingDays));

    private static TextPart<decimal> Share(string pattern, string allowed) => new(
        pattern,
        16,
        allowed,
        text => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        share => share.ToString("0.############################", CultureInfo.InvariantCulture));

    private readonly record struct LadderLength(Duration Open, int WorkingDays);
}
