using System.Globalization;
using System.Text.Json;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Tests.Calendars;
using AfterSales.Warranties;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Tests.Warranties;

/// <summary>Maps the rows' own format onto policies and cases.</summary>
internal static class WarrantyRows
{
    private static readonly JsonElement Named =
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests/AfterSales.Core.Tests/Data/warranty-policies.json"))).RootElement;

    public static WarrantyPolicy Policy(JsonElement policy)
    {
        var p = policy.ValueKind == JsonValueKind.String ? Named.GetProperty(policy.GetString()!).GetProperty("rules") : policy;
        var profile = p.TryGetProperty("profile", out var counted) ? counted : p;
        return WarrantyPolicy.Create(
            Bases(p.GetProperty("startBases")),
            Terms(p.GetProperty("terms")),
            CountingRows.Profile(profile),
            Tolling(p),
            p.TryGetProperty("fixedExtension", out var months)
                ? FixedExtensionRule.Create(months.GetProperty("months").GetInt32(), months.GetProperty("max").GetInt32(), Scope(months, RepairScope.Unit))
                : null,
            [.. Each(p, "floors").Select(floor => FloorRule.Create(
                floor.GetProperty("after").GetString() == "handBack" ? FloorEvent.HandBack : FloorEvent.DefectAppeared,
                CountingRows.Term(floor.GetProperty("term")),
                Scope(floor, RepairScope.Defect),
                floor.TryGetProperty("profile", out var own) ? CountingRows.Profile(own) : null))],
            p.TryGetProperty("partWarranty", out var part)
                ? PartWarrantyRule.Create(
                    part.GetProperty("term").ValueKind == JsonValueKind.String ? null : CountingRows.Term(part.GetProperty("term")),
                    part.GetProperty("by").GetString() == "part" ? PartWarrantyScope.Part : PartWarrantyScope.Defect,
                    Paid(part))
                : null,
            Exchanges(p),
            p.TryGetProperty("stacking", out var stacking) && stacking.GetString() == "FromOldEnd" ? Stacking.FromOldEnd : Stacking.OneTerm,
            [.. Each(p, "usageLimits").Select(limit => UsageLimit.Create(
                Counter.Of(limit.GetProperty("counter").GetString()!),
                limit.GetProperty("limit").GetDecimal(),
                [.. Each(limit, "layers").Select(Layer)]))],
            [.. Each(p, "conditions").Select(Condition)],
            [.. Each(p, "exclusions").Select(cause => CauseRule.Of(CauseOf(cause)))],
            [.. Each(p, "onlyCauses").Select(cause => CauseRule.Of(CauseOf(cause)))],
            abnormalLife: p.TryGetProperty("abnormalLife", out var life)
                ? AbnormalLifeRule.Create(
                    [.. life.GetProperty("normalLife").EnumerateObject().Select(item => NormalLife.Of(item.Name, CountingRows.Term(item.Value)))],
                    life.GetProperty("share")[0].GetInt32(),
                    life.GetProperty("share")[1].GetInt32())
                : null,
            layerOrder: [.. Each(p, "layerOrder").Select(Layer)],
            items: p.TryGetProperty("items", out var items)
                ? [.. items.EnumerateObject().Select(item => ItemRule.Create(
                    Enum.Parse<CoverageItem>(item.Name, ignoreCase: true),
                    item.Value.TryGetProperty("terms", out var terms) ? Terms(terms) : default,
                    [.. Each(item.Value, "layers").Select(Layer)]))]
                : default);
    }

    public static ServiceCase Case(JsonElement c) => ServiceCase.Create(
        SoldUnit.Create(
            c.TryGetProperty("dates", out var dates) ? [.. dates.EnumerateObject().Where(date => date.Value.ValueKind != JsonValueKind.Null).Select(date => UnitDate.Of(Event(date.Name), Date(date.Value)))] : default,
            Text(c, "series"),
            agreedTerm: !c.TryGetProperty("agreedTerm", out var agreed) ? AgreedTerm.Unknown
                : agreed.ValueKind == JsonValueKind.String ? AgreedTerm.None : AgreedTerm.Of(CountingRows.Term(agreed)),
            fixedLastDay: c.TryGetProperty("lastDay", out var last) ? Day(last) : null),
        c.TryGetProperty("claim", out var claim) && claim.ValueKind == JsonValueKind.Object ? Claimed(claim) : null,
        [.. Each(c, "repairs").Select(RepairOf)],
        [.. Each(c, "exchanges").Select(item => Exchange.Of(Day(item.GetProperty("date")), Text(item, "reason")))],
        [.. Each(c, "extensions").Select(Extension)],
        c.TryGetProperty("facts", out var facts) ? [.. facts.EnumerateObject().Select(fact => Evidence.Of(Kind(fact.Name), TruthOf(fact.Value)))] : default,
        c.TryGetProperty("usage", out var usage) ? [.. usage.EnumerateObject().SelectMany(Readings)] : default);

    public static string Kebab(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));

    public static IEnumerable<JsonElement> Each(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static UnitEvent Event(string name) => Enum.Parse<UnitEvent>(name, ignoreCase: true);

    private static LayerKind Layer(JsonElement kind) => Enum.Parse<LayerKind>(kind.GetString()!, ignoreCase: true);

    private static Cause CauseOf(JsonElement cause) => Cause.Of(Kebab(cause.GetString()!));

    private static EvidenceKind Kind(string fact) => EvidenceKind.Of(Kebab(fact));

    private static PaidRepairs Paid(JsonElement rule) =>
        rule.TryGetProperty("paid", out var paid) && paid.GetBoolean() ? PaidRepairs.Count : PaidRepairs.DoNotCount;

    private static RepairScope Scope(JsonElement rule, RepairScope otherwise) =>
        Text(rule, "scope") switch { "defect" => RepairScope.Defect, null => otherwise, _ => RepairScope.Unit };

    private static ValueList<StartBasis> Bases(JsonElement bases) => [.. bases.EnumerateArray().Select(basis =>
        basis.ValueKind == JsonValueKind.String ? StartBasis.On(Event(basis.GetString()!))
        : basis.TryGetProperty("basis", out var name)
            ? basis.TryGetProperty("allowance", out var allowance) ? StartBasis.After(Event(name.GetString()!), CountingRows.Term(allowance)) : StartBasis.On(Event(name.GetString()!))
        : basis.TryGetProperty("latestOf", out var latest) ? StartBasis.LatestOf([.. latest.EnumerateArray().Select(item => Event(item.GetString()!))])
        : StartBasis.EarliestOf([.. basis.GetProperty("earliestOf").EnumerateArray().Select(item => Event(item.GetString()!))]))];

    private static ValueList<TermRule> Terms(JsonElement terms, string? series = null)
    {
        var rules = new List<TermRule>();
        if (terms.TryGetProperty("unit", out var unit))
        {
            rules.Add(Rule(unit, null, null));
        }

        Add("classes", (item, name) => Rule(item, null, name));
        Add("components", (item, name) => Rule(item, name, null));
        if (terms.TryGetProperty("series", out var own))
        {
            rules.AddRange(own.EnumerateObject().SelectMany(item => Terms(item.Value, item.Name)));
        }

        return ValueList.From(rules);

        void Add(string member, Func<JsonElement, string, TermRule> rule)
        {
            if (terms.TryGetProperty(member, out var table))
            {
                rules.AddRange(table.EnumerateObject().Select(item => rule(item.Value, item.Name)));
            }
        }

        TermRule Rule(JsonElement term, string? component, string? componentClass) =>
            term.ValueKind == JsonValueKind.Null ? TermRule.Create(TermPromise.None, null, component, componentClass, series)
            : term.TryGetProperty("agreedUpTo", out var most) ? TermRule.Create(TermPromise.AgreedUpTo, CountingRows.Term(most), component, componentClass, series)
            : TermRule.Create(TermPromise.Fixed, CountingRows.Term(term), component, componentClass, series);
    }

    private static TollingRule? Tolling(JsonElement p)
    {
        if (!p.TryGetProperty("tolling", out var tolling) || !tolling.TryGetProperty("kinds", out var kinds))
        {
            return null;
        }

        DayCount? general = Text(tolling, "dayCount") is { } count ? Enum.Parse<DayCount>(count) : null;
        var stays = kinds.ValueKind == JsonValueKind.Object
            ? kinds.EnumerateObject().Select(kind => Of(kind.Name, kind.Value.ValueKind == JsonValueKind.Null ? general : Enum.Parse<DayCount>(kind.Value.GetString()!)))
            : kinds.EnumerateArray().Select(kind => Of(kind.GetString()!, general));
        return TollingRule.Create([.. stays], Paid(tolling));

        static TolledStay Of(string kind, DayCount? count) => count is { } days ? TolledStay.Of(StayOf(kind), days) : TolledStay.Of(StayOf(kind));
    }

    private static StayKind StayOf(string? kind) =>
        kind switch { "transit" => StayKind.Transit, "waitingParts" => StayKind.WaitingForParts, _ => StayKind.Repair };

    private static ValueList<ExchangeRule> Exchanges(JsonElement p)
    {
        if (!p.TryGetProperty("exchange", out var exchange))
        {
            return default;
        }

        var restarts = exchange.TryGetProperty("extensionsRestart", out var all) && all.GetBoolean() ? RestartScope.BaseAndExtensions : RestartScope.Base;
        var rules = new List<ExchangeRule>();
        if (exchange.TryGetProperty("mode", out _))
        {
            rules.Add(Rule(exchange, null));
        }

        if (exchange.TryGetProperty("byReason", out var reasons))
        {
            rules.AddRange(reasons.EnumerateObject().Select(item => Rule(item.Value, item.Name)));
        }

        return ValueList.From(rules);

        ExchangeRule Rule(JsonElement rule, string? reason) => Text(rule, "mode") switch
        {
            "Restart" => ExchangeRule.Restart(null, reason, restarts),
            "RemainderAtLeast" => ExchangeRule.RemainderAtLeast(CountingRows.Term(rule.GetProperty("term")), null, reason),
            _ => ExchangeRule.Remainder(null, reason),
        };
    }

    private static WarrantyCondition Condition(JsonElement condition)
    {
        var fallback = condition.TryGetProperty("fallback", out var otherwise)
            ? WarrantyFallback.Create(
                otherwise.TryGetProperty("startBases", out var bases) ? Bases(bases) : default,
                otherwise.TryGetProperty("terms", out var terms) ? Terms(terms) : default)
            : null;
        return condition.TryGetProperty("withinDays", out var days)
            ? WarrantyCondition.Registered(
                Term.OfDays(days.GetInt32()),
                null,
                Text(condition, "of") is { } of && of != "start" ? StartBasis.On(Event(of)) : null,
                condition.TryGetProperty("profile", out var profile) ? CountingRows.Profile(profile) : null,
                fallback)
            : WarrantyCondition.Present(Kind(Text(condition, "fact")!), null, fallback);
    }

    private static Claim Claimed(JsonElement claim)
    {
        var component = !claim.TryGetProperty("component", out var what) ? Component.WholeUnit
            : what.ValueKind == JsonValueKind.Null ? null
            : Component.Of(Text(what, "id") ?? "any", Text(what, "class"));
        return Claim.Create(
            component,
            Text(claim, "cause") is { } cause ? Cause.Of(Kebab(cause)) : null,
            Text(claim, "defect"),
            Fact(claim, "appeared"),
            Fact(claim, "failedOn"),
            Fact(claim, "partInstalled"));
    }

    private static Repair RepairOf(JsonElement repair) => Repair.Create(
        Day(repair.GetProperty("from")),
        repair.GetProperty("until").ValueKind == JsonValueKind.Null ? DateFact.NotYet : Day(repair.GetProperty("until")),
        StayOf(Text(repair, "kind")),
        repair.TryGetProperty("paid", out var paid) ? TruthOf(paid) : Truth.No,
        !repair.TryGetProperty("parts", out var parts) ? (ValueList<string>?)(ValueList<string>)[]
            : parts.ValueKind == JsonValueKind.Null ? null
            : [.. parts.EnumerateArray().Select(item => item.GetString()!)],
        Text(repair, "defect"));

    private static BoughtExtension Extension(JsonElement extension)
    {
        var term = CountingRows.Term(extension.GetProperty("term"));
        var id = Text(extension, "id")!;
        return Text(extension, "mode") == "Concurrent"
            ? BoughtExtension.Concurrent(id, term, Fact(extension, "start"), Fact(extension, "bought"))
            : BoughtExtension.Consecutive(id, term, Fact(extension, "bought"));
    }

    private static IEnumerable<Reading> Readings(JsonProperty usage)
    {
        var counter = Counter.Of(usage.Name);
        return usage.Value.ValueKind switch
        {
            JsonValueKind.Number => [Reading.Of(counter, usage.Value.GetDecimal())],
            JsonValueKind.Array => usage.Value.EnumerateArray().Select(item => Reading.Of(counter, item[1].GetDecimal(), Day(item[0]))),
            _ => [],
        };
    }

    private static DateFact Fact(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Date(value) : DateFact.Unknown;

    private static DateFact Date(JsonElement date) => date.ValueKind == JsonValueKind.Array
        ? DateFact.Between(Day(date[0]), Day(date[1]))
        : date.GetString() switch { "absent" or "never" => DateFact.Absent, "notYet" => DateFact.NotYet, _ => Day(date) };

    private static LocalDate Day(JsonElement day) => LocalDatePattern.Iso.Parse(day.GetString()!).Value;

    private static Truth TruthOf(JsonElement truth) =>
        truth.ValueKind switch { JsonValueKind.True => Truth.Yes, JsonValueKind.False => Truth.No, _ => Truth.Unknown };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
