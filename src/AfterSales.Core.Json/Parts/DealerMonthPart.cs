using System.Globalization;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>What a dealer claims in a month.</summary>
internal static class DealerMonthPart
{
    private static readonly TextPart<YearMonth> Month = new(
        "^(?!0000)[0-8][0-9]{3}-(?:0[1-9]|1[0-2])$",
        7,
        "a month as \"2024-03\" (years 0001 to 8999)",
        text => new YearMonth(int.Parse(text.Substring(0, 4), CultureInfo.InvariantCulture), int.Parse(text.Substring(5), CultureInfo.InvariantCulture)),
        month => FormattableString.Invariant($"{month.Year:0000}-{month.Month:00}"));

    private static readonly Part<DealerClaimLine> Line = new ObjectPart<DealerClaimLine>("dealer-claim-line", "One line of a dealer's claim.", shape =>
    {
        var id = shape.Required("id", Values.Label, line => line.Id, "Its id, unique in the claim.");
        var kind = shape.Required("kind", FeeValues.Kind, line => line.Kind, "What kind of line.");
        var claimed = shape.Required("claimed", Values.Money, line => line.Claimed, "What is claimed, whole in minor units.");
        var coverage = shape.Optional("coverage", FeeValues.Coverage, line => line.Coverage, Warranties.CoverageStatus.Undetermined, "How the line is covered; not known where absent.");
        var causal = shape.Optional("causal", Values.Truth, line => line.Causal, Truth.Unknown, "Whether it is the part that failed first.");
        return fields => DealerClaimLine.Create(id.In(fields), kind.In(fields), claimed.In(fields), coverage.In(fields), causal.In(fields));
    });

    private static readonly Part<OldParts> Returned = new ObjectPart<OldParts>("old-parts", "What is known of the old parts.", shape =>
    {
        var returned = shape.Optional("returned", Values.Truth, parts => parts.Returned, Truth.Unknown, "Whether they came back.");
        var on = shape.Optional("on", DateFactPart.Any, parts => parts.On, default, "When.");
        var truck = shape.Optional("with-truck", Values.Truth, parts => parts.WithTruck, Truth.Unknown, "Whether with the delivery truck.");
        return fields => OldParts.Create(returned.In(fields), on.In(fields), truck.In(fields));
    });

    private static readonly Part<DealerClaim> Claim = new ObjectPart<DealerClaim>("dealer-claim", "One claim of a dealer. What is absent is not known.", shape =>
    {
        var id = shape.Required("id", Values.Label, claim => claim.Id, "Its id, unique among the dealer's claims.");
        var submitted = shape.Required("submitted", Values.Day, claim => claim.SubmittedOn, "The day of its submission, which tells the month that it belongs to.", "submittedOn");
        var lines = shape.Required("lines", new ListPart<DealerClaimLine>(Line, 1), claim => claim.Lines, "Its lines.");
        var sale = shape.Optional("sale", DateFactPart.Any, claim => claim.Sale, default, "The day of the sale.");
        var registered = shape.Optional("registered", DateFactPart.Any, claim => claim.Registered, default, "The day on which the sale was registered.");
        var repaired = shape.Optional("repaired", DateFactPart.Any, claim => claim.Repaired, default, "The day of the repair.");
        var authorized = shape.Optional("authorized", DateFactPart.Any, claim => claim.Authorized, default, "The day on which the repair was authorised.");
        var documents = shape.Optional("documents", CasePart.EvidenceMap, claim => claim.Documents, default, "The documents that are there, and those known to be absent.");
        var parts = shape.Optional("old-parts", Returned, claim => claim.OldParts, OldParts.Unknown, "What is known of the old parts.");
        var before = shape.Optional("settled-before", Values.Truth, claim => claim.SettledBefore, Truth.Unknown, "Whether it was settled before.");
        return fields => DealerClaim.Create(
            id.In(fields),
            submitted.In(fields),
            lines.In(fields),
            sale.In(fields),
            registered.In(fields),
            repaired.In(fields),
            authorized.In(fields),
            documents.In(fields),
            parts.In(fields),
            before.In(fields));
    });

    private static readonly Part<Receivable> Owed = new ObjectPart<Receivable>("receivable", "What the dealer owes.", shape =>
    {
        var id = shape.Required("id", Values.Label, receivable => receivable.Id, "Its id, unique in the month.");
        var due = shape.Required("due", Values.Day, receivable => receivable.DueOn, "The day on which it is due.", "dueOn");
        var amount = shape.Required("amount", Values.Money, receivable => receivable.Amount, "Zero or more, whole in minor units.");
        return fields => Receivable.Create(id.In(fields), due.In(fields), amount.In(fields));
    });

    public static readonly Part<DealerMonth> Document = new ObjectPart<DealerMonth>("dealer-month", "What a dealer claims in a month, and what it owes.", shape =>
    {
        shape.Format();
        var month = shape.Required("month", Month, dealer => dealer.Month, "The month that is settled.");
        var grade = shape.OptionalReference("grade", Values.Label, dealer => dealer.Grade, "The dealer's grade.");
        var claims = shape.List("claims", Claim, dealer => dealer.Claims, "The claims; those submitted in other months are left to them.");
        var receivables = shape.List("receivables", Owed, dealer => dealer.Receivables, "What the dealer owes.");
        return fields => DealerMonth.Create(month.In(fields), claims.In(fields), receivables.In(fields), grade.In(fields));
    });
}
