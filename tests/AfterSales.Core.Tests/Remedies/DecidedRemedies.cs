using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.Tests.Laws;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>A remedy policy and a case that were drawn for one another, and the day asked about.</summary>
internal sealed record RemedyDraw(RemedyPolicy Policy, RemedyFactsDrawn Facts, ReplacementWish Wish, Money? Paid, LocalDate On)
{
    public ServiceCase Case => Paid is null ? Facts.Case.WithReplacement(Wish) : Facts.Case.WithReplacement(Wish).WithPurchase(Purchase.OfLine(Paid.Value));

    public RemedyDecision Decide() => Policy.Decide(Case, On);

    public override string ToString() =>
        $"{string.Join("; ", Policy.Triggers.Select(trigger => $"{trigger}, {trigger.Scope}, {trigger.Period}, by {trigger.ClaimBy}, {trigger.Failure}, {trigger.Strength}, {string.Join(", ", trigger.Conditions)}, {trigger.Deduction}"))}\n"
        + $"matrix {string.Join("; ", Policy.Matrix)}\nof {Policy.Warranty}\n{Facts}\n{Wish}, paid {Paid}, on {On:R}";
}

/// <summary>Drawn remedies of every measure, cases of which some facts are hidden, and all that is answered: the same ones in every run.</summary>
internal static class DecidedRemedies
{
    private static readonly string[] Kinds = ["repairs", "replacements", "downtime", "started-days", "single-repair", "current-stay", "parts", "irreparable"];

    /// <summary>A case by its number.</summary>
    public static RemedyDraw Numbered(int number)
    {
        var tape = Tape.Numbered(number, length: 900);
        var facts = tape.RemedyCase();
        facts = tape.Flag(4) ? facts : tape.WithGaps(facts);
        facts = tape.Flag(4) ? facts.Without(9 + tape.Next(3)) : facts;
        facts = tape.Flag(3) ? facts with { Repairs = [.. facts.Repairs, tape.GoingOn(facts.Sale)] } : facts;
        facts = tape.Flag(6) ? facts with { Failed = facts.Appeared, Appeared = DateFact.Unknown } : facts;
        facts = facts with { SameModel = tape.Pick(Truth.Yes, Truth.No, Truth.Unknown) };
        var warranty = tape.Flag(3) ? tape.Terms().Warranty : tape.RemedyPolicy().Warranty;
        var policy = RemedyPolicy.Create(
            warranty,
            [.. Enumerable.Range(0, tape.Between(1, 3)).Select(index => tape.TriggerOf(index))],
            [.. ReplacementRows().Where(_ => !tape.Flag(4))],
            RefundPolicy.Create(Deduction.PerDay(0.001m), afterExchange: tape.Pick(AfterExchange.Unchanged, AfterExchange.Restart)));
        return new RemedyDraw(
            policy,
            facts,
            ReplacementWish.Of(
                tape.Pick(ReplacementChoice.NotKnown, ReplacementChoice.SameModel, ReplacementChoice.OtherModel, ReplacementChoice.Refuses),
                tape.Flag() ? Money.Of(1200, "EUR") : null),
            tape.Flag(4) ? null : Money.Of(1000, "EUR"),
            tape.Asked(facts));
    }

    /// <summary>All that is answered of a case.</summary>
    public static string Answers(RemedyDraw draw)
    {
        var decision = draw.Decide();
        var why = decision.Explain();
        var replacement = why.Replacement;
        List<string> text =
        [
            $"{decision}, missing {decision.Missing}, offers {string.Join(", ", Enum.GetValues<Remedy>().Select(remedy => decision.Offers(remedy)))}",
            $"{why.Status}: {why}",
            $"missing {why.Missing}, remedies {string.Join(", ", why.Remedies)}, refund {why.Refund}",
            $"comes to {replacement} {replacement.Difference} {replacement.Refund} {replacement.Clause}, missing {string.Join(", ", replacement.Missing)}",
            .. why.Triggers.Select(trigger => string.Create(
                CultureInfo.InvariantCulture,
                $"{trigger} {trigger.Strength} [{string.Join("; ", trigger.Measures.Select(measure => $"{measure} {measure.Reached}"))}] by {trigger.AskByDay:R} loaner {trigger.LoanerFrom:R} missing {trigger.Missing}")),
        ];
        return string.Join("\n", text).ReplaceLineEndings("\n");
    }

    /// <summary>A stay that goes on, with what the policy can leave out of it.</summary>
    private static RepairDrawn GoingOn(this Tape tape, LocalDate sale)
    {
        var from = sale.PlusDays(tape.Next(60));
        return new RepairDrawn
        {
            From = from,
            Excluded = tape.Flag() ? [tape.Loaner(from, 15)] : [],
            Wait = tape.Flag(3) ? PartsWait.Of(from.PlusDays(tape.Next(5)), tape.Flag() ? null : from.PlusDays(tape.Between(5, 20))) : PartsWait.None,
            Hours = tape.Flag(3) ? tape.Between(0, 700) : null,
        };
    }

    private static RemedyTrigger TriggerOf(this Tape tape, int index)
    {
        var kind = tape.Pick(Kinds);
        return tape.Flag(3)
            ? RemedyTrigger.Create(
                "t" + index,
                tape.Flag(3) ? [tape.MeasureOf(kind), tape.MeasureOf(tape.Pick(Kinds))] : [tape.MeasureOf(kind)],
                tape.Pick<ValueList<Remedy>>([Remedy.Loaner], [Remedy.Refund, Remedy.Loaner], [Remedy.RefundInFull], [Remedy.RefundLessDeduction]),
                failure: FailureNeed.NotNeeded,
                deduction: tape.Pick(null, Deduction.None, Deduction.PerDay(0.002m)))
            : tape.TriggerOf("t" + index, kind);
    }

    private static List<ReplacementRow> ReplacementRows() =>
    [
        ReplacementRow.Of(Truth.Yes, ReplacementChoice.SameModel, Remedy.ExchangeSameModel),
        ReplacementRow.Of(Truth.Yes, ReplacementChoice.Refuses, Remedy.RefundLessDeduction),
        ReplacementRow.Of(Truth.Unknown, ReplacementChoice.OtherModel, Remedy.ExchangeOtherModel),
        ReplacementRow.Of(Truth.No, ReplacementChoice.Refuses, Remedy.RefundInFull),
    ];

    /// <summary>Some day, or one close to where something begins or ends.</summary>
    private static LocalDate Asked(this Tape tape, RemedyFactsDrawn facts)
    {
        var days = facts.Repairs.SelectMany(repair => new[] { repair.From, repair.Until, repair.Until?.PlusDays(repair.DaysInDoubt) }).Append(facts.Appeared.LastDay).OfType<LocalDate>().ToArray();
        return days.Length > 0 && tape.Flag() ? tape.Pick(days).PlusDays(tape.Between(-1, 2)) : facts.Sale.PlusDays(tape.Next(200));
    }
}
