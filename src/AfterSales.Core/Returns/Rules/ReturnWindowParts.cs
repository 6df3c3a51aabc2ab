using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Returns.Rules;

/// <summary>The parts of a return window as one value, and what they must be to fit together.</summary>
internal sealed record ReturnWindowParts
{
    public required string Id { get; init; }

    public required ValueList<ReturnReason> Reasons { get; init; }

    public required Selector When { get; init; }

    public required ReturnStart Start { get; init; }

    public required WindowLength Length { get; init; }

    public required CountingProfile Profile { get; init; }

    public required ValueList<Remedy> Remedies { get; init; }

    public ValueList<string> Replaces { get; init; }

    public ValueList<EvidenceKind> Conditions { get; init; }

    public ValueList<string> ExemptCategories { get; init; }

    public Counter? Counter { get; init; }

    public decimal? UsageLimit { get; init; }

    public TollingRule? Tolling { get; init; }

    public EarlyReturn Early { get; init; }

    public AfterExchange AfterExchange { get; init; }

    public FreightPayer FreightToSeller { get; init; }

    public FreightPayer FreightToCustomer { get; init; }

    public RestockingFee? Fee { get; init; }

    public Clause? Clause { get; init; }

    public RefundPolicy? Refund { get; init; }

    public ProblemList Check()
    {
        var problems = new ProblemList();
        problems.AddIf(string.IsNullOrWhiteSpace(Id), "id", "A window needs an id.");
        problems.AddIf(Reasons.IsEmpty, "reasons", "No reason is named; name those that the window serves, or no-reason for all.");
        problems.AddIf(Reasons.Distinct().Count() < Reasons.Count, "reasons", "A reason is named twice; name it once.");
        problems.AddIf(Remedies.IsEmpty, "remedies", "No remedy is named; a window offers at least one.");
        problems.AddIf(Remedies.Distinct().Count() < Remedies.Count, "remedies", "A remedy is named twice; name it once.");
        foreach (var remedy in Remedies)
        {
            ArgumentOutOfRangeException.ThrowIfUndefined(remedy, "remedies");
        }

        problems.AddIf(Replaces.Contains(Id), "replaces", "A window cannot replace itself.");
        problems.AddIf(Conditions.Distinct().Count() < Conditions.Count, "conditions", "A condition is named twice; name it once.");
        problems.AddIf(ExemptCategories.Any(string.IsNullOrWhiteSpace), "exempt", "A category is empty.");
        problems.AddIf(Counter is null != UsageLimit is null, "usage", "A usage limit needs both its counter and the last reading.");
        problems.AddIf(UsageLimit < 0, "usage", FormattableString.Invariant($"The usage limit is {UsageLimit}; it is zero or more."));
        problems.AddIf(Refund?.Fee is not null, "refund.fee", "The restocking fee is the window's; leave it out of the refund terms.");
        var isTerm = Length.Kind == WindowLengthKind.Term;
        if (Length.Term is { } term && Profile.Objection(term) is { } objection)
        {
            problems.Add("length", objection);
        }

        problems.AddIf(Profile.ClearDays, "profile", "Clear days are for notice periods; a window counts with plain days.");
        problems.AddIf(!isTerm && Tolling is not null, "tolling", $"Only a term can stand still, not {Length}.");
        problems.AddIf(!isTerm && AfterExchange == AfterExchange.Restart, "after-exchange", $"Only a term can be counted anew, not {Length}.");
        return problems;
    }
}
