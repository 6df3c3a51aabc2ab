using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The parts of a warranty policy as one value: what makes two policies equal, and what an item's own policy changes.</summary>
internal sealed record WarrantyParts
{
    private static readonly LayerKind[] DefaultOrder = [LayerKind.Base, LayerKind.Exchange, LayerKind.Part, LayerKind.Extension, LayerKind.Concurrent];

    public required ValueList<StartBasis> StartBases { get; init; }

    public required ValueList<TermRule> Terms { get; init; }

    public required CountingProfile Profile { get; init; }

    public TollingRule? Tolling { get; init; }

    public FixedExtensionRule? FixedExtension { get; init; }

    public ValueList<FloorRule> Floors { get; init; }

    public PartWarrantyRule? PartWarranty { get; init; }

    public ValueList<ExchangeRule> Exchanges { get; init; }

    public Stacking Stacking { get; init; }

    public ValueList<UsageLimit> UsageLimits { get; init; }

    public ValueList<WarrantyCondition> Conditions { get; init; }

    public ValueList<CauseRule> Exclusions { get; init; }

    public ValueList<CauseRule> OnlyCauses { get; init; }

    public ValueList<FindingRule> Findings { get; init; }

    public AbnormalLifeRule? AbnormalLife { get; init; }

    public required ValueList<LayerKind> LayerOrder { get; init; }

    public ValueList<ItemRule> Items { get; init; }

    public GoodwillRule? Goodwill { get; init; }

    public TransferRule? Transfer { get; init; }

    /// <summary>The layers that an item's rule leaves; all for a policy as a whole.</summary>
    public ValueList<LayerKind> OnlyLayers { get; init; }

    public static ValueList<LayerKind> Completed(ValueList<LayerKind> order)
    {
        foreach (var kind in order)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(kind, "layerOrder");
        }

        return ValueList.From(order.Concat(DefaultOrder).Distinct());
    }

    /// <summary>The policy of one item: its own terms or only some layers. Items of items there are none.</summary>
    public WarrantyParts For(ItemRule item) => this with
    {
        Terms = item.Terms.IsEmpty ? Terms : item.Terms,
        OnlyLayers = item.Layers,
        Items = default,
    };

    public ProblemList Check()
    {
        var problems = new ProblemList();
        problems.AddIf(StartBases.IsEmpty, "start", "There is no start basis; name at least one event from which the warranty is counted.");
        problems.AddIf(Terms.IsEmpty, "terms", "There is no term; promise at least one, or none in so many words.");
        problems.AddIf(Profile.ClearDays, "profile", "Clear days are for notice periods; a warranty counts with plain days.");
        CheckTerms(Terms, "terms", problems);
        for (var i = 0; i < Items.Count; i++)
        {
            CheckTerms(Items[i].Terms, $"items[{i}].terms", problems);
        }

        problems.AddIf(HasTwice(Items.Select(item => item.Item)), "items", "An item has two rules; give it one.");
        problems.AddIf(HasTwice(Exchanges.Select(rule => rule.Reason ?? "")), "after-exchange", "Two exchange rules apply to the same reason; keep one.");
        for (var i = 0; i < Exchanges.Count; i++)
        {
            CheckTerm(Exchanges[i].AtLeast, Profile, $"after-exchange[{i}].at-least", problems);
        }

        for (var i = 0; i < Floors.Count; i++)
        {
            CheckTerm(Floors[i].Length, Floors[i].Profile ?? Profile, $"floors[{i}].length", problems);
        }

        CheckTerm(PartWarranty?.Length, Profile, "part-warranty.length", problems);
        CheckTerm(Goodwill?.Within, Profile, "goodwill.within", problems);
        CheckTerm(Transfer?.AtMost, Profile, "transfer.at-most", problems);
        problems.AddIf(
            FixedExtension is not null && Terms.Any(rule => rule.Length is { WorkingDays: > 0 }),
            "fixed-extension",
            "Months cannot be joined to a term of working days; give the terms in calendar units.");
        CheckConditions(problems);
        CheckCauses(problems);
        return problems;
    }

    private static bool HasTwice<T>(IEnumerable<T> items) => items.GroupBy(item => item).Any(group => group.Count() > 1);

    private static void CheckTerm(Term? term, CountingProfile profile, string path, ProblemList problems)
    {
        if (term is not null && profile.Objection(term) is { } objection)
        {
            problems.Add(path, objection);
        }
    }

    private void CheckTerms(ValueList<TermRule> terms, string path, ProblemList problems)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            CheckTerm(terms[i].Length, Profile, $"{path}[{i}].length", problems);
            // The first one that it repeats is named: of a thousand alike nobody reads half a million pairs.
            var same = 0;
            while (same < i && (terms[i].Component, terms[i].Class, terms[i].Series) != (terms[same].Component, terms[same].Class, terms[same].Series))
            {
                same++;
            }

            if (same < i)
            {
                problems.Add($"{path}[{i}]", $"\"{terms[i]}\" is for the same as \"{terms[same]}\"; keep one.");
            }
        }
    }

    private void CheckConditions(ProblemList problems)
    {
        problems.AddIf(Conditions.Count(condition => condition.Fallback is not null) > WarrantyPlan.MaxFallbacks, "conditions", $"At most {WarrantyPlan.MaxFallbacks} conditions can have a fallback.");
        for (var i = 0; i < Conditions.Count; i++)
        {
            CheckTerm(Conditions[i].RegisterWithin, Conditions[i].Profile ?? Profile, $"conditions[{i}].within", problems);
            CheckTerms(Conditions[i].Fallback?.Terms ?? default, $"conditions[{i}].otherwise.terms", problems);
        }

        foreach (var group in Conditions.Where(condition => condition.Evidence is not null).GroupBy(condition => condition.Evidence).Where(group => group.Count() > 1))
        {
            problems.Add("conditions", $"{group.Key} is asked for {group.Count()} times; ask once.");
        }
    }

    private void CheckCauses(ProblemList problems)
    {
        foreach (var cause in Exclusions.Select(rule => rule.Cause).Intersect(OnlyCauses.Select(rule => rule.Cause)))
        {
            problems.Add("exclusions", $"{cause} is both excluded and one of the only causes covered.");
        }

        problems.AddIf(HasTwice(Exclusions.Select(rule => rule.Cause)), "exclusions", "A cause is excluded twice; name it once.");
        problems.AddIf(HasTwice(OnlyCauses.Select(rule => rule.Cause)), "only-causes", "A cause is named twice; name it once.");
        problems.AddIf(HasTwice(Findings.Select(rule => rule.Finding)), "findings", "A finding tells two causes; one finding tells one.");
    }
}
