using System.Globalization;
using System.Text.Json;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Tests.Tables;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Fees;

/// <summary>Maps the format of the known cases onto tariffs, work and dealers' months.</summary>
internal static class FeeRows
{
    private static readonly JsonElement Named =
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/AfterSales.Core.Tests/Data/fee-policies.json"))).RootElement;

    public static JsonElement PolicyOf(JsonRow row) =>
        row["policy"].ValueKind == JsonValueKind.String ? Named.GetProperty(row.Text("policy")!) : row["policy"];

    public static FeePolicy Published(string name) => Tariff(Named.GetProperty(name));

    public static SettlementPolicy PublishedSettlement(string name) => Settlement(Named.GetProperty(name));

    public static FeePolicy Tariff(JsonElement p)
    {
        var currency = CurrencyOf(p);
        return FeePolicy.Create(
            currency,
            [.. p.GetProperty("rules").EnumerateArray().Select(rule => Rule(rule, currency))],
            RoundingOf(p),
            Amount(p, "deductible", currency) is { } deductible ? Deductible.Of(deductible) : null,
            Text(p, "ties") == "AsListed" ? ShareTies.AsListed : ShareTies.CustomerLast);
    }

    /// <summary>The case with its work, and the coverage of its lines.</summary>
    public static (ServiceCase Case, ClaimCoverage Coverage) Case(JsonElement c, Currency currency)
    {
        var coverage = ClaimCoverage.Of(Status(Text(c, "coverage")));
        foreach (var line in Each(c, "lines").Where(line => line.TryGetProperty("coverage", out _)))
        {
            coverage = coverage.WithLine(Text(line, "id")!, Status(Text(line, "coverage")));
        }

        var tradeIn = c.TryGetProperty("tradeIn", out var old)
            ? old.ValueKind == JsonValueKind.Null ? null : TradeIn.Create((int?)Number(old, "age"), Number(old, "use"))
            : null;
        var work = Work.Create([.. Each(c, "lines").Select(line => Line(line, currency))], ModeOf(c), Text(c, "region"), tradeIn: tradeIn);
        var evidence = c.TryGetProperty("facts", out var facts)
            ? facts.EnumerateObject().Select(fact => Evidence.Of(EvidenceKind.Of(Kebab(fact.Name)), TruthOf(fact.Value)))
            : [];
        var claim = Claim.Create(ComponentOf(c), CauseOf(c));
        return (ServiceCase.Create(SoldUnit.Create(), claim, evidence: [.. evidence]).WithWork(work), coverage);
    }

    public static SettlementPolicy Settlement(JsonElement p)
    {
        var currency = CurrencyOf(p);
        return SettlementPolicy.Create(
            currency,
            [.. Each(p, "documents").Select(name => EvidenceKind.Of(Kebab(name.GetString()!)))],
            Text(p, "partsBy") is { } by ? PartsReturn.By(Day(by), Flag(p, "truckAnyTime") ? TruckReturn.AnyTime : TruckReturn.ByCutOff) : null,
            Number(p, "registrationDays") is { } register ? Term.OfDays((int)register) : null,
            Number(p, "submitDays") is { } submit ? Term.OfDays((int)submit) : null,
            tariff: p.TryGetProperty("tariff", out var tariff)
                ? [.. tariff.EnumerateObject().Select(limit => TariffLimit.Of(LineKind.Of(Kebab(limit.Name)), Money.Of(Decimal(limit.Value), currency)))]
                : default,
            overTariff: Text(p, "overTariff") == "reject" ? OverTariff.Reject : OverTariff.Reduce,
            bonuses: Number(p, "bonus") is { } percent ? [DealerBonus.Of(percent)] : default,
            rounding: RoundingOf(p));
    }

    public static DealerMonth Month(JsonElement c, Currency currency, LocalDate day) => DealerMonth.Create(
        Text(c, "month") is { } month ? YearMonthPattern.Iso.Parse(month).Value : day.ToYearMonth(),
        [.. Each(c, "claims").Select(claim => ClaimOf(claim, currency))],
        [.. Each(c, "receivables").Select(item => Receivable.Create(
            Text(item, "id")!,
            Day(Text(item, "due")!),
            Money.Of(Decimal(item.GetProperty("amount")), Text(item, "currency") is { } code ? Currency.Of(code) : currency)))]);

    public static Currency CurrencyOf(JsonElement p) => Currency.Of(Text(p, "currency") ?? "CNY");

    public static string Kebab(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));

    public static IEnumerable<JsonElement> Each(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static decimal Decimal(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDecimal();

    private static FeeRule Rule(JsonElement rule, Currency currency)
    {
        var when = rule.GetProperty("when");
        return FeeRule.Create(
            Text(rule, "id")!,
            PricingOf(rule.GetProperty("pricing"), currency),
            [.. Each(rule, "shares").Select(share => BearerShare.Of(Bearer.Of(Kebab(share[0].GetString()!)), Share.Parse(share[1].GetString()!)))],
            FeeSelector.Create(
                [.. Names(when, "kind").Select(LineKind.Of)],
                [.. Each(when, "coverage").Select(status => Status(status.GetString()))],
                [.. Names(when, "mode").Select(ServiceMode.Of)],
                [.. Names(when, "cause").Select(Cause.Of)],
                [.. Each(when, "component").Select(name => name.GetString()!)],
                [.. Each(when, "region").Select(name => name.GetString()!)]));
    }

    private static Pricing PricingOf(JsonElement p, Currency currency)
    {
        var pricing = Text(p, "kind") switch
        {
            "NoCharge" => Pricing.NoCharge,
            "cost" => Pricing.Cost,
            "costPlus" => Pricing.CostPlus(Number(p, "percent")!.Value),
            "rate" => Pricing.AtRate(Amount(p, "rate", currency)!.Value),
            "tiers" => Pricing.Tiered([.. Each(p, "tiers").Select(tier => TierOf(tier, currency))], Text(p, "tierMode") == "Whole" ? TierMode.Whole : TierMode.Graduated),
            _ => Pricing.Listed,
        };
        pricing = Number(p, "allowance") is { } allowance ? pricing.WithAllowance(allowance) : pricing;
        pricing = Amount(p, "minimum", currency) is { } minimum ? pricing.WithMinimum(minimum) : pricing;
        pricing = Amount(p, "maximum", currency) is { } maximum ? pricing.WithMaximum(maximum) : pricing;
        return pricing.WithDiscounts([.. Each(p, "discounts").Select(discount => DiscountOf(discount, currency))]);
    }

    private static PriceTier TierOf(JsonElement tier, Currency currency)
    {
        var price = Money.Of(Decimal(tier[1]), currency);
        return tier[0].ValueKind == JsonValueKind.Null ? PriceTier.Beyond(price) : PriceTier.To(Decimal(tier[0]), price);
    }

    private static Discount DiscountOf(JsonElement discount, Currency currency)
    {
        var condition = Text(discount, "if") is { } name ? EvidenceKind.Of(Kebab(name)) : null;
        return discount.TryGetProperty("tradeIn", out var bands)
            ? Discount.ForTradeIn([.. bands.EnumerateArray().Select(band => TradeInBand.Create(band[0].GetInt32(), Decimal(band[1]), Money.Of(Decimal(band[2]), currency)))])
            : Number(discount, "percent") is { } percent ? Discount.OfPercent(percent, condition)
            : Discount.OfAmount(Amount(discount, "amount", currency)!.Value, condition);
    }

    private static WorkLine Line(JsonElement line, Currency currency) => WorkLine.Create(
        Text(line, "id")!,
        LineKind.Of(Kebab(Text(line, "kind")!)),
        Number(line, "quantity"),
        Amount(line, "list", currency),
        Amount(line, "cost", currency),
        CauseOf(line),
        ComponentOf(line),
        ModeOf(line),
        Text(line, "region"));

    private static DealerClaim ClaimOf(JsonElement claim, Currency currency) => DealerClaim.Create(
        Text(claim, "id")!,
        Day(Text(claim, "submitted")!),
        [.. Each(claim, "lines").Select(line => DealerClaimLine.Create(
            Text(line, "id")!,
            LineKind.Of(Kebab(Text(line, "kind")!)),
            Money.Of(Decimal(line.GetProperty("claimed")), currency),
            TruthOf(line, "covered") switch { Truth.Yes => CoverageStatus.Covered, Truth.No => CoverageStatus.NotCovered, _ => CoverageStatus.Undetermined }))],
        Date(claim, "sale"),
        Date(claim, "registered"),
        Date(claim, "repaired"),
        documents: claim.TryGetProperty("documents", out var documents)
            ? [.. documents.EnumerateObject().Select(document => Evidence.Of(EvidenceKind.Of(Kebab(document.Name)), TruthOf(document.Value)))]
            : default,
        oldParts: claim.TryGetProperty("parts", out var parts) && parts.ValueKind == JsonValueKind.Object
            ? OldParts.Create(TruthOf(parts, "returned"), Date(parts, "on"), TruthOf(parts, "truck"))
            : null,
        settledBefore: TruthOf(claim, "settledBefore"));

    private static Rounding RoundingOf(JsonElement p) =>
        !p.TryGetProperty("rounding", out var rounding) ? Rounding.Default
        : rounding.ValueKind == JsonValueKind.String ? Rounding.Of(Enum.Parse<RoundingMode>(rounding.GetString()!))
        : Rounding.Of(
            Text(rounding, "mode") is { } mode ? Enum.Parse<RoundingMode>(mode) : RoundingMode.HalfAwayFromZero,
            Number(rounding, "unit"),
            Text(rounding, "place") is { } place ? Enum.Parse<RoundingPlace>(place, ignoreCase: true) : RoundingPlace.Line);

    private static CoverageStatus Status(string? name) => name is null ? CoverageStatus.Undetermined : Enum.Parse<CoverageStatus>(name);

    private static ServiceMode? ModeOf(JsonElement from) => Text(from, "mode") is { } mode ? ServiceMode.Of(Kebab(mode)) : null;

    private static Cause? CauseOf(JsonElement from) => Text(from, "cause") is { } cause ? Cause.Of(Kebab(cause)) : null;

    private static Component? ComponentOf(JsonElement from) => Text(from, "component") is { } component ? Component.Of(component) : null;

    private static IEnumerable<string> Names(JsonElement from, string name) => Each(from, name).Select(item => Kebab(item.GetString()!));

    private static bool Flag(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static Truth TruthOf(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? TruthOf(value) : Truth.Unknown;

    private static Truth TruthOf(JsonElement value) => value.ValueKind switch { JsonValueKind.True => Truth.Yes, JsonValueKind.False => Truth.No, _ => Truth.Unknown };

    private static decimal? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Decimal(value) : null;

    private static Money? Amount(JsonElement from, string name, Currency currency) => Number(from, name) is { } amount ? Money.Of(amount, currency) : null;

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static DateFact Date(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return DateFact.Unknown;
        }

        return value.ValueKind == JsonValueKind.Array ? DateFact.Between(Day(value[0].GetString()!), Day(value[1].GetString()!))
            : value.GetString() switch { "NotYet" => DateFact.NotYet, "Absent" => DateFact.Absent, var day => Day(day!) };
    }
}
