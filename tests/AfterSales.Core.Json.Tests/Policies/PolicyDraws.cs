using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.ServiceLevels;
using AfterSales.Policies;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Policies of every kind that can be written.</summary>
internal static class PolicyDraws
{
    /// <summary>Policies of which some are versions of one another.</summary>
    public static PolicyCatalog Catalog(this Tape tape)
    {
        var first = tape.Policy(until: new LocalDate(2024, 3, 31));
        return PolicyCatalog.Of(ValueList.From(tape.List(2, () => tape.Policy()).DistinctBy(policy => policy.Id).Where(policy => policy.Id != first.Id).Append(first).Append(
            tape.Policy(id: first.Id, version: "later", from: new LocalDate(2024, 4, 1), by: first.VersionBy))));
    }

    public static AfterSalesPolicy Policy(this Tape tape)
    {
        var from = tape.Flag(3) ? tape.Day() : (LocalDate?)null;
        return tape.Policy(from: from, until: tape.Flag(3) ? (from ?? tape.Day()).PlusDays(tape.Next(400)) : null);
    }

    private static AfterSalesPolicy Policy(this Tape tape, LocalDate? from = null, LocalDate? until = null, string? id = null, string? version = null, VersionDate? by = null)
    {
        var zone = tape.Pick(DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], DateTimeZoneProviders.Tzdb["America/Argentina/Buenos_Aires"]);
        var only = tape.Next(7);
        id ??= tape.Label();
        version ??= tape.Pick("1", "2024-01-01");
        var warranty = only is 1 or > 3 ? null : tape.Warranty();
        return AfterSalesPolicy.Create(
            id,
            version,
            zone,
            WarrantyDraws.AllClauses,
            warranty,
            only is 2 or > 3 ? null : tape.Returns(zone, warranty),
            warranty is not null && tape.Flag() ? tape.Remedies(warranty) : null,
            only == 6 ? tape.ServiceLevels() : null,
            only is 4 || (only == 3 && tape.Flag()) ? tape.Fees() : null,
            only == 5 ? tape.Settlement() : null,
            only == 5 && tape.Flag() ? tape.Stock() : null,
            from,
            until,
            by ?? tape.Any<VersionDate>(),
            tape.MaybeOf(() => tape.Pick("ES", "CN")),
            tape.MaybeOf(() => Selector.Of([SelectorTest.Of(TraitKind.Buyer, ["consumer", tape.Label()]), SelectorTest.Of(TraitKind.Category, [tape.Label()])])));
    }

    private static ReturnPolicy Returns(this Tape tape, DateTimeZone zone, WarrantyPolicy? warranty)
    {
        var windows = tape.List(2, () => tape.Window([], warranty)).Prepend(tape.Window([], warranty)).DistinctBy(window => window.Id).ToList();
        if (tape.Flag(3))
        {
            windows.Add(tape.Window([windows[0].Id], warranty, "last"));
        }

        return ReturnPolicy.Create(
            ValueList.From(windows),
            ValueList.From(tape.List(2, () => SellerDeadline.Create(tape.Label(), tape.Start(), tape.Term(), tape.Profile(), tape.SomeClause())).DistinctBy(deadline => deadline.Id)),
            tape.MaybeOf(() => Rounding.Of(tape.Any<RoundingMode>(), tape.Flag() ? null : 0.05m, tape.Any<RoundingPlace>())),
            zone);
    }

    private static ReturnWindow Window(this Tape tape, ValueList<string> replaces, WarrantyPolicy? warranty, string? id = null)
    {
        var length = warranty is not null && tape.Flag(4) ? WindowLength.ValidityOf(warranty) : tape.Length();
        var isTerm = length.Kind == WindowLengthKind.Term;
        var counter = tape.MaybeOf(() => Counter.Hours);
        return ReturnWindow.Create(
            id ?? tape.Label(),
            ValueList.From(tape.Different(2, () => tape.Pick(ReturnReason.NotAsDescribed, ReturnReason.Of("wrong-size"))).Prepend(ReturnReason.NoReason)),
            tape.Start(),
            length,
            ValueList.From(tape.Different(2, () => tape.Pick(Remedy.Exchange, Remedy.StoreCredit)).Prepend(Remedy.Return)),
            tape.MaybeOf(() => Selector.Of(ValueList.From(tape.Shuffled([SelectorTest.Of(TraitKind.Channel, ["online", tape.Label()]), SelectorTest.Of(TraitKind.Category, [tape.Label()])])))),
            tape.MaybeOf(tape.Profile) ?? (length.Term is { WorkingDays: > 0 } ? tape.Profile() : null),
            replaces,
            tape.Different(2, () => tape.Pick(EvidenceKind.Unused, EvidenceKind.Complete)),
            tape.Some(2, tape.Label),
            counter,
            counter is null ? null : tape.Pick(0m, 100m),
            isTerm ? tape.MaybeOf(tape.Tolling) : null,
            tape.Any<EarlyReturn>(),
            isTerm ? tape.Any<AfterExchange>() : AfterExchange.Unchanged,
            tape.Any<FreightPayer>(),
            tape.Any<FreightPayer>(),
            tape.MaybeOf(tape.Fee),
            tape.SomeClause(),
            tape.Flag(4) ? tape.Refund(null) : null);
    }

    private static ReturnStart Start(this Tape tape) => tape.Next(5) switch
    {
        0 => ReturnStart.At(UnitEvent.Sale),
        1 => ReturnStart.At(tape.Pick(ReturnBasis.LastParcel, ReturnBasis.FirstParcel, ReturnBasis.OwnParcel, ReturnEvent.Declared, ReturnEvent.Of("collected"))),
        2 => ReturnStart.FirstOf([UnitEvent.Delivery, ReturnBasis.LastParcel]),
        3 => ReturnStart.LatestOf([UnitEvent.Delivery, ReturnEvent.Informed]),
        _ => ReturnStart.EarliestOf([tape.Pick(UnitEvent.Delivery, UnitEvent.Arrival)]),
    };

    private static WindowLength Length(this Tape tape) => tape.Next(6) switch
    {
        0 => WindowLength.Unlimited,
        1 => WindowLength.None,
        2 => WindowLength.UntilDate(tape.Day()),
        3 => WindowLength.Of(ElapsedWindow.OfDays(1 + tape.Next(30), tape.Any<ElapsedFrom>(), tape.Any<ElapsedEdge>())),
        _ => tape.Term(),
    };

    private static RestockingFee Fee(this Tape tape) => tape.Next(4) switch
    {
        0 => RestockingFee.Percent(tape.Pick(10m, 12.5m, 100m)),
        1 => RestockingFee.PerReturn(tape.Pick(Money.Of(5m, "EUR"), Money.Of(500m, "JPY"), Money.Of(1.2345m, "CNY"))),
        2 => RestockingFee.PerUnit(Money.Of(0.05m, "USD")),
        _ => RestockingFee.ByDay(
            [RestockingTier.Through(tape.Next(7), null), RestockingTier.Through(10, RestockingFee.Percent(10)), RestockingTier.After(RestockingFee.PerUnit(Money.Of(3, "EUR")))]),
    };
}
