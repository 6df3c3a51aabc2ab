using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Assessments;

/// <summary>Policies as rows of tables say them: <c>id [first..last] [by claim] [if channel]: promise, promise</c>, separated by semicolons; a number after a stroke is the version.</summary>
internal static class MergingPolicies
{
    public static PolicyCatalog Catalog(string text) => PolicyCatalog.Of([.. text.Split(';', StringSplitOptions.TrimEntries).Select(Policy)]);

    private static AfterSalesPolicy Policy(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var head = text[..colon].Split(' ');
        var name = head[0].Split('/');
        var days = head.FirstOrDefault(word => word.Contains("..", StringComparison.Ordinal))?.Split("..");
        var parts = new Parts();
        foreach (var promise in text[(colon + 2)..].Split(',', StringSplitOptions.TrimEntries))
        {
            parts.Add(promise.Split(' '));
        }

        return AfterSalesPolicy.Create(
            name[0],
            name.Length > 1 ? name[1] : "1",
            warranty: parts.Warranty,
            returns: parts.Windows.Count == 0 ? null : ReturnPolicy.Create([.. parts.Windows]),
            remedies: parts.Triggers.Count == 0 ? null : RemedyPolicy.Create(parts.Warranty ?? WarrantyPolicy.Create([UnitEvent.Sale], [TermRule.ForUnit(Term.OfYears(9))]), [.. parts.Triggers]),
            serviceLevels: parts.Commitments.Count == 0 ? null : ServiceLevelPolicy.Create([.. parts.Commitments]),
            fees: parts.Fees,
            effectiveFrom: Day(days?[0]),
            effectiveUntil: Day(days?[1]),
            versionBy: head.Contains("claim") ? VersionDate.Claim : VersionDate.Sale,
            scope: Array.IndexOf(head, "if") is > 0 and var i ? Selector.Where(TraitKind.Channel, [head[i + 1]]) : null);
    }

    private static LocalDate? Day(string? text) => string.IsNullOrEmpty(text) ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Parts
    {
        private readonly List<TermRule> _terms = [];
        private readonly List<CauseRule> _exclusions = [];
        private readonly List<WarrantyCondition> _conditions = [];
        private UnitEvent _start = UnitEvent.Sale;
        private TollingRule? _tolling;
        private FreightPayer _toSeller;
        private FreightPayer _toCustomer;

        public List<ReturnWindow> Windows { get; } = [];

        public List<RemedyTrigger> Triggers { get; } = [];

        public List<ServiceCommitment> Commitments { get; } = [];

        public FeePolicy? Fees { get; private set; }

        public WarrantyPolicy? Warranty => _terms.Count == 0 ? null : WarrantyPolicy.Create([_start], [.. _terms], tolling: _tolling, conditions: [.. _conditions], exclusions: [.. _exclusions]);

        public void Add(string[] words)
        {
            switch (words[0])
            {
                case "cover": _terms.Add(TermRule.ForUnit(Term.Parse(words[1]))); break;
                case "from": _start = Enum.Parse<UnitEvent>(words[1]); break;
                case "proof": _conditions.Add(WarrantyCondition.Present(EvidenceKind.ProofOfPurchase)); break;
                case "not": _exclusions.Add(Cause.Of(words[1])); break;
                case "tolled": _tolling = TollingRule.Create([TolledStay.Of(StayKind.Repair)]); break;
                case "freight": (_toSeller, _toCustomer) = (Enum.Parse<FreightPayer>(words[1]), Enum.Parse<FreightPayer>(words[2])); break;
                case "return" or "exchange" or "credit": Windows.Add(Window(words)); break;
                case "refund" or "same" or "reduction": Triggers.Add(Trigger(words)); break;
                case "work": Fees = Tariff(words[1]); break;
                default: Commitments.Add(ServiceCommitment.Create(
                    ServiceMetric.Of(words[0]),
                    BusinessCalendar.AlwaysOpen(DateTimeZone.Utc),
                    ServiceTarget.Within(Duration.FromHours((int)Number(words[1]))),
                    [ServiceEventKind.Resolved],
                    words.Contains("received") ? ServiceEventKind.Received : null,
                    words.Contains("critical") ? Selector.Where(TraitKind.Severity, ["critical"]) : null)); break;
            }
        }

        /// <summary><c>return P14D</c> or <c>return ever</c>; then <c>10%</c> or <c>5CNY</c> or <c>later10%</c> for a fee, <c>used</c> where use is deducted, <c>unused</c> where it must be, <c>Delivery</c> as the start.</summary>
        private ReturnWindow Window(string[] words)
        {
            var fee = words.FirstOrDefault(word => word.EndsWith('%'));
            return ReturnWindow.Create(
                string.Join('-', words),
                [ReturnReason.NoReason],
                ReturnStart.At(words.Contains("Delivery") ? UnitEvent.Delivery : words.Contains("Invoice") ? UnitEvent.Invoice : UnitEvent.Sale),
                words[1] == "ever" ? WindowLength.Unlimited : Term.Parse(words[1]),
                [words[0] switch { "return" => Remedy.Return, "credit" => Remedy.StoreCredit, _ => Remedy.Exchange }],
                conditions: words.Contains("unused") ? [EvidenceKind.Unused] : [],
                freightToSeller: _toSeller,
                freightToCustomer: _toCustomer,
                fee: fee is null ? null
                    : fee.StartsWith("later", StringComparison.Ordinal) ? RestockingFee.ByDay([RestockingTier.Through(7, null), RestockingTier.After(RestockingFee.Percent(Number(fee[5..^1])))])
                    : RestockingFee.Percent(Number(fee[..^1])),
                refund: words.Contains("used") ? RefundPolicy.Create(Deduction.ByUsage(1_000), counter: Counter.Kilometres) : null);
        }

        /// <summary><c>refund after 2</c>, then <c>presumed</c>, <c>P1Y</c> within which it has to be asked for, <c>-1%</c> for each day.</summary>
        private static RemedyTrigger Trigger(string[] words) => RemedyTrigger.Create(
            string.Join('-', words.Select(word => word.TrimStart('-').TrimEnd('%'))),
            [RemedyMeasure.Repairs((int)Number(words[2]))],
            [words[0] switch { "refund" => Remedy.Refund, "same" => Remedy.ExchangeSameModel, _ => Remedy.PriceReduction }],
            words.Contains("unused") ? [EvidenceKind.Unused] : [],
            claimBy: words.FirstOrDefault(word => word.StartsWith('P')) is { } term ? Term.Parse(term) : null,
            failure: FailureNeed.NotNeeded,
            strength: words.Contains("presumed") ? RemedyStrength.Presumption : RemedyStrength.Right,
            deduction: words.FirstOrDefault(word => word.EndsWith('%')) is { } rate ? Deduction.PerDay(Number(rate[1..^1]) / 100) : null);

        /// <summary><c>50CNY</c> for each line, or <c>open</c> where no price is known.</summary>
        private static FeePolicy Tariff(string text) => text == "open"
            ? FeePolicy.Create(Currency.Of("CNY"), [FeeRule.Create("parts", Pricing.Listed, [Bearer.Customer], FeeSelector.Create([LineKind.Parts]))])
            : FeePolicy.Create(Currency.Of(text[^3..]), [FeeRule.Create("all", Pricing.AtRate(Money.Of(Number(text[..^3]), text[^3..])), [Bearer.Customer])]);
    }
}
