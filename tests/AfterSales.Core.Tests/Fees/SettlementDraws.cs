using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>Random settlements of every kind: dates known to the day, in a range, not at all; amounts at and beside the tariff's limits; days at and beside the last ones.</summary>
internal static class SettlementDraws
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LineKind[] Kinds = [LineKind.Labour, LineKind.Parts, LineKind.Travel];

    private static readonly EvidenceKind[] Documents = [EvidenceKind.Of("record-signed"), EvidenceKind.Of("photo"), EvidenceKind.Of("film")];

    private static readonly LocalDate First = new(2024, 6, 1);

    public static SettlementPolicy AnySettlement(this Tape tape) => SettlementPolicy.Create(
        Yuan,
        [.. Documents.Where(_ => tape.Flag(3))],
        tape.Flag() ? tape.PartsReturn() : null,
        tape.Flag() ? Term.OfDays(tape.Between(1, 4)) : null,
        tape.Flag() ? Term.OfDays(tape.Between(1, 4)) : null,
        tariff: [.. Kinds.Where(_ => tape.Flag(3)).Select(kind => TariffLimit.Of(kind, Money.OfMinor(tape.Next(3), Yuan)))],
        overTariff: tape.Pick(Enum.GetValues<OverTariff>()),
        bonuses: tape.Pick<ValueList<DealerBonus>>(
            [], [DealerBonus.Of(tape.Between(-20, 20) / 3m)], [DealerBonus.Of(10), DealerBonus.Of(50, "gold")], [DealerBonus.Of(50, "gold"), DealerBonus.Of(-50, "poor")]),
        checks: tape.Pick<ValueList<ClaimCheck>>([], [], [ClaimCheck.AuthorizedBeforeRepair], [ClaimCheck.OneCausalPart], [ClaimCheck.OneCausalPart, ClaimCheck.AuthorizedBeforeRepair]),
        rounding: tape.Flag(4) ? Rounding.Of(RoundingMode.Down) : null);

    public static DealerMonth AnyMonth(this Tape tape, SettlementPolicy policy) => DealerMonth.Create(
        new YearMonth(2024, 6),
        [.. Enumerable.Range(0, tape.Between(1, 3)).Select(i => tape.AnyClaim("c" + i, policy))],
        [.. Enumerable.Range(0, tape.Next(4)).Select(i => Receivable.Create(
            "i" + i, First.PlusDays(tape.Between(-3, 8)), Money.OfMinor(tape.Next(5), tape.Flag(6) ? Currency.Of("EUR") : Yuan)))],
        tape.Pick(null, "gold", "poor", "other"));

    /// <summary>The day asked about: in the first days of the month, where everything else lies too.</summary>
    public static LocalDate DayAsked(this Tape tape) => First.PlusDays(tape.Between(3, 8));

    private static PartsReturn PartsReturn(this Tape tape)
    {
        var truck = tape.Pick(Enum.GetValues<TruckReturn>());
        return tape.Flag(4) ? AfterSales.Fees.PartsReturn.By(First.PlusDays(tape.Between(1, 6)), truck) : AfterSales.Fees.PartsReturn.ByDayOfMonth(tape.Pick(3, 4, 5, 31), truck);
    }

    private static DealerClaim AnyClaim(this Tape tape, string id, SettlementPolicy policy)
    {
        var submitted = tape.Flag(6) ? First.PlusDays(-1) : First.PlusDays(tape.Between(3, 6));
        var repaired = tape.Date(0, 4);
        return DealerClaim.Create(
            id,
            submitted,
            [.. Enumerable.Range(0, tape.Between(1, 3)).Select(i => DealerClaimLine.Create(
                "l" + i,
                tape.Pick(Kinds),
                Money.OfMinor(tape.Between(-1, 4), tape.Flag(10) ? Currency.Of("EUR") : Yuan),
                tape.Pick(CoverageStatus.Covered, CoverageStatus.Covered, CoverageStatus.CoveredAbnormalLife, CoverageStatus.Undetermined, tape.Pick(Enum.GetValues<CoverageStatus>())),
                tape.AnyTruth()))],
            tape.Date(-2, 3),
            tape.Date(0, 7),
            repaired.FirstDay > submitted ? DateFact.Unknown : repaired,
            tape.Date(0, 4),
            [.. policy.Documents.Select(kind => Evidence.Of(kind, tape.Flag() ? Truth.Yes : tape.AnyTruth()))],
            tape.AnyParts(),
            tape.Flag(6) ? tape.AnyTruth() : Truth.No);
    }

    /// <summary>Old parts that came back did so by a day that is past, or will by one that is to come: never by one that may be either.</summary>
    private static OldParts AnyParts(this Tape tape)
    {
        var day = First.PlusDays(tape.Between(0, 7));
        return OldParts.Create(
            tape.Flag() ? Truth.Yes : tape.AnyTruth(), tape.Flag(3) ? DateFact.Between(First.PlusDays(tape.Next(2)), First.PlusDays(tape.Between(2, 3))) : tape.Flag(6) ? DateFact.Unknown : day, tape.AnyTruth());
    }

    private static Truth AnyTruth(this Tape tape) => tape.Pick(Enum.GetValues<Truth>());

    /// <summary>A day of the month's first ones, counted from 0, or what else a date can be.</summary>
    private static DateFact Date(this Tape tape, int low, int high)
    {
        var one = First.PlusDays(tape.Between(low, high));
        return tape.Next(9) switch
        {
            0 => DateFact.Unknown,
            1 => DateFact.NotYet,
            2 => DateFact.Absent,
            3 or 4 => DateFact.Between(one, one.PlusDays(tape.Between(1, 3))),
            _ => one,
        };
    }
}
