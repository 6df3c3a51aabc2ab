using System.Globalization;
using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Fees;

/// <summary>Whether old parts that come with the delivery truck are in time at any time.</summary>
public enum TruckReturn
{
    /// <summary>The cut-off counts for the truck too. The default.</summary>
    ByCutOff,

    /// <summary>With the delivery truck they are in time at any time.</summary>
    AnyTime,
}

/// <summary>Old parts have to come back by a cut-off day, or the claim is rejected.</summary>
public sealed record PartsReturn
{
    private PartsReturn(LocalDate? cutOffDay, int? dayOfMonth, TruckReturn truck, Clause? clause)
    {
        CutOffDay = cutOffDay;
        DayOfMonth = dayOfMonth;
        Truck = truck;
        Clause = clause;
    }

    /// <summary>The cut-off day, which is in time; null where it falls in every month anew.</summary>
    public LocalDate? CutOffDay { get; }

    /// <summary>The day of every month that is the cut-off; null where it is one fixed day.</summary>
    public int? DayOfMonth { get; }

    /// <summary>Whether old parts that come with the delivery truck are in time at any time.</summary>
    public TruckReturn Truck { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>By one fixed day.</summary>
    /// <param name="cutOffDay">The last day in time.</param>
    /// <param name="truck">Whether the truck is in time at any time; not by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static PartsReturn By(LocalDate cutOffDay, TruckReturn truck = TruckReturn.ByCutOff, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(truck);
        return new PartsReturn(cutOffDay, null, truck, clause);
    }

    /// <summary>By a day of the month in which the claim is settled; a missing day is the month's last.</summary>
    /// <param name="dayOfMonth">1 to 31: the last day in time.</param>
    /// <param name="truck">Whether the truck is in time at any time; not by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public static PartsReturn ByDayOfMonth(int dayOfMonth, TruckReturn truck = TruckReturn.ByCutOff, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(truck);
        return dayOfMonth is < 1 or > 31
            ? throw new ArgumentOutOfRangeException(nameof(dayOfMonth), dayOfMonth, "A month has the days 1 to 31.")
            : new PartsReturn(null, dayOfMonth, truck, clause);
    }

    /// <summary>The cut-off.</summary>
    public override string ToString() => "by " + (CutOffDay is { } day ? IsoText.Of(day) : "day " + DayOfMonth?.ToString(CultureInfo.InvariantCulture));

    internal int CutOff(YearMonth month) =>
        CutOffDay is { } day
            ? DayNumber.From(day)
            : DayNumber.FromParts(month.Year, month.Month, Math.Min(DayOfMonth!.Value, DayNumber.DaysInMonth(month.Year, month.Month)));
}
