namespace AfterSales.Calendars;

/// <content>Local days, and which of them work.</content>
internal sealed partial class BusinessClock
{
    /// <summary>The day to which an instant belongs: inside an open interval the day on which that starts, else the local date.</summary>
    public int DayOf(long at)
    {
        var year = YearAt(at, out var number);
        var piece = year.PieceAt(at);
        if (piece < 0 && at < year.Carry)
        {
            year = Year(number - 1);
            piece = year.Count - 1;
        }

        return piece >= 0 && at < year.Closes(piece) ? year.Day(piece) : LocalDay(at);
    }

    public int LocalDay(long at) => FloorDay(ToLocal(at));

    public long ToLocal(long at) => YearAt(at, out _).Edges.ToLocal(at);

    /// <summary>The instant of a local time, counted in ticks as if the zone were UTC.</summary>
    public long ToInstant(long local) => YearOf(FloorDay(local)).Edges.ToInstant(local, _calendar.Gap);

    public bool Works(int day) => YearOf(day).Works(day);

    public long OpeningOf(int workingDay) => YearOf(workingDay).OpeningOf(workingDay);

    public long CloseOf(int workingDay) => YearOf(workingDay).CloseOf(workingDay);

    /// <summary>The n-th working day after a day, or before it when n is negative; n is not 0.</summary>
    public CountingRefusal WorkingDay(int day, int n, out int reached)
    {
        reached = day;
        if (day < KnownFromDay || day > KnownThroughDay || n is < -MaxDays or > MaxDays)
        {
            return CountingRefusal.CalendarNotKnown;
        }

        var number = YearNumber(day);
        var year = Year(number);
        var index = n > 0 ? year.WorkedBefore(day + 1) + n - 1 : year.WorkedBefore(day) + n;
        for (var empty = 0; index < 0 || index >= year.WorkingDays;)
        {
            index -= n > 0 ? year.WorkingDays : 0;
            if (n > 0 ? year.LastDay >= KnownThroughDay : year.FirstDay <= KnownFromDay)
            {
                return CountingRefusal.CalendarNotKnown;
            }

            number += n > 0 ? 1 : -1;
            year = Year(number);
            index += n > 0 ? 0 : year.WorkingDays;
            empty = year.WorkingDays == 0 ? empty + 1 : 0;
            if (empty == 10)
            {
                return CountingRefusal.NeverOpens;
            }
        }

        reached = year.WorkingDay(index);
        return reached < KnownFromDay || reached > KnownThroughDay ? CountingRefusal.CalendarNotKnown : CountingRefusal.None;
    }
}
