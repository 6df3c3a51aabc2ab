using System.Text;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Samples.ClaimDesk;

/// <summary>A policy as a sheet that a person reads: what is promised, rule by rule, with the clause of each.</summary>
internal sealed class PolicySheet
{
    private readonly StringBuilder _text = new();

    private PolicySheet()
    {
    }

    public static string Of(AfterSalesPolicy policy)
    {
        var sheet = new PolicySheet();
        sheet.Line($"# {policy.Id}, version {policy.Version}").Line("").Line($"Days are days in {policy.Zone.Id}.");
        if (policy.Warranty is { } warranty)
        {
            sheet.Warranty(warranty);
        }

        if (policy.Returns is { } returns)
        {
            sheet.Returns(returns);
        }

        if (policy.Remedies is { } remedies)
        {
            sheet.Remedies(remedies);
        }

        sheet.Table("Clauses", "clause|wording", policy.Clauses.Select(clause => $"{clause.Id}|{clause.Text}"));
        return sheet._text.ToString();
    }

    private void Warranty(WarrantyPolicy policy)
    {
        Table("Warranty", "for|term|clause", policy.Terms.Select(rule => $"{What(rule)}|{Length(rule)}|{rule.Clause?.Id}"));
        List(
        [
            $"Counted from: {string.Join("; else ", policy.StartBases)}.",
            .. Some(policy.Tolling, rule => $"The clock stands still: {string.Join(", ", rule.Stays)}{Clause(rule.Clause)}."),
            .. Some(policy.FixedExtension, rule => $"Each repair adds time: {rule}{Clause(rule.Clause)}."),
            .. policy.Floors.Select(rule => $"Not before {rule}{Clause(rule.Clause)}."),
            .. Some(policy.PartWarranty, rule => $"Repairs carry their own warranty: {rule}{Clause(rule.Clause)}."),
            .. policy.Exchanges.Select(rule => $"After an exchange: {rule}{Clause(rule.Clause)}."),
            .. policy.UsageLimits.Select(rule => $"At most {rule}{Clause(rule.Clause)}."),
            .. policy.Conditions.Select(rule => $"Needed: {rule}{(rule.Fallback is null ? "" : ", otherwise " + rule.Fallback)}{Clause(rule.Clause)}."),
            .. policy.Exclusions.Select(rule => $"Not covered: {rule}{Clause(rule.Clause)}."),
            .. policy.OnlyCauses.Select(rule => $"Covered only: {rule}{Clause(rule.Clause)}."),
            .. Some(policy.AbnormalLife, rule => $"After expiry, an abnormally short life: {rule}{Clause(rule.Clause)}."),
            .. policy.Items.Select(rule => $"{rule}{Clause(rule.Clause)}."),
            .. Some(policy.Goodwill, rule => $"Goodwill: {rule}{Clause(rule.Clause)}."),
            .. Some(policy.Transfer, rule => $"New owner: {rule}{Clause(rule.Clause)}."),
        ]);
    }

    private void Returns(ReturnPolicy policy) => Table(
        "Returns and exchanges",
        "window|for|from|length|remedies|needed|clause",
        policy.Windows.Select(window =>
            $"{window.Id}|{string.Join(", ", window.Reasons)}|{window.Start}|{window.Length.Term?.ToString(Language.English) ?? window.Length.ToString()}|{string.Join(", ", window.Remedies)}|{string.Join(", ", window.Conditions)}|{window.Clause?.Id}"));

    private void Remedies(RemedyPolicy policy) => Table(
        "Remedies earned by repairs",
        "when|period|remedies|as|clause",
        policy.Triggers.Select(trigger => $"{string.Join(" and ", trigger.Measures)}|{trigger.Period}|{string.Join(", ", trigger.Remedies)}|{trigger.Strength}|{trigger.Clause?.Id}"));

    private static string What(TermRule rule) => (rule.Component ?? rule.Class ?? "whole unit") + (rule.Series is null ? "" : $", series {rule.Series}");

    private static string Length(TermRule rule) => rule.Promise switch
    {
        TermPromise.None => "none",
        TermPromise.AgreedUpTo => $"as agreed, at most {rule.Length!.ToString(Language.English)}",
        _ => rule.Length!.ToString(Language.English),
    };

    private static string Clause(Clause? clause) => clause is null ? "" : $" ({clause.Id})";

    private static IEnumerable<string> Some<T>(T? rule, Func<T, string> text)
        where T : class => rule is null ? [] : [text(rule)];

    private void List(IEnumerable<string> items)
    {
        Line("");
        foreach (var item in items)
        {
            Line("- " + item);
        }
    }

    private void Table(string title, string columns, IEnumerable<string> rows)
    {
        var cells = rows.Select(Row).ToList();
        if (cells.Count > 0)
        {
            Line("").Line("## " + title).Line("").Line(Row(columns)).Line(Row(string.Join('|', columns.Split('|').Select(_ => "---"))));
            cells.ForEach(row => Line(row));
        }
    }

    private static string Row(string cells) => "| " + string.Join(" | ", cells.Split('|')) + " |";

    private PolicySheet Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }
}
