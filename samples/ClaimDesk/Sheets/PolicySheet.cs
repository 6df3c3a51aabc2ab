using AfterSales.Explanations;
using AfterSales.Policies;
using NodaTime.Text;

namespace AfterSales.Samples.ClaimDesk.Sheets;

/// <summary>A policy as a sheet that a person reads: what is promised, rule by rule, with the clause of each.</summary>
internal static class PolicySheet
{
    public static string Of(AfterSalesPolicy policy, Language language)
    {
        var sheet = new Sheet(language);
        sheet.Line(sheet.Say("# {0}, version {1}", "# {0}, versión {1}", "# {0}，版本{1}", policy.Id, policy.Version));
        sheet.Items(
        [
            sheet.Say("Days are days in {0}.", "Los días son los de {0}.", "日期以{0}时区为准。", policy.Zone.Id),
            policy.EffectiveFrom is { } from ? sheet.Say("In force from {0}.", "En vigor desde el {0}.", "自{0}起生效。", LocalDatePattern.Iso.Format(from)) : null,
            policy.EffectiveUntil is { } until ? sheet.Say("In force up to and including {0}.", "En vigor hasta el {0} inclusive.", "有效至{0}（含当日）。", LocalDatePattern.Iso.Format(until)) : null,
            policy.VersionBy == VersionDate.Claim
                ? sheet.Say("The version in force on the day of the claim counts.", "Cuenta la versión en vigor el día de la reclamación.", "以提出申请之日生效的版本为准。")
                : null,
            policy.Jurisdiction is { } jurisdiction ? sheet.Say("Jurisdiction: {0}.", "Jurisdicción: {0}.", "法域：{0}。", jurisdiction) : null,
            policy.Scope.Tests.IsEmpty ? null : sheet.Say("Only for: {0}.", "Solo para: {0}.", "仅适用于：{0}。", sheet.Of(policy.Scope)),
        ]);
        WarrantySheet.Write(sheet, policy.Warranty);
        ReturnSheet.Write(sheet, policy.Returns);
        RemedySheet.Write(sheet, policy.Remedies);
        ServiceLevelSheet.Write(sheet, policy.ServiceLevels);
        FeeSheet.Write(sheet, policy.Fees);
        SettlementSheet.Write(sheet, policy.Settlement, policy.StockReturns);
        if (!policy.Clauses.IsEmpty)
        {
            sheet.Title(sheet.Say("Clauses", "Cláusulas", "条款"));
            sheet.Table([sheet.Say("clause", "cláusula", "条款"), sheet.Say("wording", "texto", "内容")], policy.Clauses.Select(clause => new[] { clause.Id, clause.Text }));
        }

        return sheet.ToString();
    }
}
