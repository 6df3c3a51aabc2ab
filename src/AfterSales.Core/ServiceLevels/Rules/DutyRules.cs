using AfterSales.Calendars;
using NodaTime;

namespace AfterSales.ServiceLevels.Rules;

/// <summary>The windows of recurring duties.</summary>
internal static class DutyRules
{
    public static ValueList<DutyWindow> Windows(ServiceDuty duty, LocalDate start, ValueList<LocalDate> done, LocalDate on)
    {
        var from = DayNumber.From(start);
        var today = DayNumber.From(on);
        var seen = new List<int>();
        foreach (var day in done)
        {
            if (day <= on)
            {
                seen.Add(DayNumber.From(day));
            }
        }

        return duty.Kind switch
        {
            DutyKind.Within => [Once(from, End(from, duty.Length!), seen, today)],
            DutyKind.Before => [Once(null, Counting.Back(CountingProfile.Default, duty.Length!, from, out _), seen, today)],
            DutyKind.Keep => [new DutyWindow(start, DayNumber.ToDate(End(from, duty.Length!)), 0, 0, today > End(from, duty.Length!) ? ServiceLevelStatus.Met : ServiceLevelStatus.Pending)],
            _ => Recurring(duty, from, seen, today),
        };
    }

    private static ValueList<DutyWindow> Recurring(ServiceDuty duty, int start, List<int> seen, int today)
    {
        var windows = new List<DutyWindow>();
        if (duty.FirstWithin is not null && start <= today)
        {
            windows.Add(Window(start, End(start, duty.FirstWithin), 1, seen, today));
        }

        var end = duty.Throughout is null ? DayNumber.FarAhead : End(start, duty.Throughout);
        var anchor = start;
        if (duty.Periods == PeriodStart.Calendar)
        {
            // A partial first period asks nothing: periods run from the first of the month, or of January, on or after the start.
            DayNumber.ToParts(start, out var year, out var month, out var day);
            month = duty.Period == DutyPeriod.Year ? 1 : month;
            anchor = DayNumber.FromParts(year, month, 1);
            if (anchor < start)
            {
                anchor = duty.Period == DutyPeriod.Year ? DayNumber.FromParts(year + 1, 1, 1)
                    : month == 12 ? DayNumber.FromParts(year + 1, 1, 1) : DayNumber.FromParts(year, month + 1, 1);
            }
        }

        for (var k = 1; ; k++)
        {
            var first = k == 1 ? anchor : Anniversary(duty, anchor, k - 1) + (duty.Periods == PeriodStart.Calendar ? 0 : 1);
            var last = Anniversary(duty, anchor, k) - (duty.Periods == PeriodStart.Calendar ? 1 : 0);
            if (first > today || last > end)
            {
                return ValueList.From(windows);
            }

            windows.Add(Window(first, last, duty.Count, seen, today));
        }
    }

    private static int Anniversary(ServiceDuty duty, int start, int k) => duty.Period switch
    {
        DutyPeriod.Week => start + (7 * k),
        DutyPeriod.Month => End(start, Term.OfMonths(k)),
        _ => End(start, Term.OfYears(k)),
    };

    private static DutyWindow Once(int? first, int last, List<int> seen, int today)
    {
        var inTime = seen.Count(day => day <= last);
        var status = inTime > 0 ? ServiceLevelStatus.Met
            : seen.Count > 0 ? ServiceLevelStatus.MetLate
            : today > last ? ServiceLevelStatus.Breached : ServiceLevelStatus.Pending;
        return new DutyWindow(first is { } day ? DayNumber.ToDate(day) : null, DayNumber.ToDate(last), 1, inTime, status);
    }

    private static DutyWindow Window(int first, int last, int needed, List<int> seen, int today)
    {
        var count = seen.Count(day => day >= first && day <= last);
        var status = count >= needed ? ServiceLevelStatus.Met : today > last ? ServiceLevelStatus.Breached : ServiceLevelStatus.Pending;
        return new DutyWindow(DayNumber.ToDate(first), DayNumber.ToDate(last), needed, count, status);
    }

    private static int End(int start, Term term) => Counting.End(CountingProfile.Default, term, start, out _);
}
