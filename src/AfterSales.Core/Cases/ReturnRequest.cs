using AfterSales.Amounts;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>What a customer wants to return or exchange: why, how many, when declared. What was not said is not known.</summary>
public sealed record ReturnRequest
{
    private ReturnRequest(
        ReturnReason? reason, Instant? declaredAt, ValueList<ReturnDate> dates, ValueList<DateFact> parcels, int? ownParcel, int? bought, int? requested, ValueList<EarlierReturn> earlier, Money? value)
    {
        Reason = reason;
        DeclaredAt = declaredAt;
        Dates = dates;
        Parcels = parcels;
        OwnParcel = ownParcel;
        Bought = bought;
        Requested = requested;
        Earlier = earlier;
        Value = value;
    }

    /// <summary>Why; null when not known.</summary>
    public ReturnReason? Reason { get; }

    /// <summary>The instant of the declaration, for windows counted in hours; null when only the day asked about is known.</summary>
    public Instant? DeclaredAt { get; }

    /// <summary>What is known of the dates of the return itself, by name; what is not known is left out.</summary>
    public ValueList<ReturnDate> Dates { get; }

    /// <summary>The arrival of each parcel of the order, in the order of dispatch.</summary>
    public ValueList<DateFact> Parcels { get; }

    /// <summary>Which parcel held the goods to be returned, counted from 1; null when not known.</summary>
    public int? OwnParcel { get; }

    /// <summary>How many units were bought on this line; null when not known.</summary>
    public int? Bought { get; }

    /// <summary>How many are to go back; null when not known.</summary>
    public int? Requested { get; }

    /// <summary>Earlier returns of units of this line.</summary>
    public ValueList<EarlierReturn> Earlier { get; }

    /// <summary>The price paid for what goes back; null when not known.</summary>
    public Money? Value { get; }

    /// <summary>Days on which the customer could not use the goods for a reason that lies with the seller, such as goods that were not collected.</summary>
    public ValueList<ExcludedTime> NotUsed { get; private init; }

    /// <summary>A request.</summary>
    /// <param name="reason">Why; null, the default, when not known.</param>
    /// <param name="declaredAt">The instant of the declaration; null, the default, when only the day asked about is known.</param>
    /// <param name="dates">What is known of the dates of the return.</param>
    /// <param name="parcels">The arrival of each parcel; none, the default, when not known.</param>
    /// <param name="ownParcel">The parcel of the goods to be returned, counted from 1; null, the default, when not known.</param>
    /// <param name="bought">How many units were bought; null, the default, when not known.</param>
    /// <param name="requested">How many are to go back; null, the default, when not known.</param>
    /// <param name="earlier">Earlier returns of units of this line.</param>
    /// <param name="value">The price paid for what goes back; null, the default, when not known.</param>
    /// <exception cref="InvalidInputException">A date is given twice, a number is below 1, there is no such parcel, or more was returned than bought.</exception>
    public static ReturnRequest Create(
        ReturnReason? reason = null,
        Instant? declaredAt = null,
        ValueList<ReturnDate> dates = default,
        ValueList<DateFact> parcels = default,
        int? ownParcel = null,
        int? bought = null,
        int? requested = null,
        ValueList<EarlierReturn> earlier = default,
        Money? value = null)
    {
        var problems = new ProblemList();
        foreach (var group in dates.GroupBy(date => date.Event).Where(group => group.Count() > 1))
        {
            problems.Add("return.dates." + group.Key.Name, $"{group.Key} is given {group.Count()} times; give it once.");
        }

        problems.AddIf(
            ownParcel < 1 || ownParcel > parcels.Count, "return.own-parcel", FormattableString.Invariant($"There is no parcel {ownParcel}; there are {parcels.Count}."));
        problems.AddIf(bought < 1, "return.bought", FormattableString.Invariant($"{bought} units were bought; at least 1 is needed."));
        problems.AddIf(requested < 1, "return.requested", FormattableString.Invariant($"{requested} units are asked for; at least 1 is needed."));
        var taken = earlier.Where(item => item.Counts).Sum(item => (long)item.Quantity);
        problems.AddIf(value is { } worth && Purchase.IsOutOfRange(worth), "return.value", $"What goes back is worth {value}; a value is zero or more, at most 10^18.");
        problems.AddIf(taken > bought, "return.earlier", FormattableString.Invariant($"{taken} units were returned of {bought} bought."));
        problems.ThrowIfAny();
        var known = ValueList.From(dates.Where(date => date.Date.Kind != DateFactKind.Unknown).OrderBy(date => date.Event.Name, StringComparer.Ordinal));
        return new ReturnRequest(reason, declaredAt, known, parcels, ownParcel, bought, requested, earlier, value);
    }

    /// <summary>This request with days on which the customer could not use the goods.</summary>
    /// <param name="days">The days; they are no days of use.</param>
    public ReturnRequest WithDaysNotUsed(ValueList<ExcludedTime> days) => this with { NotUsed = days };

    /// <summary>What is known of the date of an event of the return.</summary>
    /// <param name="returnEvent">The event.</param>
    public DateFact DateOf(ReturnEvent returnEvent)
    {
        ArgumentNullException.ThrowIfNull(returnEvent);
        foreach (var date in Dates)
        {
            if (date.Event == returnEvent)
            {
                return date.Date;
            }
        }

        return DateFact.Unknown;
    }

    /// <summary>Reason and quantity.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"return, {(Reason is null ? "reason unknown" : Reason.Name)}{(Requested is null ? "" : $", {Requested} units")}");

    /// <summary>How many units are left to return on a day; null when not known how many were bought.</summary>
    internal int? LeftOn(int day)
    {
        if (Bought is not { } left)
        {
            return null;
        }

        foreach (var item in Earlier)
        {
            left -= item.Counts && item.Day <= day ? item.Quantity : 0;
        }

        return left;
    }

    /// <summary>How many units were declared on a day before this request: they are reckoned together with it.</summary>
    internal int DeclaredOn(int day)
    {
        var units = 0;
        foreach (var item in Earlier)
        {
            units += item.Counts && item.Day == day ? item.Quantity : 0;
        }

        return units;
    }
}
