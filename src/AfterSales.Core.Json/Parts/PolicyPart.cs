using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Json.Documents;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>A company's promises together. What a later module promises is one more member here.</summary>
internal static class PolicyPart
{
    public static readonly Part<AfterSalesPolicy> Document = new ObjectPart<AfterSalesPolicy>("policy", "A company's promises together, as one version of one document.", shape =>
    {
        shape.Format();
        var id = shape.Required("id", Values.Label, policy => policy.Id, "The policy's id, the same in all its versions.");
        var version = shape.Required("version", Values.Label, policy => policy.Version, "Which version this is.");
        var zone = shape.Optional("zone", ZonePart.Part, policy => policy.Zone, DateTimeZone.Utc, "The time zone whose days count; UTC where absent.");
        var from = shape.OptionalValue("effective-from", Values.Day, policy => policy.EffectiveFrom, "The first day of this version; absent where it was in force from the beginning.");
        var until = shape.OptionalValue("effective-until", Values.Day, policy => policy.EffectiveUntil, "The last day of this version, on which it is still in force; absent where no end is set.");
        var by = shape.Optional("version-by", Words.Of<VersionDate>(), policy => policy.VersionBy, VersionDate.Sale, "By which day the version is chosen: that of the sale, where absent, or that of the claim.");
        var jurisdiction = shape.OptionalReference("jurisdiction", Values.Label, policy => policy.Jurisdiction, "The jurisdiction it is for; any where absent.");
        var scope = shape.Optional("scope", ReturnPart.When, policy => policy.Scope, Selector.Any, "The sales it is for, by category, channel, buyer or another trait; all where absent.");
        var clauses = shape.Optional("clauses", ClauseParts.All, policy => policy.Clauses, default, "The clauses by id, with their wording; rules name them.");
        var warranty = shape.OptionalReference("warranty", WarrantyReference.Own, policy => policy.Warranty, "What the warranty promises.");
        var returns = shape.Optional("returns", ReturnPart.Windows, policy => policy.Returns?.Windows ?? default, default, "The windows for returns and exchanges, in the policy's order.");
        var deadlines = shape.Optional(
            "deadlines", ReturnPart.Deadlines, policy => policy.Returns?.Deadlines ?? default, default, "What the seller must do in the course of a return.");
        var rounding = shape.Optional("rounding", RoundingPart.Part, policy => policy.Returns?.Rounding ?? Amounts.Rounding.Default, Amounts.Rounding.Default, "How amounts are rounded.");
        var remedies = shape.Optional("remedies", RemedyPart.Triggers, policy => policy.Remedies?.Triggers ?? default, default, "What repairs that fail or take long earn, in the policy's order.");
        var matrix = shape.Optional("replacements", RemedyPart.Matrix, policy => policy.Remedies?.Matrix ?? default, default, "What an exchange comes to, by stock and choice.", "matrix");
        var refund = shape.OptionalReference(
            "refund", RefundPart.Part, policy => policy.Remedies is { } earned && earned.Refund != RefundPolicy.Default ? earned.Refund : null, "How a refund that repairs have earned is reckoned.");
        var fees = shape.OptionalReference("fees", FeePart.Part, policy => policy.Fees, "Who pays what.");
        var settlement = shape.OptionalReference("settlement", SettlementPart.Part, policy => policy.Settlement, "How dealers' claims are settled.");
        var stock = shape.OptionalReference("stock-returns", SettlementPart.Stock, policy => policy.StockReturns, "Until when unsold stock can go back.");
        var levels = shape.OptionalReference("service-levels", ServiceLevelPart.Part, policy => policy.ServiceLevels, "By when what must be done.");
        shape.Check((policy, context) =>
        {
            if (policy.Remedies is not null && policy.Warranty is null)
            {
                context.Problems.Add("remedies", "A document cannot say what remedies rest on without the warranty; give the policy the warranty of its remedies.");
            }

            if (policy.Returns is { } own && !own.Zone.Equals(policy.Zone))
            {
                context.Problems.Add("returns", $"A document cannot say that returns count in another zone ({own.Zone.Id}) than the policy ({policy.Zone.Id}).");
            }
        });
        return fields => AfterSalesPolicy.Create(
            id.In(fields),
            version.In(fields),
            zone.In(fields),
            clauses.In(fields),
            warranty.In(fields),
            Returns(returns.In(fields), deadlines.In(fields), rounding.In(fields), zone.In(fields)),
            Remedies(remedies.In(fields), matrix.In(fields), refund.In(fields), warranty.In(fields)),
            levels.In(fields),
            fees: fees.In(fields),
            settlement: settlement.In(fields),
            stockReturns: stock.In(fields),
            effectiveFrom: from.In(fields),
            effectiveUntil: until.In(fields),
            versionBy: by.In(fields),
            jurisdiction: jurisdiction.In(fields),
            scope: scope.In(fields));
    });

    private static ReturnPolicy? Returns(ValueList<ReturnWindow> windows, ValueList<SellerDeadline> deadlines, Amounts.Rounding rounding, DateTimeZone zone) =>
        !windows.IsEmpty ? ReturnPolicy.Create(windows, deadlines, rounding, zone)
        : deadlines.IsEmpty ? null
        : throw new InvalidInputException([Problem.At("deadlines", "There are deadlines of returns, but no returns; promise at least one window, or leave the deadlines out.")]);

    private static RemedyPolicy? Remedies(ValueList<RemedyTrigger> triggers, ValueList<ReplacementRow> matrix, RefundPolicy? refund, WarrantyPolicy? warranty) =>
        triggers.IsEmpty && matrix.IsEmpty && refund is null ? null
        : triggers.IsEmpty ? throw new InvalidInputException([Problem.At("replacements", "There are replacements or a refund, but no remedies; promise at least one, or leave them out.")])
        : warranty is null ? throw new InvalidInputException([Problem.At("remedies", "Remedies rest on the warranty; give one, or leave the remedies out.")])
        : RemedyPolicy.Create(warranty, triggers, matrix, refund);
}
