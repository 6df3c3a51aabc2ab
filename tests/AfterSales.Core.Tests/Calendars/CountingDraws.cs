using AfterSales.Calendars;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Calendars;

/// <summary>Draws terms, calendars, profiles and stays, small and close together, so that they meet.</summary>
internal static class CountingDraws
{
    /// <summary>A term in calendar units.</summary>
    public static Term Term(this Tape tape) => tape.Next(6) switch
    {
        0 => AfterSales.Calendars.Term.OfDays(1 + tape.Next(40)),
        1 => AfterSales.Calendars.Term.OfMonths(1 + tape.Next(26)),
        2 => AfterSales.Calendars.Term.OfYears(1 + tape.Next(3)),
        3 => AfterSales.Calendars.Term.OfWeeks(1 + tape.Next(6)),
        4 => AfterSales.Calendars.Term.Of(months: 1 + tape.Next(14), days: 1 + tape.Next(5)),
        _ => AfterSales.Calendars.Term.Of(years: tape.Next(2), months: tape.Next(3), weeks: tape.Next(2), days: 1 + tape.Next(3)),
    };

    public static Term WorkingDayTerm(this Tape tape) => AfterSales.Calendars.Term.OfWorkingDays(1 + tape.Next(15));

    public static Term AnyTerm(this Tape tape) => tape.Flag(3) ? tape.WorkingDayTerm() : tape.Term();

    /// <summary>A calendar with days off and make-up days around a day.</summary>
    public static WorkingDayCalendar Calendar(this Tape tape, LocalDate near)
    {
        ValueList<IsoDayOfWeek> week = tape.Pick<ValueList<IsoDayOfWeek>>(
            WorkingDayCalendar.MondayToFriday.Week,
            [.. WorkingDayCalendar.MondayToFriday.Week, IsoDayOfWeek.Saturday],
            [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday],
            [IsoDayOfWeek.Wednesday]);
        var off = tape.List(6, () => tape.DayNear(near, 20));
        var makeUp = tape.List(3, () => tape.DayNear(near, 20)).Except(off);
        return WorkingDayCalendar.Create(week, ValueList.From(off), ValueList.From(makeUp));
    }

    /// <summary>Any profile but one with short terms or clear days, with a calendar.</summary>
    public static CountingProfile Profile(this Tape tape, LocalDate near) =>
        tape.Profile(tape.Calendar(near), tape.Pick(Roll.None, Roll.NextWorkingDay, Roll.PreviousWorkingDay), shortTermDays: 0);

    /// <summary>Any profile that does not roll, with a calendar.</summary>
    public static CountingProfile ProfileWithoutRoll(this Tape tape, LocalDate near) => tape.Profile(tape.Calendar(near), Roll.None, shortTermDays: 0);

    public static CountingProfile Profile(this Tape tape, WorkingDayCalendar calendar, Roll roll, int shortTermDays)
    {
        var firstDay = tape.Pick(FirstDay.Excluded, FirstDay.Included);
        var monthEnd = tape.Pick(MonthEnd.LastDay, firstDay == FirstDay.Included ? MonthEnd.LastDay : MonthEnd.NextFirst);
        return CountingProfile.Create(firstDay, monthEnd, roll, shortTermDays, calendar);
    }

    /// <summary>A stay that begins near a day, short; sometimes of no length, sometimes still open.</summary>
    public static Stay Stay(this Tape tape, LocalDate near)
    {
        var from = tape.DayNear(near, 12);
        return AfterSales.Calendars.Stay.Of(from, tape.Flag(5) ? null : from.PlusDays(tape.Next(9)), tape.Pick(DayCount.Nights, DayCount.DaysAfter, DayCount.Touched));
    }

    /// <summary>Stays around the start and around the last day of a term.</summary>
    public static List<Stay> Stays(this Tape tape, LocalDate start, LocalDate lastDay, int most = 5) =>
        tape.List(most, () => tape.Stay(tape.Flag() ? lastDay : start));
}
