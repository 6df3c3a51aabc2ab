using System.Runtime.CompilerServices;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;

namespace AfterSales.Returns;

/// <summary>A date that can start a window: an event of the unit, an event of the return, or the arrival of parcels.</summary>
public sealed record ReturnBasis
{
    private static readonly Fact Parcels = Fact.At("return.parcels");
    private static readonly ReturnBasis[] OfUnit =
        [.. Enumerable.Range(0, UnitEvents.Count).Select(index => new ReturnBasis((UnitEvent)index, null, ParcelRule.None, UnitEvents.ToFact((UnitEvent)index)))];

    private static readonly LocalizedName LastParcelName = new("Last parcel", "arrival of the last parcel", "llegada del último paquete", "最后一个包裹的到货");
    private static readonly LocalizedName FirstParcelName = new("First parcel", "arrival of the first parcel", "llegada del primer paquete", "首个包裹的到货");
    private static readonly LocalizedName OwnParcelName = new("Own parcel", "arrival of the goods' own parcel", "llegada del paquete propio", "该商品所在包裹的到货");

    private readonly ParcelRule _parcel;

    private ReturnBasis(UnitEvent? unitEvent, ReturnEvent? returnEvent, ParcelRule parcel, Fact fact)
    {
        UnitEvent = unitEvent;
        ReturnEvent = returnEvent;
        _parcel = parcel;
        Fact = fact;
    }

    private enum ParcelRule
    {
        None,
        Last,
        First,
        Own,
    }

    /// <summary>The arrival of the last parcel of the order: what orders with several parcels are counted from by default.</summary>
    public static ReturnBasis LastParcel { get; } = new(null, null, ParcelRule.Last, Parcels);

    /// <summary>The arrival of the first parcel of the order.</summary>
    public static ReturnBasis FirstParcel { get; } = new(null, null, ParcelRule.First, Parcels);

    /// <summary>The arrival of the parcel that held the goods to be returned.</summary>
    public static ReturnBasis OwnParcel { get; } = new(null, null, ParcelRule.Own, Parcels);

    /// <summary>The event of the unit; null when it is another kind of date.</summary>
    public UnitEvent? UnitEvent { get; }

    /// <summary>The event of the return; null when it is another kind of date.</summary>
    public ReturnEvent? ReturnEvent { get; }

    internal Fact Fact { get; }

    /// <summary>The name in each language.</summary>
    internal INamed Named => UnitEvent is { } unitEvent ? UnitEvents.Named(unitEvent) : ReturnEvent ?? (INamed)(_parcel switch
    {
        ParcelRule.Last => LastParcelName,
        ParcelRule.First => FirstParcelName,
        _ => OwnParcelName,
    });

    /// <summary>An event of the unit.</summary>
    /// <param name="unitEvent">The event.</param>
    public static ReturnBasis Of(UnitEvent unitEvent)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(unitEvent);
        return OfUnit[(int)unitEvent];
    }

    /// <summary>An event of the return.</summary>
    /// <param name="returnEvent">The event.</param>
    public static ReturnBasis Of(ReturnEvent returnEvent)
    {
        ArgumentNullException.ThrowIfNull(returnEvent);
        return new ReturnBasis(null, returnEvent, ParcelRule.None, returnEvent.Fact);
    }

    /// <summary>An event of the unit.</summary>
    /// <param name="unitEvent">The event.</param>
    public static implicit operator ReturnBasis(UnitEvent unitEvent) => Of(unitEvent);

    /// <summary>An event of the return.</summary>
    /// <param name="returnEvent">The event.</param>
    public static implicit operator ReturnBasis(ReturnEvent returnEvent) => Of(returnEvent);

    /// <summary>The event's name, or which parcel.</summary>
    public override string ToString() => Named.Name;

    /// <summary>What is known of the date: at most two ranges of possible days.</summary>
    internal PossibleDays DaysOf(ServiceCase serviceCase, int on)
    {
        if (UnitEvent is { } unitEvent)
        {
            return PossibleDays.Of(serviceCase.Unit.Date(unitEvent), on);
        }

        if (ReturnEvent is not null)
        {
            return PossibleDays.Of(serviceCase.Return?.DateOf(ReturnEvent) ?? DateFact.Unknown, on);
        }

        return DaysOfParcels(serviceCase, on);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PossibleDays DaysOfParcels(ServiceCase serviceCase, int on)
    {
        var parcels = serviceCase.Return?.Parcels ?? [];
        if (parcels.IsEmpty)
        {
            return PossibleDays.Of(DateFact.Unknown, on);
        }

        if (_parcel == ParcelRule.Own && serviceCase.Return!.OwnParcel is { } own)
        {
            return PossibleDays.Of(parcels[own - 1], on);
        }

        // Which parcel it was is not known: it can be any, so its day lies between the earliest and the latest.
        var days = PossibleDays.Absent;
        foreach (var parcel in parcels)
        {
            var other = PossibleDays.Of(parcel, on);
            days = _parcel switch
            {
                ParcelRule.Last => days.Latest(other),
                ParcelRule.First => days.Earliest(other),
                _ => days.Either(other),
            };
        }

        return days;
    }
}
