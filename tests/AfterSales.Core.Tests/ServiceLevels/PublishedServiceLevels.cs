using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using NodaTime;

namespace AfterSales.Tests.ServiceLevels;

/// <summary>Service levels as companies publish them, and a few made up to show single rules. Times are UTC, so that the tables can be read without a clock.</summary>
internal static class PublishedServiceLevels
{
    private static readonly BusinessCalendar Always = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
    private static readonly WeeklyHours OfficeHours = WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]);
    private static readonly BusinessCalendar Office = BusinessCalendar.Create(DateTimeZone.Utc, OfficeHours, [SpecialDay.Closed(new LocalDate(2024, 1, 1), "New Year's Day")]);
    private static readonly BusinessCalendar Published = China(30, SpecialDay.Open(new LocalDate(2020, 2, 1), [OpenInterval.Parse("09:00-18:00")], "Spring Festival"));
    private static readonly ValueList<CalendarVersion> Amendments =
    [
        CalendarVersion.Of(null, Published),
        CalendarVersion.Of(new LocalDate(2020, 1, 27), China(31, SpecialDay.Closed(new LocalDate(2020, 2, 1), "Spring Festival"), SpecialDay.Closed(new LocalDate(2020, 2, 2), "Spring Festival"))),
    ];

    private static readonly ServiceTarget AtOnce = ServiceTarget.AtOnce;

    public static ServiceLevelPolicy Policy(string name) => name switch
    {
        // An enquiry, a technical enquiry, a repair, a crisis.
        "P1" => Of(
            Promise("answer", Minutes(5), "responded", "P1.7"),
            Promise("technical", Hours(2), "responded", "P1.7"),
            Promise("technical", Hours(24), "responded", "P1.7", when: When("special", "true")),
            Promise("repair", Hours(48), "resolved", "P1.7", agreed: AgreedTimeRule.Replaces),
            Promise("dispatch", AtOnce, "dispatched", "P1.7", when: When("severity", "crisis"))),
        "P2" => ServiceLevelPolicy.Create(
            [
                ServiceCommitment.Create(
                    ServiceMetric.Of("call-back"),
                    Always,
                    ServiceTarget.WithinDays(3),
                    [ServiceEventKind.Of("called-back"), ServiceEventKind.Of("visited")],
                    ServiceEventKind.Of("handed-back"),
                    clause: Clause.Of("P2.4")),
                Promise("management-visit", ServiceTarget.WithinDays(3), "management-visited", "P2.4", "handed-back", when: When("loss", "large")),
            ],
            [ServiceDuty.AtLeast("preventive-visit", 1, DutyPeriod.Year, clause: Clause.Of("P2.6"))]),
        "P3" => ServiceLevelPolicy.Create(
            [
                Promise("response", Minutes(30), "responded", "P3.2"),
                Promise("on-site", Hours(2), "arrived", "P3.2"),
                Promise("handled", Hours(4), "resolved", "P3.2", warnAt: 0.75m, onMiss: "loaner", ladder: LadderStep.AtShare("lend-equipment", 1m, Clause.Of("P3.3"))),
            ],
            [
                ServiceDuty.AtLeast("visits", 2, DutyPeriod.Year, Term.OfMonths(6), Term.OfYears(2), clause: Clause.Of("P3.6")),
                ServiceDuty.Within("warranty-card", Term.OfMonths(1), Clause.Of("P3.7")),
                ServiceDuty.Keep("maintenance-records", Term.OfYears(5), Clause.Of("P3.8")),
            ]),
        "P4" => ServiceLevelPolicy.Create(
            [
                Promise("assign", Hours(2), "assigned", "P4.4"),
                Promise("assign", AtOnce, "assigned", "P4.4", when: When("severity", "emergency")),
                Promise("arrange", Hours(2), "notified", "P4.4", "assigned"),
                Promise("check", Hours(4), "checked", "P4.4", "assigned", onMiss: "management"),
            ],
            [ServiceDuty.Within("registration-card", Term.OfDays(20), Clause.Of("P4.1")), ServiceDuty.Before("stocking-plan", Term.OfDays(30), Clause.Of("P4.8"))]),
        "P5" => Of(Promise("contact", Hours(24), "responded", "P5.3")),
        "P6" => Of(
            Promise("turnaround", ServiceTarget.WithinDays(8), "resolved", "P6.2", when: When("province", "same"), expected: ServiceTarget.WithinDays(7)),
            Promise("turnaround", ServiceTarget.WithinDays(15), "resolved", "P6.2", when: When("province", "other"), expected: ServiceTarget.WithinDays(10)),
            Promise("response", AtOnce, "responded", "P6.6"),
            Promise("solution", Hours(2), "resolved", "P6.6", agreed: AgreedTimeRule.Replaces)),
        "P7" => ServiceLevelPolicy.Create([], [ServiceDuty.AtLeast("inspection", 1, DutyPeriod.Year, clause: Clause.Of("P7.3"))]),
        "P8" => Of(
            Promise("accept", Hours(24), "accepted", "P8.1"),
            Promise("response", Hours(48), "responded", "P8.1"),
            Promise("solution", Hours(72), "resolved", "P8.1", "received", agreed: AgreedTimeRule.ReplacesWithReason),
            Promise("survey", ServiceTarget.WithinDays(3), "surveyed", "P8.4", "closed")),
        "P9" => Of(
            Promise("contact", Hours(24), "responded", "P9.1"), Promise("fix", Hours(72), "resolved", "P9.1")),
        "P10" => ServiceLevelPolicy.Create(
            [
                Promise("turnaround", ServiceTarget.WithinDays(1).Per(10), "resolved", "P10.1"),
                Promise("call-back", ServiceTarget.WithinDays(3), "called-back", "P10.2", "handed-back"),
            ],
            [ServiceDuty.AtLeast("quality-report", 1, DutyPeriod.Week, clause: Clause.Of("P10.4"))]),
        "P11" => ServiceLevelPolicy.Create(
            [Promise("phone", Minutes(10), "responded", "P11.2"), Promise("on-site", Minutes(30), "arrived", "P11.2"), Promise("solved", Hours(4), "resolved", "P11.2")],
            [
                ServiceDuty.Keep("spare-parts", Term.OfYears(5), Clause.Of("P11.3")),
                ServiceDuty.AtLeast("visits", 2, DutyPeriod.Month, periods: PeriodStart.Calendar, clause: Clause.Of("P11.4")),
            ]),
        "P12" => Of(
            Promise("contact", Minutes(30), "responded", "P12.2"),
            Promise("repair", ServiceTarget.LatestOf([Hours(12), ServiceTarget.SameDay]), "resolved", "P12.2", when: Selector.Where(TraitKind.Region, ["city", "suburb"]))),
        "P14" => Of(
            Promise("turnaround", ServiceTarget.WithinWorkingDays(7), "dispatched", "P14.2", "received", calendar: Office)),
        "P15" => Of(
            Promise("reply", Hours(24), "responded", "P15.1"), Promise("dispatch", ServiceTarget.WithinWorkingDays(2), "dispatched", "P15.1", calendar: Office)),
        "P16" => Of(
            Promise("answer", Minutes(30), "responded", "P16.7"),
            Promise("solution", Hours(24), "resolved", "P16.7"),
            Promise("dispatch", Hours(24), "dispatched", "P16.7", when: When("region", "domestic")),
            Promise("dispatch", Hours(72), "dispatched", "P16.7", when: When("region", "abroad"))),

        // Act at once, or explain and book an appointment; after delivery ask for satisfaction (read as: the same day).
        "P18" => Of(
            Promise("action", AtOnce, "arrived", "P18.2", agreed: AgreedTimeRule.Replaces),
            Promise("satisfaction", ServiceTarget.SameDay, "surveyed", "P18.1", "handed-back", calendar: Office)),
        "office" => Of(
            Promise("fix", Hours(8), "resolved", "", calendar: Office, agreed: AgreedTimeRule.Replaces, pausedBy: PauseReason.Customer, warnAt: 0.5m),
            Promise("visit", Hours(4), "arrived", "", "dispatched", calendar: Office),
            Promise("survey", ServiceTarget.WithinDays(3), "surveyed", "", "handed-back", calendar: Office)),
        // China 2020: the holiday as announced in November, and as extended on 27 January.
        "china-published" => Of(Promise("turnaround", ServiceTarget.WithinWorkingDays(3), "resolved", "", calendar: Published)),
        "china-amended" => Of(Promise("turnaround", ServiceTarget.WithinWorkingDays(3), "resolved", "", calendar: BusinessCalendar.OfVersions(Amendments))),
        "china-frozen" => Of(Promise("turnaround", ServiceTarget.WithinWorkingDays(3), "resolved", "", calendar: BusinessCalendar.OfVersions(Amendments, VersionUse.FrozenAtOpening))),
        "night" => Of(
            Promise("fix", ServiceTarget.SameDay, "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.MondayToFriday([OpenInterval.Parse("22:00-06:00")])))),
        "intake" => Of(
            Promise("fix", ServiceTarget.WithinWorkingDays(2), "resolved", "", calendar: Office, intake: IntakeRule.Create(DayOffIntake.SameTime, new LocalTime(16, 0)))),
        "severity" => Of(
            Promise("fix", Hours(8), "resolved", "", when: When("severity", "low")),
            Promise("fix", Hours(2), "resolved", "", when: When("severity", "high")),
            Promise("fix", Hours(4), "resolved", "", when: When("severity", "anew"), onPriority: PriorityRule.Restart),
            Promise("fix", Hours(2), "resolved", "", when: When("severity", "share"), onPriority: PriorityRule.KeepShare),
            Promise("response", Hours(1), "responded", "", when: When("severity", "high"))),
        "restart" => Of(
            Promise("fix", Hours(2), "resolved", "", onReopen: ReopenRule.Restart)),
        "known" => Of(
            Promise("fix", Hours(8), "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, OfficeHours, knownThrough: new LocalDate(2024, 1, 12))),
            Promise("days", ServiceTarget.WithinWorkingDays(2), "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, OfficeHours, knownThrough: new LocalDate(2024, 1, 12))),
            Promise("never", Hours(8), "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Closed)),
            Promise("shifted", Hours(8), "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, OfficeHours, gap: GapEdge.Shift)),
            Promise("opening", Hours(8), "resolved", "", calendar: BusinessCalendar.Create(DateTimeZone.Utc, OfficeHours, landing: Landing.NextOpening))),
        _ => throw new ArgumentException("No such policy: " + name),
    };

    private static ServiceLevelPolicy Of(params ServiceCommitment[] commitments) => ServiceLevelPolicy.Create([.. commitments]);

    /// <summary>January and February 2020 in China: off from 24 January through a day of it, and what February adds.</summary>
    private static BusinessCalendar China(int through, params SpecialDay[] february) => BusinessCalendar.Create(
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-18:00")]),
        [SpecialDay.Open(new LocalDate(2020, 1, 19), [OpenInterval.Parse("09:00-18:00")], "Spring Festival"), .. Enumerable.Range(24, through - 23).Select(day => SpecialDay.Closed(new LocalDate(2020, 1, day), "Spring Festival")), .. february],
        knownFrom: new LocalDate(2020, 1, 1),
        knownThrough: new LocalDate(2020, 2, 29));

    private static Selector When(string trait, string value) => Selector.Where(TraitKind.Of(trait), [value]);

    private static ServiceTarget Minutes(int minutes) => ServiceTarget.Within(Duration.FromMinutes(minutes));

    private static ServiceTarget Hours(int hours) => ServiceTarget.Within(Duration.FromHours(hours));

    private static ServiceCommitment Promise(
        string metric,
        ServiceTarget target,
        string stops,
        string clause,
        string starts = "opened",
        Selector? when = null,
        BusinessCalendar? calendar = null,
        ServiceTarget? expected = null,
        IntakeRule? intake = null,
        decimal warnAt = 0,
        PauseReason? pausedBy = null,
        AgreedTimeRule agreed = AgreedTimeRule.DoesNotReplace,
        ReopenRule onReopen = ReopenRule.Continue,
        PriorityRule onPriority = PriorityRule.Continue,
        string onMiss = "",
        LadderStep? ladder = null) => ServiceCommitment.Create(
            ServiceMetric.Of(metric),
            calendar ?? Always,
            target,
            [ServiceEventKind.Of(stops)],
            ServiceEventKind.Of(starts),
            when,
            expected,
            intake,
            warnAt == 0 ? [] : [warnAt],
            pausedBy is null ? [] : [pausedBy],
            agreed,
            onReopen,
            onPriority,
            ladder is null ? [] : [ladder],
            onMiss.Length == 0 ? [] : [onMiss],
            clause.Length == 0 ? null : Clause.Of(clause));
}
