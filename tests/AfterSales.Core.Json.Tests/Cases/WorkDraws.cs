using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Json.Tests.Policies;
using AfterSales.Tests.Laws;

namespace AfterSales.Json.Tests.Cases;

/// <summary>Work of every kind that can be written.</summary>
internal static class WorkDraws
{
    public static Work Work(this Tape tape)
    {
        var currency = tape.Currency();
        return AfterSales.Cases.Work.Create(
            ValueList.From(tape.List(3, () => tape.Line(currency)).DistinctBy(line => line.Id)),
            tape.Maybe(tape.Mode),
            tape.Maybe(tape.Label),
            tape.Any<PriceBasis>(),
            tape.Next(3) switch { 0 => null, 1 => TradeIn.None, _ => TradeIn.Create(tape.Flag() ? tape.Next(90) : null, tape.Flag() ? tape.Pick(0m, 100.5m) : null, tape.Maybe(tape.Label)) },
            tape.DateFact(),
            tape.MaybeOf(() => GoodwillGrant.Create(Share.Of(1 + tape.Next(3), 4), tape.Different(2, tape.Kind), tape.Maybe(() => Bearer.Dealer))));
    }

    private static WorkLine Line(this Tape tape, Currency currency) => WorkLine.Create(
        tape.Label(),
        tape.Kind(),
        tape.Flag() ? tape.Pick(0m, 1m, 2.5m, 999_999_999.0000000001m) : null,
        tape.Flag() ? Money.Of(tape.Pick(-20m, 0m, 12.5m, 0.0000000001m), currency) : null,
        tape.Flag() ? Money.Of(tape.Pick(0m, 9.99m), currency) : null,
        tape.Maybe(() => tape.Pick(Cause.Misuse, Cause.Of("rust-2"))),
        tape.Next(3) switch { 0 => null, 1 => Component.WholeUnit, _ => Component.Of(tape.Label(), tape.Maybe(tape.Label)) },
        tape.Maybe(tape.Mode),
        tape.Maybe(tape.Label));

    private static LineKind Kind(this Tape tape) => tape.Pick(LineKind.Parts, LineKind.Labour, LineKind.Of("a-3"));

    private static ServiceMode Mode(this Tape tape) => tape.Pick(ServiceMode.OnSite, ServiceMode.Of("b-1"));
}
