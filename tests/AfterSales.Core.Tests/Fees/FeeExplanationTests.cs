using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Fees;

/// <summary>What customers and dealers read: each finding once, with its amount and its clause, and none where nothing was found.</summary>
public class FeeExplanationTests
{
    private static readonly Currency Yuan = PublishedTariffs.Yuan;

    private static readonly LocalDate Today = new(2024, 6, 1);

    private static readonly EvidenceKind Member = EvidenceKind.Of("member");

    [Fact]
    public void Allowance_limits_and_discounts_are_told_in_the_order_in_which_they_are_applied()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create(
                    "r",
                    Pricing.AtRate(Of(2)).WithAllowance(10).WithMaximum(Of(50)).WithDiscounts(
                        [Discount.OfPercent(10, Member, Clause.Of("M")), Discount.OfAmount(Of(5)), Discount.OfPercent(12.5m), Discount.OfAmount(Of(1), Member, Clause.Of("A"))]),
                    [Bearer.Customer],
                    FeeSelector.Create([LineKind.Travel]),
                    Clause.Of("R")),
                FeeRule.Create("m", Pricing.Listed.WithMinimum(Of(20)), [Bearer.Customer], clause: Clause.Of("S")),
            ]);
        var explanation = policy.Decide(Case([Line("travel", 60), Line("labour", 1, 3)], evidence: Member), default, Today).Explain();

        AssertText(
            """
            The customer pays 54.00 CNY of 54.00 CNY
              because 10 of the 60 units of l1 are not charged (R) [fees.allowance]
              because l1 is charged at most 50.00 CNY (R) [fees.maximum]
              because 5.00 CNY off l1 (10 % if member) (M) [fees.discount]
              because 5.00 CNY off l1 (5.00 CNY) (R) [fees.discount]
              because 5.00 CNY off l1 (12.5 %) (R) [fees.discount]
              because 1.00 CNY off l1 (1.00 CNY if member) (A) [fees.discount]
              because l1 comes to 34.00 CNY by rule r (R) [fees.priced]
              because customer bears 34.00 CNY of l1 (R) [fees.bears]
              because l2 is charged at least 20.00 CNY (S) [fees.minimum]
              because l2 comes to 20.00 CNY by rule m (S) [fees.priced]
              because customer bears 20.00 CNY of l2 (S) [fees.bears]
            """,
            explanation.ToString());
        Assert.Contains("10 % si: ", explanation.ToString(Language.Spanish), StringComparison.Ordinal);
        Assert.Contains("10 %，条件：", explanation.ToString(Language.SimplifiedChinese), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_nothing_off_is_not_told()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [
                FeeRule.Create(
                    "r",
                    Pricing.Listed.WithMinimum(Of(10)).WithMaximum(Of(10)).WithDiscounts(
                        [Discount.OfPercent(100), Discount.OfAmount(Of(5)), Discount.ForTradeIn([TradeInBand.Create(12, 100, Of(30))])]),
                    [Bearer.Customer, Bearer.Company]),
            ]);
        var other = FeePolicy.Create(
            Yuan, [FeeRule.Create("r", Pricing.Listed.WithDiscounts([Discount.ForTradeIn([TradeInBand.Create(12, 100, Of(30))], Clause.Of("T"))]), [Bearer.Customer], clause: Clause.Of("R"))]);

        AssertText(
            """
            The customer pays 0.00 CNY of 0.00 CNY
              because 10.00 CNY off l1 (100 %) [fees.discount]
              because l1 comes to 0.00 CNY by rule r [fees.priced]
            """,
            policy.Decide(Case([Line("parts", 1, 10)], tradeIn: TradeIn.None), default, Today).Explain().ToString());
        AssertText(
            """
            The customer pays 10.00 CNY of 10.00 CNY
              because l1 comes to 10.00 CNY by rule r (R) [fees.priced]
              because customer bears 10.00 CNY of l1 (R) [fees.bears]
            """,
            other.Decide(Case([Line("parts", 1, 10)], tradeIn: TradeIn.Create(13, 1)), default, Today).Explain().ToString());
        AssertText(
            """
            The customer pays 0.00 CNY of 0.00 CNY
              because 10.00 CNY off l1 for the old product (T) [fees.trade-in]
              because l1 comes to 0.00 CNY by rule r (R) [fees.priced]
            """,
            other.Decide(Case([Line("parts", 1, 10)], tradeIn: TradeIn.Create(12, 1)), default, Today).Explain().ToString());
    }

    [Fact]
    public void Deductible_and_goodwill_are_told_with_who_bears_what()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [FeeRule.Create("r", Pricing.Listed, [BearerShare.Of(Bearer.Dealer, Share.Of(0)), Bearer.Company], clause: Clause.Of("R"))],
            deductible: Deductible.Of(Of(50), Clause.Of("D")),
            goodwillUpTo: Share.Of(1, 2));
        var goodwill = GoodwillGrant.Create(Share.Of(3, 4), [LineKind.Parts], Bearer.Supplier);

        AssertText(
            """
            The customer pays 35.00 CNY of 90.00 CNY
              because l1 comes to 30.00 CNY by rule r (R) [fees.priced]
              because the customer bears the first 30.00 CNY of l1 as the deductible (D) [fees.deductible]
              because supplier takes over 15.00 CNY of l1 out of goodwill [fees.goodwill]
              because goodwill of 3/4 was granted; the policy allows at most 1/2 [fees.goodwill-cut]
              because customer bears 15.00 CNY of l1 (R) [fees.bears]
              because supplier bears 15.00 CNY of l1 (R) [fees.bears]
              because l2 comes to 30.00 CNY by rule r (R) [fees.priced]
              because the customer bears the first 20.00 CNY of l2 as the deductible (D) [fees.deductible]
              because company bears 10.00 CNY of l2 (R) [fees.bears]
              because customer bears 20.00 CNY of l2 (R) [fees.bears]
              because l3 comes to 30.00 CNY by rule r (R) [fees.priced]
              because company bears 30.00 CNY of l3 (R) [fees.bears]
            """,
            policy.Decide(Case([Line("parts", 1, 30), Line("labour", 1, 30), Line("travel", 1, 30)], goodwill: goodwill), CoverageStatus.Covered, Today).Explain().ToString());
    }

    [Fact]
    public void What_is_open_is_told_with_the_prices_that_cannot_be_used()
    {
        var policy = FeePolicy.Create(
            Yuan,
            [FeeRule.Create("list", Pricing.Listed, [Bearer.Customer], FeeSelector.Create([LineKind.Parts])), FeeRule.Create("cost", Pricing.Cost, [Bearer.Customer], FeeSelector.Create([LineKind.Labour]))],
            prices: PriceBasis.Net);
        var serviceCase = Case([Line("parts", 1, 10, 8), Line("labour", 1, 10, 8), Line("parts", 1), Line("travel", 1, 10, 8)]);
        var explanation = policy.Decide(serviceCase, default, Today).Explain();

        AssertText(
            """
            The quote is not complete; the known lines come to 0.00 CNY
              because the price 10.00 CNY gross of l1 cannot be used: the tariff is in CNY net [fees.price-not-usable]
              because l1 is open: facts are missing [fees.open]
              because the price 8.00 CNY gross of l2 cannot be used: the tariff is in CNY net [fees.price-not-usable]
              because l2 is open: facts are missing [fees.open]
              because l3 is open: facts are missing [fees.open]
              because no rule of the tariff matches l4 [fees.no-rule]
              missing list price of a line [work.lines.list-price]
              missing cost of a line [work.lines.cost]
              missing a rule of the tariff that matches [fees.rules]
            """,
            explanation.ToString());
        AssertText(
            """
            El presupuesto no está completo; las líneas conocidas suman 0.00 CNY
              porque el precio 10.00 CNY con impuestos de l1 no se puede usar: la tarifa está en CNY sin impuestos [fees.price-not-usable]
              porque l1 queda pendiente: faltan datos [fees.open]
              porque el precio 8.00 CNY con impuestos de l2 no se puede usar: la tarifa está en CNY sin impuestos [fees.price-not-usable]
              porque l2 queda pendiente: faltan datos [fees.open]
              porque l3 queda pendiente: faltan datos [fees.open]
              porque ninguna regla de la tarifa se aplica a l4 [fees.no-rule]
              falta precio de lista de una línea [work.lines.list-price]
              falta coste de una línea [work.lines.cost]
              falta una regla de la tarifa que corresponda [fees.rules]
            """,
            explanation.ToString(Language.Spanish));
        AssertText(
            """
            报价尚不完整；已知项目合计0.00 CNY
              因为 l1的价格10.00 CNY 含税不能使用：收费标准以CNY 不含税计 [fees.price-not-usable]
              因为 l1待定：缺少信息 [fees.open]
              因为 l2的价格8.00 CNY 含税不能使用：收费标准以CNY 不含税计 [fees.price-not-usable]
              因为 l2待定：缺少信息 [fees.open]
              因为 l3待定：缺少信息 [fees.open]
              因为 没有适用于l4的收费规则 [fees.no-rule]
              缺少 收费项目的标价 [work.lines.list-price]
              缺少 收费项目的成本 [work.lines.cost]
              缺少 适用的费用规则 [fees.rules]
            """,
            explanation.ToString(Language.SimplifiedChinese));
    }

    [Fact]
    public void Credits_are_told_with_the_days_and_what_was_cut()
    {
        var row = Tables.MarkdownTable.Read("AfterSales.Core.Tests/Fees/FeeExamples.md").Single(row => row.Has("loaner") && row["amount"] == "30.00, -25.00, -5.00");
        var tariff = ExampleTariffs.Of(row["tariff"]);
        var decision = tariff.Decide(FeeExampleRow.Case(row, tariff.Currency).Case, default, FeeExampleRow.ServiceLevels(row), Today);

        AssertText(
            """
            The customer pays 0.00 USD of 0.00 USD
              because l1 comes to 30.00 USD by rule r (R) [fees.priced]
              because customer bears 30.00 USD of l1 (R) [fees.bears]
              because the customer is credited 25.00 USD because resolution was missed (C1) [fees.credit]
              because resolution is late by 8 days, started days counted whole (C1) [fees.credit-days]
              because the customer is credited 5.00 USD because loaner was missed (C2) [fees.credit]
              because loaner is late by 1 day, started days counted whole (C2) [fees.credit-days]
              because the credit for loaner is cut from 20.00 USD to 5.00 USD: the customer would pay no more (C2) [fees.credit-cut]
            """,
            decision.Explain().ToString());
        Assert.Equal(["l1", "late", "no-loaner"], decision.Quote().Lines.Select(line => line.Work.Id));
        Assert.Equal([LineKind.Labour, LineKind.DelayCredit, LineKind.LoanerCredit], decision.Quote().Lines.Select(line => line.Work.Kind));
        Assert.Equal(decision.Total, decision.Known);
    }

    [Fact]
    public void A_settlement_is_told_claim_by_claim()
    {
        var policy = PublishedTariffs.Settlement;
        var month = DealerMonth.Create(
            new YearMonth(2024, 6),
            [
                Claim("c1", 12, [ClaimLine("l1", LineKind.Labour, 130), ClaimLine("l2", LineKind.Parts, 20, CoverageStatus.Excluded), ClaimLine("l3", LineKind.Parts, 100)]),
                Claim("c2", 12, [ClaimLine("l1", LineKind.Labour, 130), ClaimLine("l2", LineKind.Parts, 20, CoverageStatus.Undetermined), ClaimLine("l3", LineKind.Parts, 1, CoverageStatus.Expired)]),
                Claim("c3", 12, [ClaimLine("l1", LineKind.Labour, 10)], OldParts.Create(Truth.Yes, new LocalDate(2024, 6, 26), Truth.No)),
                Claim("c4", 29, [ClaimLine("l1", LineKind.Labour, 10)]),
                DealerClaim.Create("c5", new LocalDate(2024, 5, 12), [ClaimLine("l1", LineKind.Labour, 10)]),
            ],
            [
                Receivable.Create("i2", new LocalDate(2024, 6, 20), Of(100)),
                Receivable.Create("i1", new LocalDate(2024, 6, 1), Of(50)),
                Receivable.Create("i3", new LocalDate(2024, 6, 28), Of(200)),
                Receivable.Create("i4", new LocalDate(2024, 6, 29), Of(1)),
            ]);
        var explanation = policy.Decide(month, new LocalDate(2024, 6, 28)).Explain();

        AssertText(
            """
            Verified 220.00 CNY, bonus 6.60 CNY, total 226.60 CNY
              because c1/l1: 130.00 CNY is above the tariff of 120.00 CNY (P4.3) [settlement.over-tariff]
              because c1/l2 is not covered (excluded) (P4.2) [settlement.not-covered]
              because c1 is reduced from 250.00 CNY to 220.00 CNY [settlement.reduced]
              because c2/l1: 130.00 CNY is above the tariff of 120.00 CNY (P4.3) [settlement.over-tariff]
              because c2/l3 is not covered (expired) (P4.2) [settlement.not-covered]
              because c2 waits: facts are missing [settlement.waiting]
              because c3: the old parts came back on 2024-06-26, after 2024-06-25 (P4.5) [settlement.parts-late]
              because c3 is rejected [settlement.rejected]
              because c4 is submitted on 2024-06-29 only: not submitted yet on this day, and not in the sums (P4.5) [settlement.not-submitted-yet]
              because c5 was submitted on 2024-05-12 and belongs to that month (P4.5) [settlement.other-month]
              because 6.60 CNY bonus: 3 % of 220.00 CNY (P4.9) [settlement.bonus]
              because 50.00 CNY is set off against i1, due on 2024-06-01 (P4.6) [settlement.set-off]
              because 100.00 CNY is set off against i2, due on 2024-06-20 (P4.6) [settlement.set-off]
              because 76.60 CNY is set off against i3, due on 2024-06-28 (P4.6) [settlement.set-off]
              because the dealer owes 123.40 CNY (P4.6) [settlement.owed]
              missing whether a line claimed is covered [claims.lines.coverage]
            """,
            explanation.ToString());
        AssertText(
            """
            c1/l1: labour 130.00 CNY: Reduced 120.00 CNY <c1/l1: 130.00 CNY is above the tariff of 120.00 CNY (P4.3) [settlement.over-tariff]>
            c1/l2: parts 20.00 CNY: Rejected 0.00 CNY <c1/l2 is not covered (excluded) (P4.2) [settlement.not-covered]>
            c1/l3: parts 100.00 CNY: Approved 100.00 CNY <>
            c2/l1: labour 130.00 CNY: Undetermined  <c2/l1: 130.00 CNY is above the tariff of 120.00 CNY (P4.3) [settlement.over-tariff]>
            c2/l2: parts 20.00 CNY: Undetermined  <>
            c2/l3: parts 1.00 CNY: Rejected 0.00 CNY <c2/l3 is not covered (expired) (P4.2) [settlement.not-covered]>
            c3/l1: labour 10.00 CNY: Rejected 0.00 CNY <c3: the old parts came back on 2024-06-26, after 2024-06-25 (P4.5) [settlement.parts-late]>
            """,
            string.Join("\n", explanation.Notice.Claims.SelectMany(claim => claim.Lines.Select(line => $"{claim.Claim.Id}/{line} <{string.Join("; ", line.Reasons)}>"))));
    }

    /// <summary>A line in another currency that is not covered is rejected, and no part of what was claimed in the settlement's.</summary>
    [Fact]
    public void What_was_claimed_is_told_in_one_currency()
    {
        var line = DealerClaimLine.Create("l2", LineKind.Parts, Money.Of(20, "EUR"), CoverageStatus.Excluded);
        var month = DealerMonth.Create(new YearMonth(2024, 6), [Claim("c1", 12, [ClaimLine("l1", LineKind.Parts, 100), line])]);

        Assert.Contains(
            "c1 is reduced from 100.00 CNY to 100.00 CNY", PublishedTariffs.Settlement.Decide(month, new LocalDate(2024, 6, 28)).Explain().ToString(), StringComparison.Ordinal);
    }

    /// <summary>Without the grade there is no bonus, so nothing is set off and nothing is owed yet; and who owes nothing is not told so.</summary>
    [Fact]
    public void What_is_owed_is_told_only_where_it_is_known_and_more_than_nothing()
    {
        ValueList<Receivable> due = [Receivable.Create("i1", new LocalDate(2024, 6, 1), Of(50))];
        ValueList<DealerClaim> claims = [Claim("c1", 12, [ClaimLine("l1", LineKind.Labour, 100)])];
        var byGrade = SettlementPolicy.Create(Yuan, bonuses: [DealerBonus.Of(5, "gold")]);

        Assert.DoesNotContain(Codes(byGrade, null), code => code == SettlementReasons.Owed || code == SettlementReasons.SetOff || code == SettlementReasons.PaidOut);
        Assert.DoesNotContain(SettlementReasons.Owed, Codes(byGrade, "gold"));
        Assert.Contains(SettlementReasons.PaidOut, Codes(byGrade, "gold"));

        IEnumerable<ReasonCode> Codes(SettlementPolicy policy, string? grade) =>
            policy.Decide(DealerMonth.Create(new YearMonth(2024, 6), claims, due, grade), new LocalDate(2024, 6, 28)).Explain().Reasons.Select(reason => reason.Code);
    }

    private static DealerClaim Claim(string id, int day, ValueList<DealerClaimLine> lines, OldParts? parts = null) => DealerClaim.Create(
        id,
        new LocalDate(2024, 6, day),
        lines,
        new LocalDate(2024, 5, 1),
        new LocalDate(2024, 5, 21),
        new LocalDate(2024, 6, 1),
        documents: [Evidence.Present(EvidenceKind.Of("record-signed"))],
        oldParts: parts ?? OldParts.Create(Truth.Yes, new LocalDate(2024, 6, 20)),
        settledBefore: Truth.No);

    private static DealerClaimLine ClaimLine(string id, LineKind kind, decimal claimed, CoverageStatus coverage = CoverageStatus.Covered) => DealerClaimLine.Create(id, kind, Of(claimed), coverage);

    private static (string Kind, decimal Quantity, decimal? Price, decimal? Cost) Line(string kind, decimal quantity, decimal? price = null, decimal? cost = null) => (kind, quantity, price, cost);

    private static ServiceCase Case(
        (string Kind, decimal Quantity, decimal? Price, decimal? Cost)[] lines, TradeIn? tradeIn = null, GoodwillGrant? goodwill = null, EvidenceKind? evidence = null)
    {
        var work = lines.Select((line, i) => WorkLine.Create(
            "l" + (i + 1), LineKind.Of(line.Kind), line.Quantity, line.Price is { } price ? Of(price) : null, line.Cost is { } cost ? Of(cost) : null));
        return ServiceCase.Create(SoldUnit.Create(), evidence: evidence is null ? [] : [Evidence.Present(evidence)])
            .WithWork(Work.Create(ValueList.From(work), tradeIn: tradeIn, goodwill: goodwill));
    }

    private static Money Of(decimal amount) => Money.Of(amount, Yuan);

    private static void AssertText(string expected, string actual) => Assert.Equal(expected, actual, ignoreLineEndingDifferences: true);
}
