using AfterSales.Cases;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>What a warranty promises.</summary>
internal static class WarrantyPart
{
    private static readonly WordPart<LayerKind> Layer = Words.Of<LayerKind>();

    private static readonly Part<ValueList<LayerKind>> Layers = new ListPart<LayerKind>(Layer, 1, repetition: Repetition.Refused);

    private static readonly ValueList<LayerKind> UsualOrder = [LayerKind.Base, LayerKind.Exchange, LayerKind.Part, LayerKind.Extension, LayerKind.Concurrent];

    private static readonly ValueList<LayerKind> UsuallyLimited = [LayerKind.Base, LayerKind.Extension, LayerKind.Exchange];

    private static readonly Part<WarrantyFallback> Otherwise = new ObjectPart<WarrantyFallback>("otherwise", "What is promised where a condition is not met: another start, other terms, or both.", shape =>
    {
        var start = shape.Optional("start", StartParts.List, fallback => fallback.StartBases, default, "From when it then counts; as else where absent.", "startBases");
        var terms = shape.Optional("terms", TermParts.List, fallback => fallback.Terms, default, "The terms that then count; as else where absent.");
        return fields => WarrantyFallback.Create(start.In(fields), terms.In(fields));
    });

    private static readonly Part<WarrantyCondition> Evidence = new ObjectPart<WarrantyCondition>("condition-evidence", "Evidence must be present.", shape =>
    {
        var evidence = shape.Required("evidence", CasePart.EvidenceName, condition => condition.Evidence!, "What must be there.");
        var otherwise = shape.OptionalReference("otherwise", Otherwise, condition => condition.Fallback, "What is promised without it; nothing where absent.", "fallback");
        var clause = shape.Clause(condition => condition.Clause);
        return fields => WarrantyCondition.Present(evidence.In(fields), clause.In(fields), otherwise.In(fields));
    });

    private static readonly Part<WarrantyCondition> Registered = new ObjectPart<WarrantyCondition>("condition-registered", "The unit must be registered within a term.", shape =>
    {
        var within = shape.Required("registered-within", Values.Term, condition => condition.RegisterWithin!, "The term.", "within");
        var from = shape.OptionalReference("from", StartParts.Basis, condition => condition.RegisterFrom, "The event it counts from; the start of the warranty where absent.");
        var counting = shape.OptionalReference("counting", CountingParts.Profile, condition => condition.Profile, "How it is counted; the warranty's counting where absent.", "profile");
        var otherwise = shape.OptionalReference("otherwise", Otherwise, condition => condition.Fallback, "What is promised without it; nothing where absent.", "fallback");
        var clause = shape.Clause(condition => condition.Clause);
        return fields => WarrantyCondition.Registered(within.In(fields), clause.In(fields), from.In(fields), counting.In(fields), otherwise.In(fields));
    });

    private static readonly Part<WarrantyCondition> Condition = new UnionPart<WarrantyCondition>(
        null,
        [
            new("evidence", condition => condition.Evidence is not null, Evidence),
            new("registered-within", condition => condition.Evidence is null, Registered),
        ]);

    private static readonly Part<UsageLimit> Limit = new ObjectPart<UsageLimit>("usage-limit", "Covered only while a counter shows no more than a limit.", shape =>
    {
        var counter = shape.Required("counter", HistoryParts.CounterName, limit => limit.Counter, "The counter.");
        var limit = shape.Required("limit", Values.Amount, limit => limit.Limit, "The last reading that is still covered.");
        var layers = shape.Optional("layers", Layers, limit => limit.Layers, UsuallyLimited, "The layers that it limits; base, extension and exchange where absent.");
        var clause = shape.Clause(limit => limit.Clause);
        return fields => UsageLimit.Create(counter.In(fields), limit.In(fields), layers.In(fields), clause.In(fields));
    });

    private static readonly Part<CauseRule> Cause = new ObjectPart<CauseRule>("cause-rule", "A cause with the clause that names it.", shape =>
    {
        var cause = shape.Required("cause", ClaimPart.Cause, rule => rule.Cause, "The cause.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => CauseRule.Of(cause.In(fields), clause.In(fields));
    });

    private static readonly Part<FindingRule> Finding = new ObjectPart<FindingRule>("finding", "A finding that tells the cause where the claim does not.", shape =>
    {
        var finding = shape.Required("finding", CasePart.EvidenceName, rule => rule.Finding, "The finding, a kind of evidence.");
        var cause = shape.Required("cause", ClaimPart.Cause, rule => rule.Cause, "The cause that it tells.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => FindingRule.Of(finding.In(fields), cause.In(fields), clause.In(fields));
    });

    private static readonly Part<AbnormalLifeRule> AbnormalLife = new ObjectPart<AbnormalLifeRule>("abnormal-life", "After expiry, a part whose life was abnormally short is covered all the same.", shape =>
    {
        var lives = shape.Required(
            "normal-lives",
            new MapPart<NormalLife, string, AfterSales.Calendars.Term>(Values.Label, Values.Term, life => life.Name, life => life.Length, NormalLife.Of),
            rule => rule.NormalLives,
            "The normal life of each component (by id) or class of components.");
        var share = shape.Optional("share", Values.Fraction, rule => new Fraction(rule.Numerator, rule.Denominator), new Fraction(1, 2), "The share of it below which a life is abnormally short; 1/2 where absent.", "numerator");
        var identification = shape.Optional(
            "identification", CasePart.EvidenceName, rule => rule.Identification, EvidenceKind.IdentifiedByAuthority, "The evidence that an authorised body has identified it.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => AbnormalLifeRule.Create(
            lives.In(fields), share.In(fields).Numerator, share.In(fields).Denominator, identification.In(fields), clause.In(fields));
    });

    private static readonly Part<ItemRule> Item = new ObjectPart<ItemRule>("item-rule", "Terms or layers of their own for parts, labour, travel or freight.", shape =>
    {
        var item = shape.Required("item", Words.Of<CoverageItem>(), rule => rule.Item, "The item.");
        var terms = shape.Optional("terms", TermParts.List, rule => rule.Terms, default, "Its own terms; the warranty's where absent.");
        var layers = shape.Optional("layers", Layers, rule => rule.Layers, default, "The only layers that cover it; all where absent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => ItemRule.Create(item.In(fields), terms.In(fields), layers.In(fields), clause.In(fields));
    });

    private static readonly Part<GoodwillRule> Goodwill = new ObjectPart<GoodwillRule>("goodwill", "What the company bears after expiry of its own free will.", shape =>
    {
        var within = shape.Required("within", Values.Term, rule => rule.Within, "How long after the last day.");
        var percent = shape.Required("percent", Values.Whole(1, 100), rule => rule.Percent, "The share of the cost, in percent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => GoodwillRule.Create(within.In(fields), percent.In(fields), clause.In(fields));
    });

    private static readonly Part<TransferRule> Transfer = new ObjectPart<TransferRule>("transfer", "What becomes of the warranty when the unit passes to a new owner.", shape =>
    {
        var most = shape.OptionalReference("at-most", Values.Term, rule => rule.AtMost, "How long cover goes on at most; it ends with the day of the transfer where absent.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => most.In(fields) is { } term ? TransferRule.RemainderAtMost(term, clause.In(fields)) : TransferRule.Ends(clause.In(fields));
    });

    public static readonly Part<WarrantyPolicy> Part = new ObjectPart<WarrantyPolicy>("warranty", "What the warranty promises.", shape =>
    {
        var start = shape.Required("start", StartParts.List, warranty => warranty.StartBases, "From when it is counted, in order of preference: the first with a known date counts.", "startBases");
        var terms = shape.Required("terms", TermParts.List, warranty => warranty.Terms, "How long, for what.");
        var counting = shape.Optional(
            "counting", CountingParts.Profile, warranty => warranty.Profile, AfterSales.Calendars.CountingProfile.Default, "How terms are counted.", "profile");
        var tolling = shape.OptionalReference("tolling", RepairEffectParts.Tolling, warranty => warranty.Tolling, "During which stays the clock stands still.");
        var extension = shape.OptionalReference("fixed-extension", RepairEffectParts.FixedExtension, warranty => warranty.FixedExtension, "The months that a repair adds.");
        var floors = shape.List("floors", RepairEffectParts.Floor, warranty => warranty.Floors, "Terms before which cover does not end.");
        var part = shape.OptionalReference("part-warranty", RepairEffectParts.PartWarranty, warranty => warranty.PartWarranty, "The warranty of repaired parts or defects.");
        var exchanges = shape.Optional(
            "after-exchange", RepairEffectParts.Exchanges, warranty => warranty.Exchanges, default, "What becomes of the warranty after an exchange; the new unit has what was left where absent.", "exchanges");
        var stacking = shape.Optional("stacking", Words.Of<Stacking>(), warranty => warranty.Stacking, Stacking.OneTerm, "How consecutive extensions are counted; as one term where absent.");
        var limits = shape.List("usage-limits", Limit, warranty => warranty.UsageLimits, "Counters that end cover.");
        var conditions = shape.List("conditions", Condition, warranty => warranty.Conditions, "What must be given for cover.");
        var exclusions = shape.List("exclusions", Cause, warranty => warranty.Exclusions, "Causes that are not covered.");
        var only = shape.List("only-causes", Cause, warranty => warranty.OnlyCauses, "The only causes that are covered; all that are not excluded where absent.");
        var findings = shape.List("findings", Finding, warranty => warranty.Findings, "Findings that tell the cause.");
        var life = shape.OptionalReference("abnormal-life", AbnormalLife, warranty => warranty.AbnormalLife, "Cover after expiry for parts whose life was abnormally short.");
        var order = shape.Optional(
            "layer-order", Layers, warranty => warranty.LayerOrder, UsualOrder, "The order in which layers answer; base, exchange, part, extension, concurrent where absent.");
        var items = shape.List("items", Item, warranty => warranty.Items, "Terms or layers of their own for parts, labour, travel or freight.");
        var goodwill = shape.OptionalReference("goodwill", Goodwill, warranty => warranty.Goodwill, "What the company bears after expiry of its own free will.");
        var transfer = shape.OptionalReference("transfer", Transfer, warranty => warranty.Transfer, "What becomes of the warranty when the unit passes to a new owner; it goes with the unit where absent.");
        return fields => WarrantyPolicy.Create(
            start.In(fields), terms.In(fields), counting.In(fields), tolling.In(fields), extension.In(fields), floors.In(fields), part.In(fields), exchanges.In(fields), stacking.In(fields),
            limits.In(fields), conditions.In(fields), exclusions.In(fields), only.In(fields), findings.In(fields), life.In(fields), order.In(fields), items.In(fields), goodwill.In(fields),
            transfer.In(fields));
    });
}
