using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Fees;
using AfterSales.Json.Tests.Cases;
using AfterSales.Json.Tests.Documents;
using AfterSales.Json.Tests.Policies;
using AfterSales.Tests.Laws;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json.Tests.DealerMonths;

public class DealerMonthDocumentLaws : DocumentLaws<DealerMonth>
{
    protected override DocumentKind Kind => DocumentKind.DealerMonth;

    protected override string[] BeyondSchemas { get; } =
    [
        "Found .*; write one of the currencies of ISO 4217",
        "The range ends on .*, before it begins on ",
        "Two lines have the id ",
        "Two claims have the id ",
        "Two receivables have the id ",
        ".* is finer than the minor unit",
        ".* cannot be owed",
        "The repair .* lies after the day on which it was claimed",
    ];

    internal static DealerMonth Drawn(Tape tape) => DealerMonth.Create(
        tape.Pick(new YearMonth(2024, 6), new YearMonth(1, 1), new YearMonth(8999, 12)),
        ValueList.From(tape.List(3, () => Claim(tape)).DistinctBy(claim => claim.Id)),
        ValueList.From(tape.List(2, () => Receivable.Create(tape.Label(), tape.Day(), tape.Whole(tape.Currency()))).DistinctBy(receivable => receivable.Id)),
        tape.Maybe(tape.Label));

    protected override DealerMonth Draw(Tape tape) => Drawn(tape);

    protected override DealerMonth Read(string json) => AfterSalesJson.ReadDealerMonth(json);

    protected override string Write(DealerMonth value) => AfterSalesJson.WriteDealerMonth(value);

    private static DealerClaim Claim(Tape tape)
    {
        var submitted = tape.Day();
        var lines = tape.List(2, () => Line(tape)).Prepend(Line(tape)).DistinctBy(line => line.Id);
        return DealerClaim.Create(
            tape.Label(),
            submitted,
            ValueList.From(lines),
            tape.DateFact(),
            tape.DateFact(),
            tape.Flag() ? DateFact.On(submitted.PlusDays(-tape.Next(3))) : DateFact.NotYet,
            tape.DateFact(),
            ValueList.From(tape.Shuffled([EvidenceKind.Of("record-signed"), EvidenceKind.ProofOfPurchase]).Select(kind => Evidence.Of(kind, tape.Truth()))),
            tape.MaybeOf(() => OldParts.Create(tape.Truth(), tape.DateFact(), tape.Truth())),
            tape.Truth());
    }

    private static DealerClaimLine Line(Tape tape) => DealerClaimLine.Create(
        tape.Label(),
        tape.Pick(LineKind.Parts, LineKind.Of("a-3")),
        tape.Flag() ? tape.Whole(tape.Currency()) : -tape.Whole(tape.Currency()),
        tape.Any<CoverageStatus>(),
        tape.Truth());
}
