using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What the customer claims.</summary>
internal static class ClaimPart
{
    private static readonly Part<Component> OneComponent = new ObjectPart<Component>("component", "One component of the unit.", shape =>
    {
        var id = shape.Required("id", Values.Label, component => component.Id, "The component's id.");
        var group = shape.OptionalReference(
            "class", Values.Label, component => component.Class, "The class of components that it belongs to; absent when it belongs to none.", "componentClass");
        return fields => Component.Of(id.In(fields), group.In(fields));
    });

    private static readonly Part<Component> Failed = new ChoicePart<Component>(
        "\"unit\" for the unit as a whole, or an object with \"id\" and \"class\"",
        ChoicePart<Component>.Word("unit", Component.WholeUnit),
        ChoicePart<Component>.Of(OneComponent, component => component, component => !component.IsWholeUnit, component => component));

    /// <summary>A cause by its name.</summary>
    public static readonly TextPart<Cause> Cause = Values.Name("misuse", Cases.Cause.Of, cause => cause.Name);

    public static readonly Part<Claim> Part = new ObjectPart<Claim>("claim", "What the customer claims now. What is absent is not known.", shape =>
    {
        shape.CanStandInParts();
        var component = shape.OptionalReference("component", Failed, claim => claim.Component, "What failed: \"unit\" for the unit as a whole, or a component.");
        var cause = shape.OptionalReference("cause", Cause, claim => claim.Cause, "The cause as found on inspection.");
        var defect = shape.OptionalReference("defect", Values.Label, claim => claim.Defect, "The defect, by a name that stays the same from repair to repair.");
        var appeared = shape.Optional("appeared", DateFactPart.Any, claim => claim.Appeared, default, "The day the defect appeared.");
        var failed = shape.Optional("failed", DateFactPart.Any, claim => claim.Failed, default, "The day the component failed.");
        var installed = shape.Optional("part-installed", DateFactPart.Any, claim => claim.PartInstalled, default, "The day the failed part was installed.");
        var fails = shape.Optional("fails", Values.Truth, claim => claim.Fails, Truth.Unknown, "Whether the unit cannot be used normally now.");
        var covered = shape.Optional("covered", Values.Truth, claim => claim.Covered, Truth.Unknown, "Whether the failure is covered; absent for what the warranty says.");
        var safety = shape.Optional("safety-fault", Values.Truth, claim => claim.SafetyFault, Truth.Unknown, "Whether the fault endangers safety.");
        var mainParts = shape.OptionalValue("main-parts", RepairRecordPart.Labels(), claim => claim.MainParts, "The main parts concerned.");
        var usage = shape.OptionalValue("usage", Values.Amount, claim => claim.Usage, "The reading of the counter when it failed.");
        return fields => Claim.Create(
            component.In(fields), cause.In(fields), defect.In(fields), appeared.In(fields), failed.In(fields), installed.In(fields), fails.In(fields))
            .WithFindings(covered.In(fields), safety.In(fields), mainParts.In(fields), usage.In(fields));
    });
}
