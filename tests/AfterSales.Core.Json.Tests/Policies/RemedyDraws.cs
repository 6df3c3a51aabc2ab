using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Tests.Cases;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;

namespace AfterSales.Json.Tests.Policies;

/// <summary>Remedies of every kind that can be written.</summary>
internal static class RemedyDraws
{
    public static RemedyPolicy Remedies(this Tape tape, WarrantyPolicy warranty) => RemedyPolicy.Create(
        warranty,
        ValueList.From(tape.List(2, tape.Trigger).Prepend(tape.Trigger()).DistinctBy(trigger => trigger.Id)),
        ValueList.From(tape.List(2, () => ReplacementRow.Of(
                tape.Pick(Truth.Yes, Truth.No), tape.Pick(ReplacementChoice.SameModel, ReplacementChoice.OtherModel, ReplacementChoice.Refuses), tape.Pick(Remedy.ExchangeSameModel, Remedy.RefundInFull), tape.SomeClause()))
            .DistinctBy(row => (row.SameModelAvailable, row.Choice))),
        tape.Refund(tape.Flag() ? RestockingFee.Percent(10) : null));

    public static RefundPolicy Refund(this Tape tape, RestockingFee? fee) => RefundPolicy.Create(
        tape.MaybeOf(tape.Deduction),
        tape.Flag() ? [GroundDeduction.Of("defect", tape.Deduction()), GroundDeduction.Of("a-2", Amounts.Deduction.None)] : [],
        fee,
        tape.Flag() ? [RefundPart.Freight] : [],
        tape.Pick(UnitEvent.Sale, UnitEvent.FirstUse),
        tape.MaybeOf(tape.Tolling),
        tape.Any<AfterExchange>(),
        Counter.Kilometres,
        tape.Flag() ? ["card", "voucher"] : [],
        tape.MaybeOf(() => Rounding.Of(tape.Any<RoundingMode>(), tape.Flag() ? null : 0.05m, tape.Any<RoundingPlace>())),
        tape.SomeClause());

    private static RemedyTrigger Trigger(this Tape tape) => RemedyTrigger.Create(
        tape.Label(),
        ValueList.From(tape.List(2, tape.Measure).Prepend(tape.Measure())),
        [Remedy.Exchange, tape.Pick(Remedy.Refund, Remedy.Loaner)],
        tape.Different(2, () => tape.Pick(EvidenceKind.Of("notice-given"), EvidenceKind.Of("final-attempt"))),
        tape.Any<RemedyScope>(),
        tape.Next(3) switch
        {
            0 => null,
            1 => RemedyPeriod.First(Term.OfMonths(1 + tape.Next(24)), tape.MaybeOf(tape.Profile), tape.Flag() ? 24_000m : null),
            _ => RemedyPeriod.First(null, null, 18_000m),
        },
        tape.MaybeOf(() => Term.OfMonths(30)),
        tape.Any<FailureNeed>(),
        tape.Any<RemedyStrength>(),
        tape.MaybeOf(tape.Deduction),
        tape.SomeClause());

    private static RemedyMeasure Measure(this Tape tape)
    {
        var number = 1 + tape.Next(60);
        var threshold = tape.Any<RemedyThreshold>();
        ValueList<string> excluded = tape.Different(2, () => tape.Pick("loaner", "transport"));
        return tape.Next(7) switch
        {
            0 => RemedyMeasure.Irreparable,
            1 => RemedyMeasure.Replacements(number, tape.MaybeOf(tape.Label), threshold),
            2 => RemedyMeasure.Downtime(number, threshold, tape.Any<RemedyDayCount>(), excluded),
            3 => RemedyMeasure.SingleRepair(number, threshold, tape.Any<RemedyDayCount>(), excluded),
            4 => RemedyMeasure.CurrentStay(number, threshold, tape.Any<RemedyDayCount>(), excluded),
            5 => RemedyMeasure.PartsUnavailable(number, threshold, tape.Any<PartsCountedFrom>(), tape.Pick(RemedyDayCount.Nights, RemedyDayCount.Touched)),
            _ => RemedyMeasure.Repairs(number, threshold),
        };
    }

    private static Deduction Deduction(this Tape tape)
    {
        var deduction = tape.Next(4) switch
        {
            0 => Amounts.Deduction.None,
            1 => Amounts.Deduction.PerDay(tape.Pick(0.001m, 0m, 1m)),
            2 => Amounts.Deduction.ByUsage(tape.Pick(120_000m, 0.5m), tape.Pick(0m, 500m), tape.Any<DeductionReading>()),
            _ => Amounts.Deduction.PerThousand(tape.Pick(0.005m, 0.0067m), null, tape.Pick(0m, 100m), tape.Any<DeductionReading>()),
        };
        return deduction.Basis != DeductionBasis.Nothing && tape.Flag(3) ? deduction.WithNoneWithin(Term.OfMonths(6)) : deduction;
    }
}
