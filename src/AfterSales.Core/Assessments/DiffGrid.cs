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

    /// <summary>Month ends and the leap day are where ways of counting part.</summary>
    private static readonly LocalDate MonthEnd = new(2024, 1, 31);

    /// <summary>Beyond these a policy is hardly meant, and its cases would fill the search.</summary>
    private const int MostRepairs = 12;
    private const int MostDays = 3_660;

    private readonly AfterSalesPolicy[] _policies = [before, after];

    private IEnumerable<WarrantyPolicy> Warranties => _policies.Select(policy => policy.Warranty ?? policy.Remedies?.Warranty).OfType<WarrantyPolicy>();

    private IEnumerable<ReturnWindow> Windows => _policies.SelectMany(policy => policy.Returns?.Windows ?? []);

    private IEnumerable<RemedyTrigger> Triggers => _policies.SelectMany(policy => policy.Remedies?.Triggers ?? []);

    private IEnumerable<FeeRule> Rules => _policies.SelectMany(policy => policy.Fees?.Rules ?? []);

    public IEnumerable<DiffFacts> AllCases()
    {
        var plain = PlainCase(Plain);
        return new[] { plain, PlainCase(MonthEnd).Saying("at a month end") }
            .Concat(Claims(plain))
            .Concat(Dates(plain))
            .Concat(EvidenceKinds().Select(pair => plain.With(pair.Key, pair.Value == Truth.Yes ? Truth.No : Truth.Yes)))
            .Concat(TraitValues(Windows.Select(window => window.When)).Select(pair => plain.With(pair.Kind, pair.Value)))
            .Concat(Windows.SelectMany(window => window.ExemptCategories).Distinct().Select(category => plain.With(TraitKind.Category, category)))
            .Concat(Windows.SelectMany(window => window.Reasons).Distinct().Where(reason => reason != plain.Reason).Select(reason => (plain with { Reason = reason }).Saying("return.reason " + reason)))
            .Concat(Readings(plain))
            .Concat(Histories(plain))
            .Concat(Work(plain));
    }

    /// <summary>Requests opened within hours, late in the week and on a day off.</summary>
    public IEnumerable<DiffCase> AllRequests()
    {
        var commitments = _policies.SelectMany(policy => policy.ServiceLevels?.Commitments ?? []).ToList();
        if (commitments.Count == 0)
        {
            yield break;
        }

        var zone = before.Zone;
        var kinds = TraitValues(commitments.Select(commitment => commitment.When)).ToList();
        var quantities = commitments.Select(commitment => commitment.Target.PerUnits).Where(units => units is > 0 and < int.MaxValue).Select(units => units + 1).Distinct().Prepend(1);
        foreach (var opened in new[] { new LocalDateTime(2024, 3, 11, 9, 0), new LocalDateTime(2024, 3, 15, 16, 30), new LocalDateTime(2024, 3, 17, 12, 0) })
        {
            var at = opened.InZoneLeniently(zone).ToInstant();
            foreach (var trait in kinds.Select(pair => (TraitValue?)pair).Prepend(null))
            {
                foreach (var quantity in quantities)
                {
                    var traits = kinds.Select(pair => pair.Kind).Distinct().Select(kind => Trait.Of(kind, trait is { } one && one.Kind == kind ? one.Value : "other"));
                    yield return new DiffCase(
                        null,
                        null,
                        ServiceRequest.Create([ServiceEvent.Opened(at)], ValueList.From(traits), quantity),
                        at,
                        [
                            "request.events.opened " + IsoText.Of(at),
                            .. trait is { } special ? [$"{special.Kind.Fact} {special.Value}"] : Array.Empty<string>(),
                            .. quantity > 1 ? [FormattableString.Invariant($"request.quantity {quantity}")] : Array.Empty<string>(),
                        ]);
                }
            }
        }
    }

    private DiffFacts PlainCase(LocalDate start) => new()
    {
        Start = start,
        Currency = _policies.Select(policy => policy.Fees?.Currency).OfType<Currency>().FirstOrDefault() ?? Windows.Select(window => window.Fee?.Amount?.Currency).OfType<Currency>().FirstOrDefault() ?? Currency.Of("EUR"),
        // Everything happens on the day of the sale; only a new owner there is not.
        Dates = [.. Enumerable.Range(0, UnitEvents.Count).Select(index => (UnitEvent)index).Select(unitEvent => UnitDate.Of(unitEvent, unitEvent == UnitEvent.Transfer ? DateFact.Absent : start))],
        Evidence = ValueList.From(EvidenceKinds().Select(pair => Evidence.Of(pair.Key, pair.Value))),
        Traits = ValueList.From(TraitValues(Windows.Select(window => window.When)).Select(pair => pair.Kind).Where(kind => kind != TraitKind.Category).Distinct().Select(kind => Trait.Of(kind, "other"))),
        Readings = ValueList.From(Warranties.SelectMany(warranty => warranty.UsageLimits.Select(limit => limit.Counter))
            .Concat(Windows.Select(window => window.Counter).OfType<Counter>()).Distinct().Select(counter => Reading.Of(counter, 0, start))),
        Said = ["unit.dates.sale " + IsoText.Of(start)],
    };

    /// <summary>The kinds of evidence that matter, with what the plain case has: what is asked for is there, what is held against the customer is not.</summary>
    private Dictionary<EvidenceKind, Truth> EvidenceKinds()
    {
        var kinds = new Dictionary<EvidenceKind, Truth>();
        foreach (var kind in Warranties.SelectMany(warranty => warranty.Conditions.Select(condition => condition.Evidence).OfType<EvidenceKind>())
            .Concat(Windows.SelectMany(window => window.Conditions)).Concat(Triggers.SelectMany(trigger => trigger.Conditions)))
        {
            kinds[kind] = Truth.Yes;
        }

        foreach (var kind in Warranties.SelectMany(warranty => warranty.Findings.Select(rule => rule.Finding).Concat(warranty.AbnormalLife is { } life ? [life.Identification] : []))
            .Concat(Triggers.Any(trigger => trigger.Measures.Any(measure => measure.Kind == RemedyMeasureKind.Irreparable)) ? [EvidenceKind.Irreparable] : [])
            .Concat(Rules.SelectMany(rule => rule.Pricing.Discounts).Select(discount => discount.Condition).OfType<EvidenceKind>()))
        {
            kinds[kind] = Truth.No;
        }

        return kinds;
    }

    private IEnumerable<DiffFacts> Claims(DiffFacts plain)
    {
        var rules = Warranties.SelectMany(warranty => warranty.Terms.Concat(warranty.Items.SelectMany(item => item.Terms)).Concat(warranty.Conditions.SelectMany(condition => condition.Fallback?.Terms ?? []))).ToList();
        var components = rules.Select(rule => rule.Component is { } id ? Component.Of(id) : rule.Class is { } name ? Component.Of(name, name) : null)
            .Concat(Rules.SelectMany(rule => rule.When.Components).Select(name => Component.Of(name, name)));
        foreach (var component in components.OfType<Component>().Distinct())
        {
            yield return (plain with { Component = component }).Saying("claim.component " + component);
        }

        foreach (var series in rules.Select(rule => rule.Series).OfType<string>().Distinct())
        {
            yield return (plain with { Series = series }).Saying("unit.series " + series);
        }

        foreach (var cause in Warranties.SelectMany(warranty => warranty.Exclusions.Concat(warranty.OnlyCauses)).Select(rule => rule.Cause).Distinct())
        {
            yield return (plain with { Cause = cause }).Saying("claim.cause " + cause);
        }
    }

    /// <summary>Each event that counts comes a little later than the sale, or never.</summary>
    private IEnumerable<DiffFacts> Dates(DiffFacts plain)
    {
        var events = Warranties.SelectMany(warranty => warranty.StartBases.SelectMany(basis => basis.Events))
            .Concat(Windows.SelectMany(window => window.Start.Bases).Select(basis => basis.UnitEvent).OfType<UnitEvent>())
            .Concat(Warranties.Any(warranty => warranty.Conditions.Any(condition => condition.RegisterWithin is not null)) ? [UnitEvent.Registration] : [])
            .Concat(Warranties.Any(warranty => warranty.Transfer is not null) ? [UnitEvent.Transfer] : []);
        foreach (var unitEvent in events.Distinct().Where(unitEvent => unitEvent != UnitEvent.Sale))
        {
            yield return plain.With(unitEvent, plain.Start.PlusDays(40));
            yield return plain.With(unitEvent, DateFact.Absent);
        }
    }

    private IEnumerable<DiffFacts> Readings(DiffFacts plain)
    {
        var limits = Warranties.SelectMany(warranty => warranty.UsageLimits).Select(limit => (limit.Counter, limit.Limit))
            .Concat(Windows.Where(window => window.Counter is not null).Select(window => (Counter: window.Counter!, Limit: window.UsageLimit!.Value)));
        foreach (var (counter, limit) in limits.Distinct())
        {
            yield return (plain with { Readings = [Reading.Of(counter, limit + 1, plain.Start)] }).Saying(FormattableString.Invariant($"readings.{counter} {limit + 1}"));
        }
    }

    private IEnumerable<DiffFacts> Histories(DiffFacts plain)
    {
        var measures = Triggers.SelectMany(trigger => trigger.Measures).ToList();
        var most = measures.Where(measure => measure.Kind is RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements).Select(measure => Math.Min(measure.Number, MostRepairs) + 1).DefaultIfEmpty(1).Max();
        for (var count = 1; count <= most; count++)
        {
            yield return Repaired(plain, count, 2);
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
                    yield return (Repaired(plain, most - 1 < 1 ? 1 : most - 1, 2).With(EvidenceKind.SameModelAvailable, stock) with { Choice = choice }).Saying("replacement.choice " + choice);
                }
            }
        }

        var exchanged = plain.Start.PlusDays(20);
        foreach (var reason in Warranties.SelectMany(warranty => warranty.Exchanges).Select(rule => rule.Reason).Append(null).Distinct())
        {
            yield return (plain with { Exchanges = [Exchange.Of(exchanged, reason)] }).Saying($"exchanges {IsoText.Of(exchanged)}{(reason is null ? "" : " " + reason)}");
        }

        if (Warranties.Any())
        {
            yield return (plain with { Extensions = [BoughtExtension.Consecutive("extension", Term.OfMonths(12), plain.Start)] }).Saying("extensions P12M");
        }
    }

    private static DiffFacts Repaired(DiffFacts plain, int count, int nights)
    {
        var repairs = Enumerable.Range(0, count).Select(i => plain.Start.PlusDays(10 + (i * (nights + 10))))
            .Select(from => Repair.Create(from, from.PlusDays(nights), paid: Truth.No, parts: ["part"], defect: "fault").WithRecord(RepairRecord.Create(
                Truth.Yes, Cause.Quality, Truth.Yes, Truth.Yes, ["main"], ["part"], 0, 24m * nights, partsWait: PartsWait.Of(from, from.PlusDays(nights)))));
        return (plain with { Repairs = ValueList.From(repairs) }).Saying(FormattableString.Invariant($"repairs {count} of {nights} nights"));
    }

    private IEnumerable<DiffFacts> Work(DiffFacts plain)
    {
        if (!Rules.Any())
        {
            yield break;
        }

        var kinds = Rules.SelectMany(rule => rule.When.Kinds).Append(LineKind.Labour).Append(LineKind.Parts).Distinct().ToList();
        var modes = Rules.SelectMany(rule => rule.When.Modes).Distinct().Append(ServiceMode.CarryIn).Distinct().ToList();
        var plainMode = modes[modes.Count - 1];
        const string plainRegion = "other";
        var regions = Rules.SelectMany(rule => rule.When.Regions).Distinct().Append(plainRegion).ToList();
        foreach (var kind in kinds)
        {
            foreach (var mode in modes)
            {
                foreach (var region in regions)
                {
                    var line = WorkLine.Create("line", kind, 1, Money.Of(100, plain.Currency), Money.Of(60, plain.Currency));
                    var asked = (plain with { Work = Cases.Work.Create([line], mode, region, _policies.Select(policy => policy.Fees?.Prices).OfType<PriceBasis>().First()) }).Saying("work.lines " + kind);
                    asked = mode == plainMode ? asked : asked.Saying("work.mode " + mode);
                    asked = region == plainRegion ? asked : asked.Saying("work.region " + region);
                    yield return asked;
                    foreach (var cause in Rules.SelectMany(rule => rule.When.Causes).Distinct())
                    {
                        yield return (asked with { Cause = cause }).Saying("claim.cause " + cause);
                    }
                }
            }
        }
    }

    private static IEnumerable<TraitValue> TraitValues(IEnumerable<Selector> selectors) =>
        selectors.SelectMany(selector => selector.Tests).SelectMany(test => test.Values.Select(value => new TraitValue(test.Kind, value))).Distinct();

    private sealed record TraitValue(TraitKind Kind, string Value);
}
