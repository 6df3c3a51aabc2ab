using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What happened to one sold unit. New facts of a case are one more member here.</summary>
internal static class CasePart
{
    /// <summary>A kind of evidence by its name.</summary>
    public static readonly TextPart<EvidenceKind> EvidenceName = Values.Name("proof-of-purchase", EvidenceKind.Of, kind => kind.Name);

    private static readonly Part<ValueList<Evidence>> Evidence = new MapPart<Evidence, EvidenceKind, Truth>(
        EvidenceName,
        Words.Of("present", Truth.Yes, "absent", Truth.No),
        evidence => evidence.Kind,
        evidence => evidence.IsPresent,
        Cases.Evidence.Of);

    public static readonly Part<ServiceCase> Document = new ObjectPart<ServiceCase>("case", "What happened to one sold unit, as far as it is known. What is absent is not known, never \"no\".", shape =>
    {
        shape.CanStandInParts();
        shape.Format();
        var unit = shape.Optional("unit", UnitPart.Part, serviceCase => serviceCase.Unit, SoldUnit.Create(), "The unit.");
        var claim = shape.OptionalReference("claim", ClaimPart.Part, serviceCase => serviceCase.Claim, "The claim; absent to ask whether promises are in force.");
        var repairs = shape.List("repairs", HistoryParts.Repair, serviceCase => serviceCase.Repairs, "The stays away from the customer, in any order.");
        var exchanges = shape.List("exchanges", HistoryParts.Exchange, serviceCase => serviceCase.Exchanges, "The exchanges, in any order.");
        var extensions = shape.List("extensions", HistoryParts.Extension, serviceCase => serviceCase.Extensions, "The extended warranties bought, in the order in which they follow one another.");
        var evidence = shape.Optional("evidence", Evidence, serviceCase => serviceCase.Evidence, default, "What can be shown, and what is known to be absent.");
        var readings = shape.List("readings", HistoryParts.Reading, serviceCase => serviceCase.Readings, "The readings of the unit's counters.");
        var traits = shape.Optional("traits", ReturnRequestPart.Traits, serviceCase => serviceCase.Traits, default, "The traits of the sale by which policies choose between rules: channel, tier, season, seller.");
        var request = shape.OptionalReference("return", ReturnRequestPart.Part, serviceCase => serviceCase.Return, "What the customer wants to return or exchange.");
        var purchase = shape.OptionalReference("purchase", PurchasePart.Part, serviceCase => serviceCase.Purchase, "What the customer paid.");
        var wish = shape.OptionalReference("replacement", PurchasePart.Wish, serviceCase => serviceCase.Replacement, "The replacement that the customer wants.");
        return fields =>
        {
            var serviceCase = ServiceCase.Create(
                unit.In(fields), claim.In(fields), repairs.In(fields), exchanges.In(fields), extensions.In(fields), evidence.In(fields), readings.In(fields)).WithTraits(traits.In(fields));
            serviceCase = request.In(fields) is { } wanted ? serviceCase.WithReturn(wanted) : serviceCase;
            serviceCase = purchase.In(fields) is { } paid ? serviceCase.WithPurchase(paid) : serviceCase;
            return wish.In(fields) is { } other ? serviceCase.WithReplacement(other) : serviceCase;
        };
    });
}
