using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;

namespace AfterSales.Json.Parts;

/// <summary>What happened to one sold unit. New facts of a case are one more member here.</summary>
internal static class CasePart
{
    private static readonly Part<ValueList<Evidence>> Evidence = new MapPart<Evidence, EvidenceKind, Truth>(
        Values.Name("proof-of-purchase", EvidenceKind.Of, kind => kind.Name),
        Words.Of("present", Truth.Yes, "absent", Truth.No),
        evidence => evidence.Kind,
        evidence => evidence.IsPresent,
        Cases.Evidence.Of);

    /// <summary>A case inside another document.</summary>
    public static readonly Part<ServiceCase> Inner = Create(false);

    /// <summary>A case as a document of its own.</summary>
    public static readonly Part<ServiceCase> Document = Create(true);

    private static ObjectPart<ServiceCase> Create(bool isDocument) => new("case", "What happened to one sold unit, as far as it is known. What is absent is not known, never \"no\".", shape =>
    {
        shape.CanStandInParts();
        if (isDocument)
        {
            shape.Format();
        }

        var unit = shape.Optional("unit", UnitPart.Part, serviceCase => serviceCase.Unit, SoldUnit.Create(), "The unit.");
        var claim = shape.OptionalReference("claim", ClaimPart.Part, serviceCase => serviceCase.Claim, "The claim; absent to ask whether promises are in force.");
        var repairs = shape.List("repairs", HistoryParts.Repair, serviceCase => serviceCase.Repairs, "The stays away from the customer, in any order.");
        var exchanges = shape.List("exchanges", HistoryParts.Exchange, serviceCase => serviceCase.Exchanges, "The exchanges, in any order.");
        var extensions = shape.List("extensions", HistoryParts.Extension, serviceCase => serviceCase.Extensions, "The extended warranties bought, in the order in which they follow one another.");
        var evidence = shape.Optional("evidence", Evidence, serviceCase => serviceCase.Evidence, default, "What can be shown, and what is known to be absent.");
        var readings = shape.List("readings", HistoryParts.Reading, serviceCase => serviceCase.Readings, "The readings of the unit's counters.");
        return fields => ServiceCase.Create(
            unit.In(fields), claim.In(fields), repairs.In(fields), exchanges.In(fields), extensions.In(fields), evidence.In(fields), readings.In(fields));
    });
}
