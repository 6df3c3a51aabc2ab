using AfterSales.Calendars;
using AfterSales.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>By when what is promised, on which calendar, and what has to be done again and again.</summary>
internal static class ServiceLevelSheet
{
    public static void Write(Sheet s, ServiceLevelPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        s.Title(s.Say("Service levels", "Niveles de servicio", "服务时限"));
        s.Table(
            [
                s.Say("promise", "compromiso", "承诺"), s.Say("for", "para", "适用"), s.Say("within", "en", "时限"), s.Say("from", "desde", "起点"), s.Say("until", "hasta", "终点"), s.Say("clause", "cláusula", "条款"),
            ],
            policy.Commitments.Select(commitment => new[]
            {
                commitment.Metric.ToString(s.Language),
                s.Of(commitment.When),
                Target(s, commitment.Target),
                commitment.Starts.ToString(s.Language),
                s.List(commitment.Stops.Select(stop => stop.ToString(s.Language))),
                commitment.Clause?.Id,
            }));
        s.Items(
        [
            .. policy.Commitments.Select(commitment => commitment.Calendar).Distinct().Select(calendar => s.Say("Hours: {0}.", "Horario: {0}.", "服务时间：{0}。", Hours(s, calendar))),
            .. policy.Commitments.SelectMany(commitment => Details(s, commitment).Select(detail => s.Named(Name(s, commitment), detail))),
            .. policy.Duties.Select(duty => s.Say("Duty \"{0}\": {1}{2}.", "Deber «{0}»: {1}{2}.", "义务“{0}”：{1}{2}。", duty.Id, Duty(s, duty), s.Clause(duty.Clause))),
        ]);
    }

    private static string Name(Sheet s, ServiceCommitment commitment) =>
        commitment.Metric.ToString(s.Language) + (commitment.When.Tests.IsEmpty ? "" : s.Aside(s.Of(commitment.When)));

    private static IEnumerable<string> Details(Sheet s, ServiceCommitment commitment)
    {
        if (commitment.Expected is { } expected)
        {
            yield return s.Say("expected in {0}.", "previsto en {0}.", "预计{0}。", Target(s, expected));
        }

        if (commitment.Intake is { } intake)
        {
            var dayOff = intake.DayOff switch
            {
                DayOffIntake.Opening => s.Say("what comes in on a day off counts from the next opening", "lo que llega en día inhábil cuenta desde la próxima apertura", "非工作日受理的，自下次营业起计"),
                DayOffIntake.SameTime => s.Say("what comes in on a day off counts from the same time of the next working day", "lo que llega en día inhábil cuenta desde la misma hora del siguiente día hábil", "非工作日受理的，自下一工作日同一时刻起计"),
                _ => "",
            };
            var cutOff = intake.CutOff is { } time
                ? s.Say("what comes in at or after {0} counts from the next working day", "lo que llega a las {0} o después cuenta desde el siguiente día hábil", "{0}及以后受理的，自下一工作日起计", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time))
                : "";
            yield return s.Join(new[] { dayOff, cutOff }.Where(part => part.Length > 0)) + s.Clause(intake.Clause) + s.Say(".", ".", "。");
        }

        if (!commitment.WarnAt.IsEmpty)
        {
            yield return s.Say("warning at {0} of the time.", "aviso al {0} del tiempo.", "用去{0}时间时预警。", s.List(commitment.WarnAt.Select(share => s.Percent(100 * share))));
        }

        if (!commitment.PausedBy.IsEmpty)
        {
            yield return s.Say("pauses: {0}.", "pausas: {0}.", "可暂停：{0}。", s.List(commitment.PausedBy.Select(reason => reason.ToString(s.Language))));
        }

        if (commitment.AgreedTime != AgreedTimeRule.DoesNotReplace)
        {
            yield return commitment.AgreedTime == AgreedTimeRule.Replaces
                ? s.Say("a time agreed with the customer replaces it.", "un plazo acordado con el cliente lo sustituye.", "与客户约定的时间可取代本时限。")
                : s.Say("a time agreed with the customer for a stated reason replaces it.", "un plazo acordado con el cliente con motivo expreso lo sustituye.", "与客户说明理由并约定的时间可取代本时限。");
        }

        if (commitment.OnReopen == ReopenRule.Restart)
        {
            yield return s.Say("starts anew when the request is reopened.", "empieza de nuevo al reabrir la solicitud.", "重新打开后重新计时。");
        }

        if (commitment.OnPriority != PriorityRule.Continue)
        {
            yield return commitment.OnPriority == PriorityRule.Restart
                ? s.Say("starts anew when the priority changes.", "empieza de nuevo al cambiar la prioridad.", "优先级变更后重新计时。")
                : s.Say("keeps the share used when the priority changes.", "conserva la parte consumida al cambiar la prioridad.", "优先级变更后保留已用比例。");
        }

        foreach (var step in commitment.Ladder)
        {
            yield return s.Say("escalation \"{0}\" {1}{2}.", "escalado «{0}» {1}{2}.", "升级“{0}”：{1}{2}。", step.Name, Step(s, step), s.Clause(step.Clause));
        }

        if (!commitment.OnMiss.IsEmpty)
        {
            yield return s.Say("a miss triggers: {0}.", "el incumplimiento origina: {0}.", "超时则触发：{0}。", s.List(commitment.OnMiss.Select(what => OnMiss(s, what))));
        }
    }

    /// <summary>What a miss triggers is named by the policy; a loaner and a credit are known.</summary>
    private static string OnMiss(Sheet s, string what) => Cases.LineKind.Of(what).ToString(s.Language);

    private static string Step(Sheet s, LadderStep step)
    {
        var length = step.WorkingDays > 0 ? s.Of(Term.OfWorkingDays(step.WorkingDays)) : s.Of(step.Length);
        return step.Kind switch
        {
            LadderKind.Share => s.Say("at {0} of the time", "al {0} del tiempo", "用去{0}时间时", s.Percent(100 * step.Share)),
            LadderKind.BeforeDue => s.Say("{0} before it is due", "{0} antes del vencimiento", "到期前{0}", length),
            _ => s.Say("{0} after it was due", "{0} después del vencimiento", "到期后{0}", length),
        };
    }

    private static string Target(Sheet s, ServiceTarget target)
    {
        var text = target.Kind switch
        {
            TargetKind.Duration => s.Of(target.Amount),
            TargetKind.WorkingDays => s.Of(Term.OfWorkingDays(target.Days)) + target.DayEnd switch
            {
                DayEnd.Close => s.Say(", by close of business", ", al cierre", "，以当日营业结束为准"),
                DayEnd.NextOpening => s.Say(", within opening hours", ", en horario de apertura", "，顺延至营业时间"),
                _ => "",
            },
            TargetKind.CalendarDays => s.Of(Term.OfDays(target.Days)),
            TargetKind.Immediately => target.Amount == Duration.Zero ? s.Say("at once", "de inmediato", "立即") : s.Say("at once, {0} at most", "de inmediato, {0} a lo sumo", "立即，至多{0}", s.Of(target.Amount)),
            TargetKind.SameDay => s.Say("the same day", "el mismo día", "当日"),
            TargetKind.EarliestOf => s.Say("the earliest of {0}", "lo primero de {0}", "以下最早者：{0}", s.List(target.Parts.Select(part => Target(s, part)))),
            _ => s.Say("the latest of {0}", "lo último de {0}", "以下最晚者：{0}", s.List(target.Parts.Select(part => Target(s, part)))),
        };
        return text + (target.PerUnits == 0 ? "" : s.Say(" for every {0} units", " por cada {0} unidades", "（每{0}台）", target.PerUnits));
    }

    private static string Duty(Sheet s, ServiceDuty duty)
    {
        var text = duty.Kind switch
        {
            DutyKind.AtLeast => s.Say(
                "at least {0} times {1}",
                "al menos {0} veces {1}",
                "{1}至少{0}次",
                duty.Count,
                duty.Period switch
                {
                    DutyPeriod.Week => s.Say("a week", "por semana", "每周"),
                    DutyPeriod.Month => s.Say("a month", "al mes", "每月"),
                    _ => s.Say("a year", "al año", "每年"),
                }),
            DutyKind.Within => s.Say("within {0}", "en {0}", "{0}内", s.Of(duty.Length!)),
            DutyKind.Before => s.Say("{0} ahead", "con {0} de antelación", "提前{0}", s.Of(duty.Length!)),
            _ => s.Say("for {0}", "durante {0}", "保持{0}", s.Of(duty.Length!)),
        };
        return text
            + (duty.FirstWithin is { } first ? s.Say(", the first within {0}", ", la primera en {0}", "，首次在{0}内", s.Of(first)) : "")
            + (duty.Throughout is { } throughout ? s.Say(", throughout {0}", ", durante {0}", "，为期{0}", s.Of(throughout)) : "")
            + (duty.Periods == PeriodStart.Calendar ? s.Say(", by the calendar", ", por meses o semanas naturales", "，按日历周期") : "");
    }

    private static string Hours(Sheet s, BusinessCalendar calendar)
    {
        var inside = calendar.Kind switch
        {
            CalendarKind.Versions => s.Join(calendar.Versions.Select(version =>
                (version.From is { } from ? s.Say("from {0}: ", "desde el {0}: ", "自{0}起：", LocalDatePattern.Iso.Format(from)) : "") + Hours(s, version.Calendar))),
            CalendarKind.AllOf => s.Say("when all of these are open: {0}", "cuando abren todos: {0}", "以下均营业时：{0}", s.Join(calendar.Members.Select(member => Hours(s, member)))),
            CalendarKind.AnyOf => s.Say("when any of these is open: {0}", "cuando abre alguno: {0}", "以下任一营业时：{0}", s.Join(calendar.Members.Select(member => Hours(s, member)))),
            _ => calendar.Week == WeeklyHours.AlwaysOpen ? s.Say("around the clock", "las 24 horas", "全天24小时") : Week(s, calendar.Week),
        };
        var days = calendar.SpecialDays.Count + calendar.Breaks.Count;
        return inside
            + (days > 0 ? s.Say(", {0} special days and breaks", ", {0} días especiales e interrupciones", "，特殊日期及停业{0}个", days) : "")
            + (calendar.Kind == CalendarKind.Hours ? s.Aside(calendar.Zone.Id) : "");
    }

    /// <summary>Days with the same hours stand together.</summary>
    private static string Week(Sheet s, WeeklyHours week) => s.Join(Enumerable.Range(1, 7)
        .Select(day => (IsoDayOfWeek)day)
        .Where(day => !week.On(day).IsEmpty)
        .GroupBy(day => string.Join(" ", week.On(day)))
        .Select(group => $"{s.List(group.Select(day => Day(s, day)))} {group.Key}"));

    private static string Day(Sheet s, IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => s.Say("Mon", "lun", "周一"),
        IsoDayOfWeek.Tuesday => s.Say("Tue", "mar", "周二"),
        IsoDayOfWeek.Wednesday => s.Say("Wed", "mié", "周三"),
        IsoDayOfWeek.Thursday => s.Say("Thu", "jue", "周四"),
        IsoDayOfWeek.Friday => s.Say("Fri", "vie", "周五"),
        IsoDayOfWeek.Saturday => s.Say("Sat", "sáb", "周六"),
        _ => s.Say("Sun", "dom", "周日"),
    };
}
