using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Tests.Warranties;

/// <summary>The facts of a case, so that laws can hide and tell them one by one.</summary>
internal sealed record CaseFacts
{
    public ValueList<UnitDate> Dates { get; init; }

    public string? Series { get; init; } = "regular";

    public AgreedTerm Agreed { get; init; } = AgreedTerm.None;

    public LocalDate? FixedLastDay { get; init; }

    public Claim? Claim { get; init; }

    public ValueList<Repair> Repairs { get; init; }

    public ValueList<Exchange> Exchanges { get; init; }

    public ValueList<BoughtExtension> Extensions { get; init; }

    public ValueList<Evidence> Evidence { get; init; }

    public ValueList<Reading> Readings { get; init; }

    public ServiceCase ToCase() => ServiceCase.Create(SoldUnit.Create(Dates, Series, null, Agreed, FixedLastDay), Claim, Repairs, Exchanges, Extensions, Evidence, Readings);

    public DateFact DateOf(UnitEvent unitEvent) => Dates.FirstOrDefault(date => date.Event == unitEvent)?.Date ?? DateFact.Unknown;

    public CaseFacts WithDate(UnitEvent unitEvent, DateFact date) => this with { Dates = [.. Dates.Where(item => item.Event != unitEvent), UnitDate.Of(unitEvent, date)] };

    public CaseFacts WithEvidence(EvidenceKind kind, Truth truth) => this with { Evidence = [.. Evidence.Where(item => item.Kind != kind), AfterSales.Cases.Evidence.Of(kind, truth)] };

    public CaseFacts WithRepairs(Func<Repair, Repair> change) => this with { Repairs = [.. Repairs.Select(change)] };

    public CaseFacts WithExtensions(Func<BoughtExtension, BoughtExtension> change) => this with { Extensions = [.. Extensions.Select(change)] };

    public override string ToString() =>
        $"{string.Join(", ", Dates)}; series {Series}; agreed {Agreed}; fixed last {FixedLastDay:R}; claim {Claim} appeared {Claim?.Appeared} failed {Claim?.Failed} installed {Claim?.PartInstalled}; "
        + $"repairs [{string.Join("; ", Repairs.Select(repair => $"{repair} paid {repair.Paid} parts {(repair.Parts is null ? "unknown" : string.Join(",", repair.Parts.Value))} {repair.Defect}"))}]; "
        + $"exchanges [{string.Join("; ", Exchanges.Select(item => item + " " + item.Reason))}]; "
        + $"extensions [{string.Join("; ", Extensions.Select(item => $"{item} from {item.Start} bought {item.Bought}"))}]; "
        + $"evidence [{string.Join("; ", Evidence)}]; readings [{string.Join("; ", Readings)}]";
}

/// <summary>A case's parts with one of them changed.</summary>
internal static class Changes
{
    public static Repair With(this Repair repair, DateFact? handedBack = null, Truth? paid = null) =>
        Repair.Create(repair.HandedInOn, handedBack ?? repair.HandedBack, repair.Kind, paid ?? repair.Paid, repair.Parts, repair.Defect);

    public static Repair WithParts(this Repair repair, ValueList<string>? parts) => Repair.Create(repair.HandedInOn, repair.HandedBack, repair.Kind, repair.Paid, parts, repair.Defect);

    public static Repair WithDefect(this Repair repair, string? defect) => Repair.Create(repair.HandedInOn, repair.HandedBack, repair.Kind, repair.Paid, repair.Parts, defect);

    public static Claim With(this Claim claim, DateFact? appeared = null, DateFact? partInstalled = null) =>
        Claim.Create(claim.Component, claim.Cause, claim.Defect, appeared ?? claim.Appeared, claim.Failed, partInstalled ?? claim.PartInstalled);

    public static Claim WithComponent(this Claim claim, Component? component) => Claim.Create(component, claim.Cause, claim.Defect, claim.Appeared, claim.Failed, claim.PartInstalled);

    public static Claim WithCause(this Claim claim, Cause? cause) => Claim.Create(claim.Component, cause, claim.Defect, claim.Appeared, claim.Failed, claim.PartInstalled);

    public static Claim WithDefect(this Claim claim, string? defect) => Claim.Create(claim.Component, claim.Cause, defect, claim.Appeared, claim.Failed, claim.PartInstalled);

    public static BoughtExtension With(this BoughtExtension extension, DateFact? start = null, DateFact? bought = null) => extension.Mode == ExtensionMode.Concurrent
        ? BoughtExtension.Concurrent(extension.Id, extension.Term, start ?? extension.Start, bought ?? extension.Bought)
        : BoughtExtension.Consecutive(extension.Id, extension.Term, bought ?? extension.Bought);
}
