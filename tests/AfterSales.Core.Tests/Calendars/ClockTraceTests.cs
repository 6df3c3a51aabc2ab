using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Calendars;

/// <summary>What a stretch of time was to a clock, step by step: each line names the day that the step belongs to, and says it as a reader sees it.</summary>
public class ClockTraceTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly ValueList<IsoDayOfWeek> EveryDay = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)];
    private static readonly BusinessCalendar Nights = BusinessCalendar.Create(Berlin, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-06:00")]));

    [Fact]
    public void A_night_in_which_the_clocks_go_forward_is_told_in_two_parts() => Same(
        Nights, "2024-03-30T20:00Z", "2024-03-31T05:00Z",
        "2024-03-30 2024-03-30T21:00:00+01:00 - 2024-03-30T22:00:00+01:00 closed",
        "2024-03-30 2024-03-30T22:00:00+01:00 - 2024-03-31T03:00:00+02:00 open: 4 h (4 h)",
        "2024-03-31 2024-03-31T03:00:00+02:00 clock change +1 h",
        "2024-03-30 2024-03-31T03:00:00+02:00 - 2024-03-31T06:00:00+02:00 open: 3 h (7 h)",
        "2024-03-31 2024-03-31T06:00:00+02:00 - 2024-03-31T07:00:00+02:00 closed");

    [Fact]
    public void A_night_in_which_the_clocks_go_back_is_told_in_two_parts() => Same(
        Nights, "2024-10-27T00:00Z", "2024-10-27T06:00Z",
        "2024-10-26 2024-10-27T02:00:00+02:00 - 2024-10-27T02:00:00+01:00 open: 1 h (1 h)",
        "2024-10-27 2024-10-27T02:00:00+01:00 clock change -1 h",
        "2024-10-26 2024-10-27T02:00:00+01:00 - 2024-10-27T06:00:00+01:00 open: 4 h (5 h)",
        "2024-10-27 2024-10-27T06:00:00+01:00 - 2024-10-27T07:00:00+01:00 closed");

    /// <summary>The clocks of Newfoundland went from 00:01 on the 7th back to 23:01 on the 6th.</summary>
    [Fact]
    public void A_holiday_begins_at_its_midnight_where_the_clocks_go_back_a_minute_later() => Same(
        BusinessCalendar.Create(
            DateTimeZoneProviders.Tzdb["America/St_Johns"],
            WeeklyHours.Of(EveryDay, [OpenInterval.AllDay]),
            [SpecialDay.Closed(new LocalDate(2010, 11, 6), "eve"), SpecialDay.Closed(new LocalDate(2010, 11, 7), "feast")]),
        "2010-11-07T00:30Z", "2010-11-07T02:31Z",
        "2010-11-06 2010-11-06T22:00:00-02:30 - 2010-11-07T00:00:00-02:30 holiday eve",
        "2010-11-07 2010-11-07T00:00:00-02:30 - 2010-11-06T23:01:00-03:30 holiday feast");

    [Fact]
    public void Clocks_that_only_change_their_name_do_not_change() => Same(
        BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Europe/Istanbul"]), "2016-09-06T20:00Z", "2016-09-06T22:00Z",
        "2016-09-06 2016-09-06T23:00:00+03:00 - 2016-09-07T00:00:00+03:00 open: 1 h (1 h)",
        "2016-09-07 2016-09-07T00:00:00+03:00 - 2016-09-07T01:00:00+03:00 open: 1 h (2 h)");

    [Fact]
    public void A_shift_that_runs_into_the_year_belongs_to_the_last_day_of_the_one_before() => Same(
        Nights, "2023-12-31T23:00Z", "2024-01-01T08:00Z",
        "2023-12-31 2024-01-01T00:00:00+01:00 - 2024-01-01T06:00:00+01:00 open: 6 h (6 h)",
        "2024-01-01 2024-01-01T06:00:00+01:00 - 2024-01-01T09:00:00+01:00 closed");

    [Fact]
    public void Breaks_are_named_within_open_and_closed_hours_and_over_midnight() => Same(
        BusinessCalendar.Create(
            DateTimeZone.Utc,
            WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]),
            breaks:
            [
                CalendarBreak.On(new LocalDate(2024, 3, 4), OpenInterval.Parse("12:00-13:00"), "stocktaking"),
                CalendarBreak.On(new LocalDate(2024, 3, 4), OpenInterval.Parse("19:00-20:00"), "alarm test"),
                CalendarBreak.On(new LocalDate(2024, 3, 5), OpenInterval.Parse("16:00-10:00"), "move"),
                CalendarBreak.On(new LocalDate(2024, 3, 8), OpenInterval.Parse("09:00-10:00")),
            ]),
        "2024-03-04T12:00Z", "2024-03-06T12:00Z",
        "2024-03-04 2024-03-04T12:00:00Z - 2024-03-04T13:00:00Z break stocktaking",
        "2024-03-04 2024-03-04T13:00:00Z - 2024-03-04T17:00:00Z open: 4 h (4 h)",
        "2024-03-04 2024-03-04T17:00:00Z - 2024-03-04T19:00:00Z closed",
        "2024-03-04 2024-03-04T19:00:00Z - 2024-03-04T20:00:00Z break alarm test",
        "2024-03-04 2024-03-04T20:00:00Z - 2024-03-05T09:00:00Z closed",
        "2024-03-05 2024-03-05T09:00:00Z - 2024-03-05T16:00:00Z open: 7 h (11 h)",
        "2024-03-05 2024-03-05T16:00:00Z - 2024-03-06T10:00:00Z break move",
        "2024-03-06 2024-03-06T10:00:00Z - 2024-03-06T12:00:00Z open: 2 h (13 h)");

    [Fact]
    public void Holidays_of_one_name_are_one_step_and_those_without_a_name_a_step_each() => Same(
        BusinessCalendar.Create(
            DateTimeZone.Utc,
            WeeklyHours.Of(EveryDay, [OpenInterval.Parse("09:00-17:00")]),
            [
                SpecialDay.Closed(new LocalDate(2024, 3, 2)),
                SpecialDay.Closed(new LocalDate(2024, 3, 3)),
                SpecialDay.Closed(new LocalDate(2024, 3, 4), "fair"),
                SpecialDay.Closed(new LocalDate(2024, 3, 5), "fair"),
                SpecialDay.Closed(new LocalDate(2024, 3, 6), "flood"),
            ]),
        "2024-03-01T17:00Z", "2024-03-07T09:00Z",
        "2024-03-01 2024-03-01T17:00:00Z - 2024-03-02T00:00:00Z closed",
        "2024-03-02 2024-03-02T00:00:00Z - 2024-03-03T00:00:00Z holiday",
        "2024-03-03 2024-03-03T00:00:00Z - 2024-03-04T00:00:00Z holiday",
        "2024-03-04 2024-03-04T00:00:00Z - 2024-03-06T00:00:00Z holiday fair",
        "2024-03-06 2024-03-06T00:00:00Z - 2024-03-07T00:00:00Z holiday flood",
        "2024-03-07 2024-03-07T00:00:00Z - 2024-03-07T09:00:00Z closed");

    [Fact]
    public void What_lies_before_and_after_the_days_known_is_not_known()
    {
        var calendar = BusinessCalendar.Create(
            Berlin, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("22:00-06:00")]), knownFrom: new LocalDate(2024, 3, 5), knownThrough: new LocalDate(2024, 3, 5));

        Same(calendar, "2024-03-04T20:00Z", "2024-03-06T00:00Z",
            "2024-03-04 2024-03-04T21:00:00+01:00 - 2024-03-05T00:00:00+01:00 calendar not known",
            "2024-03-04 2024-03-05T00:00:00+01:00 - 2024-03-05T06:00:00+01:00 open: 6 h (6 h)",
            "2024-03-05 2024-03-05T06:00:00+01:00 - 2024-03-05T22:00:00+01:00 closed",
            "2024-03-05 2024-03-05T22:00:00+01:00 - 2024-03-06T00:00:00+01:00 open: 2 h (8 h)",
            "2024-03-06 2024-03-06T00:00:00+01:00 - 2024-03-06T01:00:00+01:00 calendar not known");
        Same(calendar, "2024-03-04T23:00Z", "2024-03-05T05:00Z", "2024-03-04 2024-03-05T00:00:00+01:00 - 2024-03-05T06:00:00+01:00 open: 6 h (6 h)");
        Same(calendar, "2024-03-04T20:00Z", "2024-03-04T21:00Z", "2024-03-04 2024-03-04T21:00:00+01:00 - 2024-03-04T22:00:00+01:00 calendar not known");
        Same(calendar, "2024-03-05T23:00Z", "2024-03-06T00:00Z", "2024-03-06 2024-03-06T00:00:00+01:00 - 2024-03-06T01:00:00+01:00 calendar not known");
        Same(calendar, "2024-03-05T12:00Z", "2024-03-05T12:00Z");
    }

    [Fact]
    public void A_composed_calendar_is_closed_for_the_reason_of_the_first_member_that_has_one()
    {
        var office = BusinessCalendar.Create(DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("09:00-17:00")]), [SpecialDay.Closed(new LocalDate(2024, 3, 5), "office fair")]);
        var workshop = BusinessCalendar.Create(
            DateTimeZone.Utc, WeeklyHours.Of(EveryDay, [OpenInterval.Parse("09:00-17:00")]),
            [SpecialDay.Closed(new LocalDate(2024, 3, 4), "workshop fair"), SpecialDay.Closed(new LocalDate(2024, 3, 5), "later")]);

        Same(BusinessCalendar.AllOf([office, workshop]), "2024-03-03T16:00Z",
            "2024-03-06T10:00Z", "2024-03-03 2024-03-03T16:00:00Z - 2024-03-03T17:00:00Z open: 1 h (1 h)",
            "2024-03-03 2024-03-03T17:00:00Z - 2024-03-04T00:00:00Z closed",
            "2024-03-04 2024-03-04T00:00:00Z - 2024-03-05T00:00:00Z holiday workshop fair",
            "2024-03-05 2024-03-05T00:00:00Z - 2024-03-06T00:00:00Z holiday office fair",
            "2024-03-06 2024-03-06T00:00:00Z - 2024-03-06T09:00:00Z closed",
            "2024-03-06 2024-03-06T09:00:00Z - 2024-03-06T10:00:00Z open: 1 h (2 h)");
        Same(BusinessCalendar.OfVersions([CalendarVersion.Of(null, office), CalendarVersion.Of(new LocalDate(2024, 3, 5), workshop)]), "2024-03-03T16:00Z",
            "2024-03-06T10:00Z", "2024-03-03 2024-03-03T16:00:00Z - 2024-03-03T17:00:00Z open: 1 h (1 h)",
            "2024-03-03 2024-03-03T17:00:00Z - 2024-03-04T09:00:00Z closed",
            "2024-03-04 2024-03-04T09:00:00Z - 2024-03-04T17:00:00Z open: 8 h (9 h)",
            "2024-03-04 2024-03-04T17:00:00Z - 2024-03-05T00:00:00Z closed",
            "2024-03-05 2024-03-05T00:00:00Z - 2024-03-06T00:00:00Z holiday later",
            "2024-03-06 2024-03-06T00:00:00Z - 2024-03-06T09:00:00Z closed",
            "2024-03-06 2024-03-06T09:00:00Z - 2024-03-06T10:00:00Z open: 1 h (10 h)");
    }

    [Fact]
    public void A_break_of_a_member_far_away_is_found_two_days_on()
    {
        // 22:00-06:00 in Pago Pago on Monday is Tuesday 23:00 to Wednesday 07:00 on Kiritimati.
        var pagoPago = BusinessCalendar.Create(
            DateTimeZoneProviders.Tzdb["Pacific/Pago_Pago"], WeeklyHours.AlwaysOpen, breaks: [CalendarBreak.On(new LocalDate(2024, 3, 4), OpenInterval.Parse("22:00-06:00"), "ferry")]);
        var calendar = BusinessCalendar.AllOf([BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"]), pagoPago]);

        Same(calendar, "2024-03-05T08:00Z", "2024-03-05T18:00Z",
            "2024-03-05 2024-03-05T22:00:00+14:00 - 2024-03-05T23:00:00+14:00 open: 1 h (1 h)",
            "2024-03-05 2024-03-05T23:00:00+14:00 - 2024-03-06T07:00:00+14:00 break ferry",
            "2024-03-06 2024-03-06T07:00:00+14:00 - 2024-03-06T08:00:00+14:00 open: 1 h (2 h)");
    }

    [Fact]
    public void A_break_that_the_clocks_jump_over_takes_no_time() => Same(
        BusinessCalendar.Create(Berlin, WeeklyHours.Closed, breaks: [CalendarBreak.On(new LocalDate(2024, 3, 31), OpenInterval.Parse("02:10-02:50"))]),
        "2024-03-31T00:00Z", "2024-03-31T02:00Z",
        "2024-03-31 2024-03-31T01:00:00+01:00 - 2024-03-31T03:00:00+02:00 closed",
        "2024-03-31 2024-03-31T03:00:00+02:00 clock change +1 h",
        "2024-03-31 2024-03-31T03:00:00+02:00 - 2024-03-31T04:00:00+02:00 closed");

    [Fact]
    public void The_beginning_of_time_is_not_known()
    {
        var step = Assert.Single(BusinessCalendar.AlwaysOpen(DateTimeZone.Utc).Trace(Instant.MinValue, Instant.MinValue + Duration.FromHours(1)));

        Assert.Equal((ClockStepKind.NotKnown, LocalDate.MinIsoValue), (step.Kind, step.Day));
    }

    [Fact]
    public void A_pause_in_a_night_shift_is_of_the_date_on_which_it_begins()
    {
        var decision = ServiceLevelPolicy.Create([ServiceCommitment.Create(ServiceMetric.Resolution, Nights, ServiceTarget.Within(Duration.FromHours(4)), [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer])])
            .Decide(
                ServiceRequest.Create(
                [
                    ServiceEvent.Opened(At("2024-03-04T21:00Z")),
                    ServiceEvent.Paused(At("2024-03-05T00:00Z"), PauseReason.Customer),
                    ServiceEvent.Resumed(At("2024-03-05T01:00Z")),
                    ServiceEvent.Of(ServiceEventKind.Resolved, At("2024-03-05T02:00Z")),
                ]),
                At("2024-03-05T03:00Z"))[0];

        Assert.Equal(
            [(ClockStepKind.Open, 4), (ClockStepKind.Paused, 5), (ClockStepKind.Open, 4)],
            decision.Explain().Steps.Select(step => (step.Kind, step.Day.Day)));
    }

    [Fact]
    public void Every_kind_of_step_has_words_in_every_language()
    {
        var calendar = BusinessCalendar.Create(
            Berlin, WeeklyHours.MondayToFriday([OpenInterval.Parse("09:00-17:00")]), [SpecialDay.Closed(new LocalDate(2024, 4, 1), "Ostermontag")],
            [CalendarBreak.On(new LocalDate(2024, 3, 28), OpenInterval.Parse("12:00-13:00"), "Inventur")], knownThrough: new LocalDate(2024, 4, 2));
        var decision = ServiceLevelPolicy.Create([ServiceCommitment.Create(ServiceMetric.Resolution, calendar, ServiceTarget.Within(Duration.FromHours(40)), [ServiceEventKind.Resolved], pausedBy: [PauseReason.Customer])])
            .Decide(
                ServiceRequest.Create(
                [
                    ServiceEvent.Opened(At("2024-03-28T10:00Z")),
                    ServiceEvent.Paused(At("2024-03-28T13:00Z"), PauseReason.Customer),
                    ServiceEvent.Resumed(At("2024-03-28T14:00Z")),
                    ServiceEvent.Paused(At("2024-03-28T14:30Z"), PauseReason.Customer),
                    ServiceEvent.Resumed(At("2024-03-28T14:30Z")),
                    ServiceEvent.Of(ServiceEventKind.Resolved, At("2024-03-28T15:00Z")),
                    ServiceEvent.Of(ServiceEventKind.Reopened, At("2024-03-29T08:00Z")),
                ]),
                At("2024-04-03T10:00Z"))[0];

        Lines(
            decision.Explain().Steps,
            step => step.ToString(Language.English),
            "2024-03-28T11:00:00+01:00 - 2024-03-28T12:00:00+01:00 open: 1 h (1 h)",
            "2024-03-28T12:00:00+01:00 - 2024-03-28T13:00:00+01:00 break Inventur",
            "2024-03-28T13:00:00+01:00 - 2024-03-28T14:00:00+01:00 open: 1 h (2 h)",
            "2024-03-28T14:00:00+01:00 - 2024-03-28T15:00:00+01:00 paused",
            "2024-03-28T15:00:00+01:00 - 2024-03-28T15:30:00+01:00 open: 30 min (2 h 30 min)",
            "2024-03-28T15:30:00+01:00 - 2024-03-28T16:00:00+01:00 open: 30 min (3 h)",
            "2024-03-28T16:00:00+01:00 - 2024-03-29T09:00:00+01:00 stopped",
            "2024-03-29T09:00:00+01:00 - 2024-03-29T17:00:00+01:00 open: 8 h (11 h)",
            "2024-03-29T17:00:00+01:00 - 2024-03-31T03:00:00+02:00 closed",
            "2024-03-31T03:00:00+02:00 clock change +1 h",
            "2024-03-31T03:00:00+02:00 - 2024-04-01T00:00:00+02:00 closed",
            "2024-04-01T00:00:00+02:00 - 2024-04-02T00:00:00+02:00 holiday Ostermontag",
            "2024-04-02T00:00:00+02:00 - 2024-04-02T09:00:00+02:00 closed",
            "2024-04-02T09:00:00+02:00 - 2024-04-02T17:00:00+02:00 open: 8 h (19 h)",
            "2024-04-02T17:00:00+02:00 - 2024-04-03T00:00:00+02:00 closed",
            "2024-04-03T00:00:00+02:00 - 2024-04-03T12:00:00+02:00 calendar not known");
        Lines(
            decision.Explain().Steps,
            step => step.ToString(Language.Spanish),
            "2024-03-28T11:00:00+01:00 - 2024-03-28T12:00:00+01:00 abierto: 1 h (1 h)",
            "2024-03-28T12:00:00+01:00 - 2024-03-28T13:00:00+01:00 interrupción Inventur",
            "2024-03-28T13:00:00+01:00 - 2024-03-28T14:00:00+01:00 abierto: 1 h (2 h)",
            "2024-03-28T14:00:00+01:00 - 2024-03-28T15:00:00+01:00 en pausa",
            "2024-03-28T15:00:00+01:00 - 2024-03-28T15:30:00+01:00 abierto: 30 min (2 h 30 min)",
            "2024-03-28T15:30:00+01:00 - 2024-03-28T16:00:00+01:00 abierto: 30 min (3 h)",
            "2024-03-28T16:00:00+01:00 - 2024-03-29T09:00:00+01:00 detenido",
            "2024-03-29T09:00:00+01:00 - 2024-03-29T17:00:00+01:00 abierto: 8 h (11 h)",
            "2024-03-29T17:00:00+01:00 - 2024-03-31T03:00:00+02:00 cerrado",
            "2024-03-31T03:00:00+02:00 cambio de hora +1 h",
            "2024-03-31T03:00:00+02:00 - 2024-04-01T00:00:00+02:00 cerrado",
            "2024-04-01T00:00:00+02:00 - 2024-04-02T00:00:00+02:00 festivo Ostermontag",
            "2024-04-02T00:00:00+02:00 - 2024-04-02T09:00:00+02:00 cerrado",
            "2024-04-02T09:00:00+02:00 - 2024-04-02T17:00:00+02:00 abierto: 8 h (19 h)",
            "2024-04-02T17:00:00+02:00 - 2024-04-03T00:00:00+02:00 cerrado",
            "2024-04-03T00:00:00+02:00 - 2024-04-03T12:00:00+02:00 calendario desconocido");
        Lines(
            decision.Explain().Steps,
            step => step.ToString(Language.SimplifiedChinese),
            "2024-03-28T11:00:00+01:00 - 2024-03-28T12:00:00+01:00 营业：1小时（1小时）",
            "2024-03-28T12:00:00+01:00 - 2024-03-28T13:00:00+01:00 临时停业 Inventur",
            "2024-03-28T13:00:00+01:00 - 2024-03-28T14:00:00+01:00 营业：1小时（2小时）",
            "2024-03-28T14:00:00+01:00 - 2024-03-28T15:00:00+01:00 暂停",
            "2024-03-28T15:00:00+01:00 - 2024-03-28T15:30:00+01:00 营业：30分钟（2小时 30分钟）",
            "2024-03-28T15:30:00+01:00 - 2024-03-28T16:00:00+01:00 营业：30分钟（3小时）",
            "2024-03-28T16:00:00+01:00 - 2024-03-29T09:00:00+01:00 已停止",
            "2024-03-29T09:00:00+01:00 - 2024-03-29T17:00:00+01:00 营业：8小时（11小时）",
            "2024-03-29T17:00:00+01:00 - 2024-03-31T03:00:00+02:00 非营业时间",
            "2024-03-31T03:00:00+02:00 时钟调整 +1小时",
            "2024-03-31T03:00:00+02:00 - 2024-04-01T00:00:00+02:00 非营业时间",
            "2024-04-01T00:00:00+02:00 - 2024-04-02T00:00:00+02:00 休息日 Ostermontag",
            "2024-04-02T00:00:00+02:00 - 2024-04-02T09:00:00+02:00 非营业时间",
            "2024-04-02T09:00:00+02:00 - 2024-04-02T17:00:00+02:00 营业：8小时（19小时）",
            "2024-04-02T17:00:00+02:00 - 2024-04-03T00:00:00+02:00 非营业时间",
            "2024-04-03T00:00:00+02:00 - 2024-04-03T12:00:00+02:00 日历未知");
    }

    [Fact]
    public void Clocks_that_leave_out_a_day_are_told_by_how_much() => Same(
        BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Pacific/Apia"]), "2011-12-30T09:00Z", "2011-12-30T11:00Z",
        "2011-12-29 2011-12-29T23:00:00-10:00 - 2011-12-31T00:00:00+14:00 open: 1 h (1 h)",
        "2011-12-31 2011-12-31T00:00:00+14:00 clock change +24 h",
        "2011-12-31 2011-12-31T00:00:00+14:00 - 2011-12-31T01:00:00+14:00 open: 1 h (2 h)");

    /// <summary>By how much the clocks go forward, or back.</summary>
    [Theory]
    [InlineData("2024-03-31T00:00Z", "+1 h")]
    [InlineData("2024-10-27T00:00Z", "-1 h")]
    public void A_change_of_the_clocks_is_named_by_its_length(string from, string name)
    {
        var steps = BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Trace(At(from), At(from) + Duration.FromHours(3));

        Assert.Equal(name, Assert.Single(steps, step => step.Kind == ClockStepKind.Transition).Name);
    }

    private static void Same(BusinessCalendar calendar, string from, string to, params string[] expected) =>
        Lines(calendar.Trace(At(from), At(to)), step => $"{LocalDatePattern.Iso.Format(step.Day)} {step}", expected);

    private static void Lines(ValueList<ClockStep> steps, Func<ClockStep, string> text, params string[] expected) => Assert.Equal(expected, steps.Select(text));

    private static Instant At(string text) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
