using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Calendars;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>What the oracle finds for a case of which everything that matters is known. Several failures can be certain; none means covered.</summary>
internal sealed record OracleAnswer(CoverageStatus Status, IReadOnlyList<CoverageStatus> Failures, LocalDate? Start, LocalDate? LastDay, int TolledDays, bool IsProvisional, string? Answers, LocalDate? RegisterBy);

/// <summary>Coverage as one does it with a wall calendar and a pencil: walk day by day, strike out the days away, list the layers, look whether one has the day asked. Slow and obvious.</summary>
internal static class CoverageOracle
{
    private static readonly CoverageStatus[] Order = [CoverageStatus.Excluded, CoverageStatus.NotCovered, CoverageStatus.NotStarted, CoverageStatus.Expired];

    /// <summary>Decides a case known on one day about the same or a later one.</summary>
    public static OracleAnswer Decide(WarrantyPolicy policy, ServiceCase c, LocalDate on, LocalDate? knownOn = null)
    {
        var asOf = knownOn ?? on;
        var bases = policy.StartBases;
        var terms = policy.Terms;
        var start = StartOf(bases, c, asOf);
        var failures = new HashSet<CoverageStatus>();
        LocalDate? registerBy = null;
        foreach (var condition in policy.Conditions.Where(condition => condition.Fallback is not null && !IsMet(policy, condition, c, StartOf(policy.StartBases, c, asOf), asOf, on, out _)))
        {
            bases = condition.Fallback!.StartBases.IsEmpty ? bases : condition.Fallback.StartBases;
            terms = condition.Fallback.Terms.IsEmpty ? terms : condition.Fallback.Terms;
            start = StartOf(bases, c, asOf);
        }

        foreach (var condition in policy.Conditions.Where(condition => condition.Fallback is null))
        {
            if (!IsMet(policy, condition, c, start, asOf, on, out var by))
            {
                failures.Add(CoverageStatus.NotCovered);
                registerBy = registerBy is null || by < registerBy ? by ?? registerBy : registerBy;
            }
        }

        if (CauseOf(policy, c) is { } cause && c.Claim is not null
            && (policy.Exclusions.Any(rule => rule.Cause == cause) || (!policy.OnlyCauses.IsEmpty && policy.OnlyCauses.All(rule => rule.Cause != cause))))
        {
            failures.Add(CoverageStatus.Excluded);
        }

        var promised = new LayerWalk(policy, c, start, asOf, TermOf(policy.Profile, terms, c, start)).All()
            .Where(layer => policy.LayerOrder.Contains(layer.Kind) && (layer.Kind != LayerKind.Extension || !(layer.Last < layer.First))).ToList();
        var lost = promised.Where(layer => PassedOn(policy, c, layer with { Last = LocalDate.MaxIsoValue }, asOf).Last < layer.First).ToList();
        var layers = promised.Except(lost).Select(layer => PassedOn(policy, c, layer, asOf)).ToList();
        var over = policy.UsageLimits.Where(limit => c.Readings.Where(reading => reading.Counter == limit.Counter && (reading.ReadOn ?? asOf) <= asOf).Max(reading => reading.Value) > limit.Limit)
            .SelectMany(limit => limit.Layers).ToHashSet();
        var covering = layers.Where(layer => layer.Has(on) && !over.Contains(layer.Kind)).ToList();
        if (covering.Count == 0)
        {
            failures.UnionWith(layers.Select(layer => layer.First is not { } first || on < first ? CoverageStatus.NotStarted : CoverageStatus.Expired));
            failures.UnionWith(layers.Where(layer => over.Contains(layer.Kind)).Select(_ => CoverageStatus.Expired));
            failures.UnionWith(lost.Select(_ => CoverageStatus.Expired));
            if (promised.All(layer => layer.Kind != LayerKind.Base))
            {
                failures.Add(CoverageStatus.NotCovered);
            }
        }

        var counting = covering.Count > 0 ? covering : layers;
        var last = counting.Count == 0 || counting.Any(layer => layer.Last is null) ? null : counting.MaxBy(layer => layer.Last!.Value);
        var answers = covering.Count == 0 ? null : covering.MinBy(layer => (policy.LayerOrder.ToList().IndexOf(layer.Kind), layers.IndexOf(layer)));
        var status = failures.Count == 0 ? CoverageStatus.Covered : Order.First(failures.Contains);
        if (failures.SetEquals([CoverageStatus.Expired]) && LivedTooShort(policy, c, start, on))
        {
            status = CoverageStatus.CoveredAbnormalLife;
            failures.Clear();
        }

        return new OracleAnswer(
            status,
            [.. Order.Where(failures.Contains)],
            answers?.First ?? (start == LocalDate.MaxIsoValue ? null : start),
            last?.Last,
            last?.Tolled ?? 0,
            last?.Provisional ?? false,
            status == CoverageStatus.Covered ? answers?.Name : null,
            status == CoverageStatus.NotCovered ? registerBy : null);
    }

    /// <summary>The share that the company bears although cover is over: for so long after the last day.</summary>
    public static int? Goodwill(WarrantyPolicy policy, OracleAnswer answer, LocalDate on)
    {
        if (policy.Goodwill is not { } rule || answer is not { Status: CoverageStatus.Expired, LastDay: { } last })
        {
            return null;
        }

        var through = CountingOracle.LastDay(policy.Profile, policy.Profile.FirstDay == FirstDay.Included ? last.PlusDays(1) : last, rule.Within);
        return on <= through ? rule.Percent : null;
    }

    /// <summary>The start day; far ahead where it has not come yet, null where no basis tells it.</summary>
    private static LocalDate? StartOf(ValueList<StartBasis> bases, ServiceCase c, LocalDate asOf)
    {
        foreach (var basis in bases)
        {
            var dates = basis.Events.Select(c.Unit.DateOf).Where(date => date.Kind is DateFactKind.Known or DateFactKind.NotYet)
                .Select(date => date.Kind == DateFactKind.NotYet ? LocalDate.MaxIsoValue : date.FirstDay!.Value).ToList();
            if (dates.Count > 0)
            {
                var day = basis.Kind == StartBasisKind.LatestOf ? dates.Max() : dates.Min();
                return basis.Allowance is { } allowance && day != LocalDate.MaxIsoValue ? CountingOracle.LastDayBeforeRoll(CountingProfile.Default, day, allowance) : day;
            }
        }

        return null;
    }

    private static bool IsMet(WarrantyPolicy policy, WarrantyCondition condition, ServiceCase c, LocalDate? start, LocalDate asOf, LocalDate on, out LocalDate? registerBy)
    {
        registerBy = null;
        if (condition.Evidence is { } kind)
        {
            return c.Has(kind) == Truth.Yes;
        }

        var from = condition.RegisterFrom is { } basis ? StartOf([basis], c, asOf) : start;
        var limit = from is { } day && day != LocalDate.MaxIsoValue ? CountingOracle.LastDay(condition.Profile ?? policy.Profile, day, condition.RegisterWithin!) : LocalDate.MaxIsoValue;
        var registered = c.Unit.DateOf(UnitEvent.Registration);
        if (registered.Kind == DateFactKind.Known && registered.FirstDay <= asOf)
        {
            return registered.FirstDay <= limit;
        }

        registerBy = registered.Kind != DateFactKind.Absent && on <= limit && limit < LocalDate.MaxIsoValue ? limit : null;
        return false;
    }

    private static Cause? CauseOf(WarrantyPolicy policy, ServiceCase c) =>
        c.Claim?.Cause ?? policy.Findings.FirstOrDefault(rule => c.Has(rule.Finding) == Truth.Yes)?.Cause;

    /// <summary>The narrowest term; null for none.</summary>
    private static Term? TermOf(CountingProfile profile, ValueList<TermRule> terms, ServiceCase c, LocalDate? start)
    {
        var component = c.Claim is null ? Component.WholeUnit : c.Claim.Component!;
        var rule = terms.Where(rule => rule.Component is null || rule.Component == component.Id)
            .Where(rule => rule.Class is null || rule.Class == component.Class)
            .Where(rule => rule.Series is null || rule.Series == c.Unit.Series)
            .OrderByDescending(rule => rule.Component is not null).ThenByDescending(rule => rule.Class is not null).ThenByDescending(rule => rule.Series is not null)
            .FirstOrDefault();
        return rule?.Promise switch
        {
            TermPromise.Fixed => rule.Length,
            TermPromise.AgreedUpTo => c.Unit.AgreedTerm.Term is { } agreed ? (End(agreed) <= End(rule.Length!) ? agreed : rule.Length) : null,
            _ => null,
        };

        // Agreed beyond the maximum is the maximum: the one that ends first.
        LocalDate? End(Term length) => CountingOracle.LastDayBeforeRoll(profile, start is { Year: < 9999 } day ? day : LayerWalk.LongBefore, length);
    }

    /// <summary>The layer as the new owner has it.</summary>
    private static OracleLayer PassedOn(WarrantyPolicy policy, ServiceCase c, OracleLayer layer, LocalDate asOf)
    {
        if (policy.Transfer is not { } rule || c.Unit.DateOf(UnitEvent.Transfer).FirstDay is not { } day || day > asOf)
        {
            return layer;
        }

        var most = rule.AtMost is { } atMost ? CountingOracle.LastDay(policy.Profile, day, atMost)!.Value : day;
        return layer.Last > most ? layer with { Last = most } : layer;
    }

    private static bool LivedTooShort(WarrantyPolicy policy, ServiceCase c, LocalDate? start, LocalDate on)
    {
        var life = policy.AbnormalLife?.NormalLives.Where(life => c.Claim is not null && (life.Name == c.Claim.Component!.Id || life.Name == c.Claim.Component.Class))
            .OrderByDescending(life => life.Name == c.Claim!.Component!.Id).FirstOrDefault();
        if (life is null || c.Has(policy.AbnormalLife!.Identification) != Truth.Yes)
        {
            return false;
        }

        if ((c.Claim!.PartInstalled.FirstDay ?? start) is not { } installed)
        {
            // Given is only the last day: it began long before.
            return false;
        }

        var failed = c.Claim.Failed.FirstDay ?? on;
        var age = Period.DaysBetween(installed, failed);
        var normal = Period.DaysBetween(installed, CountingOracle.LastDayBeforeRoll(CountingProfile.Default, installed, life.Length)!.Value);
        return age >= 0 && age * policy.AbnormalLife.Denominator < normal * policy.AbnormalLife.Numerator;
    }
}

/// <summary>One layer on the wall calendar.</summary>
internal sealed record OracleLayer(LayerKind Kind, string Name, LocalDate? First, LocalDate? Last, int Tolled, bool Provisional)
{
    public LocalDate BeforeRoll { get; init; }

    public bool Has(LocalDate day) => First <= day && day <= Last;
}

/// <summary>Lists the layers of a case, each with its last day found by walking.</summary>
internal sealed class LayerWalk(WarrantyPolicy policy, ServiceCase c, LocalDate? start, LocalDate asOf, Term? term)
{
    /// <summary>Before every date of a case: where a promise began of which only the end is known.</summary>
    public static readonly LocalDate LongBefore = new(2022, 1, 1);

    private readonly CountingProfile _profile = policy.Profile;

    public List<OracleLayer> All()
    {
        var layers = new List<OracleLayer>();
        var fixedLast = c.Unit.FixedLastDay;
        var began = start ?? (fixedLast is null ? LocalDate.MaxIsoValue : LongBefore);
        if (began == LocalDate.MaxIsoValue)
        {
            // Whatever is promised lies ahead; only what runs beside the base can have begun.
            if (term is not null || fixedLast is not null)
            {
                layers.Add(new OracleLayer(LayerKind.Base, "base", null, null, 0, false));
            }

            layers.AddRange(c.Extensions.Where(IsFollowing).Select(item => new OracleLayer(LayerKind.Extension, item.Id, null, null, 0, false)));
            layers.AddRange(Beside());
            return layers;
        }

        if (term is not null || fixedLast is not null)
        {
            layers.Add(Walk(LayerKind.Base, "base", began, fixedLast is null ? [term!] : [], began, began, fixedLast, LongBefore));
        }

        layers.AddRange(Following(began, fixedLast is null && term is not null ? [term] : [], layers.LastOrDefault(), fixedLast, LongBefore));
        var number = 0;
        foreach (var exchange in c.Exchanges.OrderBy(exchange => exchange.ExchangedOn).ThenBy(exchange => exchange.Reason, StringComparer.Ordinal))
        {
            number++;
            var day = exchange.ExchangedOn;
            var rule = policy.Exchanges.FirstOrDefault(rule => rule.Reason == exchange.Reason) ?? policy.Exchanges.FirstOrDefault(rule => rule.Reason is null);
            var length = rule?.Mode switch { ExchangeMode.Restart => term, ExchangeMode.RemainderAtLeast => rule.AtLeast, _ => null };
            if (day < began || day > asOf || length is null || !layers.Any(layer => layer.Has(day)))
            {
                continue;
            }

            var layer = Walk(LayerKind.Exchange, "exchange" + number, day, [length], day, day, null, day);
            layers.Add(layer);
            if (rule!.Restarts == RestartScope.BaseAndExtensions && rule.Mode == ExchangeMode.Restart)
            {
                layers.AddRange(Following(day, [length], layer, null, day));
            }
        }

        layers.AddRange(Beside());
        layers.AddRange(OfParts(began));
        return layers;
    }

    private bool IsFollowing(BoughtExtension extension) => extension.Mode == ExtensionMode.Consecutive && IsBought(extension);

    private bool IsBought(BoughtExtension extension) =>
        extension.Bought.Kind switch { DateFactKind.Unknown => true, DateFactKind.Known => extension.Bought.FirstDay <= asOf, _ => false };

    private IEnumerable<OracleLayer> Following(LocalDate began, List<Term> joined, OracleLayer? before, LocalDate? fixedLast, LocalDate repairsFrom)
    {
        var previous = before;
        var reached = before?.Last;
        foreach (var extension in c.Extensions.Where(IsFollowing))
        {
            var first = reached is { } last ? last.PlusDays(1) : began;
            OracleLayer layer;
            if (policy.Stacking == Stacking.FromOldEnd && previous is not null)
            {
                var origin = _profile.FirstDay == FirstDay.Included ? previous.BeforeRoll.PlusDays(1) : previous.BeforeRoll;
                layer = Walk(LayerKind.Extension, extension.Id, first, [extension.Term], origin, previous.BeforeRoll.PlusDays(1), null, repairsFrom);
                layer = layer with { Provisional = layer.Provisional || previous.Provisional };
            }
            else
            {
                joined = [.. joined, extension.Term];
                layer = Walk(LayerKind.Extension, extension.Id, first, joined, began, began, fixedLast, repairsFrom);
            }

            reached = reached is null || layer.Last > reached ? layer.Last : reached;
            previous = layer;
            yield return layer;
        }
    }

    private IEnumerable<OracleLayer> Beside() =>
        from extension in c.Extensions
        where extension.Mode == ExtensionMode.Concurrent && IsBought(extension) && extension.Start.Kind != DateFactKind.Absent
        let first = extension.Start.FirstDay
        select new OracleLayer(LayerKind.Concurrent, extension.Id, first, first is { } day ? CountingOracle.LastDay(_profile, day, extension.Term) : null, 0, false);

    private IEnumerable<OracleLayer> OfParts(LocalDate began)
    {
        foreach (var repair in c.Repairs.OrderBy(repair => repair.HandedInOn).ThenBy(repair => repair.HandedBack.FirstDay ?? LocalDate.MaxIsoValue))
        {
            var number = c.Repairs.ToList().FindIndex(item => ReferenceEquals(item, repair)) + 1;
            var rule = policy.PartWarranty;
            if (rule is null || (rule.Length ?? term) is not { } length || repair.Kind != StayKind.Repair || c.Claim is not { } claim
                || repair.HandedInOn < began || !IsFinished(repair) || (rule.PaidRepairs == PaidRepairs.DoNotCount && repair.Paid == Truth.Yes))
            {
                continue;
            }

            var concerns = rule.Scope == PartWarrantyScope.Defect ? repair.Defect == claim.Defect : !claim.Component!.IsWholeUnit && repair.Parts!.Value.Contains(claim.Component.Id);
            if (concerns)
            {
                var completed = repair.HandedBack.FirstDay!.Value;
                yield return new OracleLayer(LayerKind.Part, "repair" + number, completed, CountingOracle.LastDay(_profile, completed, length), 0, false);
            }
        }
    }

    private bool IsFinished(Repair repair) => repair.HandedInOn <= asOf && repair.HandedBack.FirstDay <= asOf;

    /// <summary>Walks a layer to its last day; walks once more with open stays going on, to see whether they would move it.</summary>
    private OracleLayer Walk(
        LayerKind kind, string name, LocalDate first, List<Term> terms, LocalDate origin, LocalDate eventsFrom, LocalDate? fixedLast, LocalDate repairsFrom)
    {
        var (last, tolled) = Reach(terms, origin, eventsFrom, fixedLast, repairsFrom, asOf);
        var isAway = c.Repairs.Any(repair => repair.HandedInOn <= asOf && !(repair.HandedBack.FirstDay <= asOf));
        var later = isAway ? Reach(terms, origin, eventsFrom, fixedLast, repairsFrom, asOf.PlusDays(1200)).Last : last;
        var raised = Raised(last, eventsFrom);
        var rolled = fixedLast == raised ? raised : CountingOracle.Rolled(_profile, raised)!.Value;
        rolled = terms.Count == 0 && rolled < fixedLast ? fixedLast.Value : rolled;
        return new OracleLayer(kind, name, first, rolled, tolled, later != last) { BeforeRoll = raised };
    }

    /// <summary>The last day before floors and roll: strike out the days away, add months for repairs, walk again, until nothing changes.</summary>
    private (LocalDate Last, int Tolled) Reach(List<Term> terms, LocalDate origin, LocalDate eventsFrom, LocalDate? fixedLast, LocalDate repairsFrom, LocalDate openEnd)
    {
        var away = DaysAway(repairsFrom, openEnd);
        for (var extensions = 0; ;)
        {
            var pieces = extensions == 0 ? terms : [.. terms, Term.OfMonths(extensions * policy.FixedExtension!.Months)];
            var from = fixedLast is { } given ? (_profile.FirstDay == FirstDay.Included ? given.PlusDays(1) : given) : origin;
            var joined = pieces.Count == 0 ? null : Joined(pieces);
            var plain = joined is null ? fixedLast!.Value : CountingOracle.LastDayBeforeRoll(_profile, from, joined)!.Value;
            var workingDaysOnly = joined is not null && (joined.WorkingDays > 0 || (joined is { Years: 0, Months: 0, Weeks: 0 } && joined.Days <= _profile.ShortTermDays));

            var firstCounted = _profile.FirstDay == FirstDay.Included ? origin : origin.PlusDays(1);
            var needed = 0;
            for (var day = firstCounted; day <= plain; day = day.PlusDays(1))
            {
                needed += Counts(day) ? 1 : 0;
            }

            var last = firstCounted.PlusDays(-1);
            var tolled = 0;
            while (needed > 0)
            {
                last = last.PlusDays(1);
                if (Counts(last))
                {
                    needed -= away.Contains(last) ? 0 : 1;
                    tolled += away.Contains(last) ? 1 : 0;
                }
            }

            var begun = policy.FixedExtension is not { } rule ? 0
                : Math.Min(rule.Maximum, c.Repairs.Count(repair => IsGood(repair, rule.Scope) && repair.HandedInOn >= eventsFrom && repair.HandedInOn <= last));
            if (begun <= extensions)
            {
                return (last, tolled);
            }

            extensions = begun;

            bool Counts(LocalDate day) => !workingDaysOnly || CountingOracle.Works(_profile.Calendar!, day);
        }
    }

    private LocalDate Raised(LocalDate last, LocalDate eventsFrom)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var floor in policy.Floors)
            {
                var days = floor.After == FloorEvent.DefectAppeared
                    ? c.Claim is { Appeared.FirstDay: { } appeared } ? [appeared] : []
                    : c.Repairs.Where(repair => IsGood(repair, floor.Scope)).Select(repair => repair.HandedBack.FirstDay!.Value).ToList();
                foreach (var day in days.Where(day => day >= eventsFrom && day <= last && day <= asOf).ToList())
                {
                    var raised = CountingOracle.LastDayBeforeRoll(floor.Profile ?? _profile, day, floor.Length)!.Value;
                    changed |= raised > last;
                    last = raised > last ? raised : last;
                }
            }
        }

        return last;
    }

    /// <summary>A free and finished repair, of the claimed defect where that matters.</summary>
    private bool IsGood(Repair repair, RepairScope scope) =>
        repair.Kind == StayKind.Repair && repair.Paid == Truth.No && IsFinished(repair) && (scope == RepairScope.Unit || (c.Claim is not null && repair.Defect == c.Claim.Defect));

    private HashSet<LocalDate> DaysAway(LocalDate from, LocalDate openEnd)
    {
        var days = new HashSet<LocalDate>();
        foreach (var repair in c.Repairs.Where(repair => repair.HandedInOn >= from && repair.HandedInOn <= asOf))
        {
            var rule = policy.Tolling?.Stays.FirstOrDefault(stay => stay.Kind == repair.Kind);
            if (rule is null || (repair.Paid == Truth.Yes && repair.Kind != StayKind.Transit && policy.Tolling!.PaidRepairs == PaidRepairs.DoNotCount))
            {
                continue;
            }

            var until = repair.HandedBack.FirstDay is { } back && back <= asOf ? back : openEnd;
            for (var day = repair.HandedInOn; day <= until; day = day.PlusDays(1))
            {
                if ((day > repair.HandedInOn || rule.DayCount != DayCount.DaysAfter) && (day < until || rule.DayCount != DayCount.Nights))
                {
                    days.Add(day);
                }
            }
        }

        return days;
    }

    private static Term Joined(List<Term> terms) => terms[0].WorkingDays > 0
        ? Term.OfWorkingDays(terms.Sum(term => term.WorkingDays))
        : Term.Of(terms.Sum(term => term.Years), terms.Sum(term => term.Months), terms.Sum(term => term.Weeks), terms.Sum(term => term.Days));
}
