using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>Cases made from what two policies tell apart: a plain case, and the plain case with each thing that either of them names.</summary>
internal sealed class DiffGrid(AfterSalesPolicy before, AfterSalesPolicy after)
{
    private static readonly LocalDate Plain = new(2024, 3, 15);

    /// <summary>A value that no policy names.</summary>
    private const string Other = "other";

    /// <summary>Month ends and the leap day are where ways of counting part.</summary>
    private static readonly LocalDate MonthEnd = new(2024, 1, 31);

    /// <summary>Beyond these a policy is hardly meant, and its cases would fill the search.</summary>
    private const int MostRepairs = 12;
    private const int MostDays = 3_660;

    /// <summary>Everything is sorted by what it says, so that the way back tries the same cases in the same order.</summary>
    private readonly AfterSalesPolicy[] _policies = [before, after];

    private readonly Currency _currency = new[] { before, after }
        .SelectMany(policy => new[] { policy.Fees?.Currency, policy.Settlement?.Currency }.Concat(policy.Returns?.Windows.Select(window => window.Fee?.Amount?.Currency) ?? []))
        .OfType<Currency>()
        .OrderBy(currency => currency.Code, StringComparer.Ordinal)
        .FirstOrDefault() ?? Currency.Of("EUR");

    private IEnumerable<WarrantyPolicy> Warranties => _policies.Select(policy => policy.Warranty ?? policy.Remedies?.Warranty).OfType<WarrantyPolicy>();

    private IEnumerable<ReturnWindow> Windows => _policies.SelectMany(policy => policy.Returns?.Windows ?? []);

    private IEnumerable<RemedyTrigger> Triggers => _policies.SelectMany(policy => policy.Remedies?.Triggers ?? []);

    private IEnumerable<FeeRule> Rules => _policies.SelectMany(policy => policy.Fees?.Rules ?? []);

    private IEnumerable<EvidenceKind> Discounts => Rules.SelectMany(rule => rule.Pricing.Discounts).Select(discount => discount.Condition).OfType<EvidenceKind>();

    public IEnumerable<DiffFacts> AllCases()
    {
        var plain = PlainCase(Plain);
        return new[] { plain, PlainCase(MonthEnd) }
            .Concat(Claims(plain))
            .Concat(Dates(plain))
            .Concat(EvidenceKinds().Select(pair => plain.With(DiffFact.Evidence(pair.Key, pair.Value == Truth.Yes ? Truth.No : Truth.Yes))))
            .Concat(TraitValues(Windows.Select(window => window.When)).Select(pair => plain.With(DiffFact.Trait(pair.Kind, pair.Value))))
            .Concat(Sorted(Windows.SelectMany(window => window.ExemptCategories)).Select(category => plain.With(DiffFact.Trait(TraitKind.Category, category))))
            .Concat(Sorted(Windows.SelectMany(window => window.Reasons)).Where(reason => reason != ReturnReason.NoReason).Select(reason => plain.With(DiffFact.Reason(reason))))
            .Concat(Readings(plain))
            .Concat(Histories(plain))
            .Concat(Work(plain));
    }

    /// <summary>Requests opened within hours, late in the week and on a day off.</summary>
    public IEnumerable<(DiffFacts Facts, Instant At)> AllRequests()
    {
        var commitments = _policies.SelectMany(policy => policy.ServiceLevels?.Commitments ?? []).ToList();
        if (commitments.Count == 0)
        {
            yield break;
        }

        var zone = _policies.Select(policy => policy.Zone).OrderBy(zone => zone.Id, StringComparer.Ordinal).First();
        var values = TraitValues(commitments.Select(commitment => commitment.When)).ToList();
        var quantities = commitments.Select(commitment => commitment.Target.PerUnits).Where(units => units is > 0 and < int.MaxValue).Select(units => units + 1).Distinct().OrderBy(units => units).ToList();
        foreach (var opened in new[] { new LocalDateTime(2024, 3, 11, 9, 0), new LocalDateTime(2024, 3, 15, 16, 30), new LocalDateTime(2024, 3, 17, 12, 0) })
        {
            var at = opened.InZoneLeniently(zone).ToInstant();
            var plain = DiffFacts.Plain(
                opened.Date, [DiffFact.Opened(at), .. values.Select(pair => pair.Kind).Distinct().Select(kind => DiffFact.Trait(kind, Other)), DiffFact.Quantity(1)]);
            foreach (var facts in values.Select(pair => plain.With(DiffFact.Trait(pair.Kind, pair.Value))).Prepend(plain))
            {
                foreach (var asked in quantities.Select(quantity => facts.With(DiffFact.Quantity(quantity))).Prepend(facts))
                {
                    yield return (asked, at);
                }
            }
        }
    }

    private DiffFacts PlainCase(LocalDate start) => DiffFacts.Plain(
        start,
        [
            // Everything happens on the day of the sale; only a new owner there is not.
            .. Enumerable.Range(0, UnitEvents.Count).Select(index => (UnitEvent)index).OrderBy(unitEvent => unitEvent == UnitEvent.Sale ? 0 : 1)
                .Select(unitEvent => DiffFact.Date(unitEvent, unitEvent == UnitEvent.Transfer ? DateFact.Absent : start)),
            DiffFact.Series(Other),
            DiffFact.NoAgreedTerm(),
            DiffFact.Trait(TraitKind.Category, Other),
            DiffFact.Component(Component.WholeUnit),
            DiffFact.Cause(Cause.Quality),
            DiffFact.Fault(),
            .. EvidenceKinds().Select(pair => DiffFact.Evidence(pair.Key, pair.Value)),
            .. TraitValues(Windows.Select(window => window.When)).Select(pair => pair.Kind).Where(kind => kind != TraitKind.Category).Distinct().Select(kind => DiffFact.Trait(kind, Other)),
            .. Limits().Select(pair => pair.Counter).Distinct().Select(counter => DiffFact.Reading(counter, 0, start)),
            DiffFact.Reason(ReturnReason.NoReason),
            DiffFact.Parcel(start),
            DiffFact.Paid(Money.Of(100, _currency)),
            DiffFact.PaidFreight(Money.Of(5, _currency)),
            DiffFact.NewPrice(Money.Of(120, _currency)),
        ]);

    /// <summary>The kinds of evidence that matter, with what the plain case has: what is asked for is there, what is held against the customer is not.</summary>
    private IEnumerable<KeyValuePair<EvidenceKind, Truth>> EvidenceKinds()
    {
        var kinds = new SortedDictionary<string, Truth>(StringComparer.Ordinal);
        foreach (var kind in Warranties.SelectMany(warranty => warranty.Conditions.Select(condition => condition.Evidence).OfType<EvidenceKind>())
            .Concat(Windows.SelectMany(window => window.Conditions)).Concat(Triggers.SelectMany(trigger => trigger.Conditions)))
        {
            kinds[kind.Name] = Truth.Yes;
        }

        foreach (var kind in Warranties.SelectMany(warranty => warranty.Findings.Select(rule => rule.Finding).Concat(warranty.AbnormalLife is { } life ? [life.Identification] : []))
            .Concat(Triggers.Any(trigger => trigger.Measures.Any(measure => measure.Kind == RemedyMeasureKind.Irreparable)) ? [EvidenceKind.Irreparable] : [])
            .Concat(Discounts))
        {
            kinds[kind.Name] = Truth.No;
        }

        return kinds.Select(pair => new KeyValuePair<EvidenceKind, Truth>(EvidenceKind.Of(pair.Key), pair.Value));
    }

    private IEnumerable<DiffFacts> Claims(DiffFacts plain)
    {
        var rules = Warranties.SelectMany(warranty => warranty.Terms.Concat(warranty.Items.SelectMany(item => item.Terms)).Concat(warranty.Conditions.SelectMany(condition => condition.Fallback?.Terms ?? []))).ToList();
        var components = rules.Select(rule => rule.Component is { } id ? Component.Of(id) : rule.Class is { } name ? Component.Of(name, name) : null);
        return Sorted(components.OfType<Component>()).Select(DiffFact.Component)
            .Concat(Sorted(rules.Select(rule => rule.Series).OfType<string>()).Select(DiffFact.Series))
            .Concat(Sorted(Warranties.SelectMany(warranty => warranty.Exclusions.Concat(warranty.OnlyCauses)).Select(rule => rule.Cause)).Select(DiffFact.Cause))
            .Select(fact => plain.With(fact));
    }

    /// <summary>Each event that counts comes a little later than the sale, or never.</summary>
    private IEnumerable<DiffFacts> Dates(DiffFacts plain)
    {
        var events = Warranties.SelectMany(warranty => warranty.StartBases.SelectMany(basis => basis.Events))
            .Concat(Windows.SelectMany(window => window.Start.Bases).Select(basis => basis.UnitEvent).OfType<UnitEvent>())
            .Concat(Warranties.Any(warranty => warranty.Conditions.Any(condition => condition.RegisterWithin is not null)) ? [UnitEvent.Registration] : [])
            .Concat(Warranties.Any(warranty => warranty.Transfer is not null) ? [UnitEvent.Transfer] : []);
        foreach (var unitEvent in events.Distinct().Where(unitEvent => unitEvent != UnitEvent.Sale).OrderBy(unitEvent => unitEvent))
        {
            yield return plain.With(DiffFact.Date(unitEvent, plain.Start.PlusDays(40)));
            yield return plain.With(DiffFact.Date(unitEvent, DateFact.Absent));
        }
    }

    private IEnumerable<(Counter Counter, decimal Limit)> Limits() => Warranties.SelectMany(warranty => warranty.UsageLimits).Select(limit => (limit.Counter, limit.Limit))
        .Concat(Windows.Where(window => window.Counter is not null).Select(window => (Counter: window.Counter!, Limit: window.UsageLimit!.Value)))
        .Distinct()
        .OrderBy(pair => pair.Counter.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Limit);

    private IEnumerable<DiffFacts> Readings(DiffFacts plain) => Limits().Select(pair => plain.With(DiffFact.Reading(pair.Counter, pair.Limit + 1, plain.Start)));

    private IEnumerable<DiffFacts> Histories(DiffFacts plain)
    {
        var measures = Triggers.SelectMany(trigger => trigger.Measures).ToList();
        var most = measures.Where(measure => measure.Kind is RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements).Select(measure => Math.Min(measure.Number, MostRepairs) + 1).DefaultIfEmpty(1).Max();
        for (var count = 1; count <= most; count++)
        {
            yield return Repaired(plain, count, 2);
        }

        // What a remedy asks for beside repairs matters where there are as many as it needs.
        var enough = Math.Max(1, most - 1);
        foreach (var kind in Sorted(Triggers.SelectMany(trigger => trigger.Conditions)))
        {
            yield return Repaired(plain, enough, 2).With(DiffFact.Evidence(kind, Truth.No));
        }

        foreach (var days in measures.Where(measure => measure.Kind is RemedyMeasureKind.Downtime or RemedyMeasureKind.SingleRepair or RemedyMeasureKind.PartsUnavailable)
            .Where(measure => measure.Number <= MostDays).SelectMany(measure => new[] { measure.Number, measure.Number + 1 }).Distinct().OrderBy(days => days))
        {
            yield return Repaired(plain, 1, days);
        }

        if (_policies.Any(policy => policy.Remedies is { Matrix.IsEmpty: false }))
        {
            foreach (var stock in new[] { Truth.Yes, Truth.No })
            {
                foreach (var choice in new[] { ReplacementChoice.SameModel, ReplacementChoice.OtherModel, ReplacementChoice.Refuses })
                {
                    yield return Repaired(plain, enough, 2).With(DiffFact.Evidence(EvidenceKind.SameModelAvailable, stock), DiffFact.Choice(choice));
                }
            }
        }

        foreach (var reason in Warranties.SelectMany(warranty => warranty.Exchanges).Select(rule => rule.Reason).OfType<string>().Distinct().OrderBy(reason => reason, StringComparer.Ordinal).Append(null))
        {
            yield return plain.With(DiffFact.Exchanged(plain.Start.PlusDays(20), reason));
        }

        if (Warranties.Any())
        {
            yield return plain.With(DiffFact.Extended(Term.OfMonths(12), plain.Start));
        }
    }

    /// <summary>What repairs are is one fact and how they are on record another; together they are as special as one.</summary>
    private static DiffFacts Repaired(DiffFacts plain, int count, int nights) => plain
        .Besides(DiffFact.Recorded(), DiffFact.Awaited())
        .With(DiffFact.Repairs(ValueList.From(Enumerable.Range(0, count).Select(i => plain.Start.PlusDays(10 + (i * (nights + 10))))), nights));

    private IEnumerable<DiffFacts> Work(DiffFacts plain)
    {
        if (!Rules.Any())
        {
            yield break;
        }

        var kinds = Sorted(Rules.SelectMany(rule => rule.When.Kinds).Append(LineKind.Labour).Append(LineKind.Parts));
        var modes = Sorted(Rules.SelectMany(rule => rule.When.Modes)).Where(mode => mode != ServiceMode.CarryIn).ToList();
        var regions = Sorted(Rules.SelectMany(rule => rule.When.Regions)).Where(region => region != Other).ToList();
        var special = Sorted(Rules.SelectMany(rule => rule.When.Causes)).Select(DiffFact.Cause)
            .Concat(Sorted(Rules.SelectMany(rule => rule.When.Components)).Select(name => DiffFact.Component(Component.Of(name, name))))
            .Concat(Sorted(Discounts).Select(kind => DiffFact.Evidence(kind, Truth.Yes)))
            .ToList();
        var prices = _policies.Select(policy => policy.Fees?.Prices).OfType<PriceBasis>().Min();
        foreach (var kind in kinds)
        {
            var carriedIn = plain.Besides(DiffFact.Mode(ServiceMode.CarryIn), DiffFact.Region(Other)).With(DiffFact.Work(kind, Money.Of(100, _currency), Money.Of(60, _currency), prices));
            foreach (var asked in modes.Select(mode => carriedIn.With(DiffFact.Mode(mode))).Prepend(carriedIn)
                .SelectMany(facts => regions.Select(region => facts.With(DiffFact.Region(region))).Prepend(facts)))
            {
                yield return asked;
                foreach (var fact in special)
                {
                    yield return asked.With(fact);
                }
            }
        }
    }

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> values) => values.Distinct().OrderBy(value => value!.ToString(), StringComparer.Ordinal);

    private static IEnumerable<TraitValue> TraitValues(IEnumerable<Selector> selectors) => selectors
        .SelectMany(selector => selector.Tests)
        .SelectMany(test => test.Values.Select(value => new TraitValue(test.Kind, value)))
        .Distinct()
        .OrderBy(value => value.Kind.Name, StringComparer.Ordinal)
        .ThenBy(value => value.Value, StringComparer.Ordinal);

    private sealed record TraitValue(TraitKind Kind, string Value);
}
