using System.Globalization;
using System.Text;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Returns.Rules;

namespace AfterSales.Assessments;

/// <summary>Ladders as text.</summary>
internal static class LadderText
{
    public static string Of(RemedyLadder ladder, Language language)
    {
        var text = new StringBuilder();
        for (var i = 0; i < ladder.Rungs.Count; i++)
        {
            text.Append(i == 0 ? "" : "\n").Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(". ").Append(Of(ladder.Rungs[i], language));
        }

        if (ladder.Rungs.IsEmpty)
        {
            text.Append(Words(LadderReasons.Nothing, language));
        }

        foreach (var question in ladder.Questions)
        {
            text.Append("\n? ").Append(Of(question, language));
        }

        return text.ToString();
    }

    public static string Of(LadderRung rung, Language language)
    {
        var parts = new List<string> { Ground(rung, language) };
        if (rung.LastDay is { } days)
        {
            var last = ReasonArgument.OfDay(Calendars.DayNumber.From(days.LastDay));
            parts.Add(days.FirstDay == days.LastDay
                ? Words(LadderReasons.Until, language, last)
                : Words(LadderReasons.UntilAtLeast, language, ReasonArgument.OfDay(Calendars.DayNumber.From(days.FirstDay)), last));
        }
        else if (rung.IsUnlimited)
        {
            parts.Add(Words(LadderReasons.Unlimited, language));
        }

        Add(LadderReasons.PaidBack, rung.PaidBack);
        Add(LadderReasons.CustomerPays, rung.CustomerPays);
        foreach (var change in rung.Changes)
        {
            if (change.Terms.Fee is { } fee)
            {
                parts.Add(Words(LadderReasons.Change, language, ReasonArgument.OfDay(Calendars.DayNumber.From(change.From)), RefundRule.Argument(fee)));
            }
        }

        var clauses = rung.Clauses.IsEmpty ? "" : Aside.Of(LocalizedName.List(rung.Clauses.Select(clause => clause.Id)).ToString(language), language);
        return string.Join(language == Language.SimplifiedChinese ? "；" : "; ", parts) + clauses;

        void Add(ReasonCode code, Money? amount)
        {
            if (amount is { } known)
            {
                parts.Add(Words(code, language, RefundRule.Argument(known)));
            }
        }
    }

    public static string Of(LadderQuestion question, Language language) => Words(
        LadderReasons.Open,
        language,
        ReasonArgument.OfName(LocalizedName.List(question.Remedies.Select(remedy => remedy.Name()).ToList())),
        ReasonArgument.OfName(LocalizedName.List(question.Missing)));

    private static string Ground(LadderRung rung, Language language)
    {
        var remedy = ReasonArgument.OfName(rung.Remedy.Name());
        return rung.Source switch
        {
            LadderSource.ReturnWindow => Words(LadderReasons.Window, language, remedy),
            LadderSource.Replacement => Words(LadderReasons.Choice, language, remedy),
            LadderSource.Warranty => Words(LadderReasons.Warranty, language, remedy),
            LadderSource.Tariff => Words(LadderReasons.Paid, language, remedy),
            _ => Words(rung.Strength == RemedyStrength.Right ? LadderReasons.Earned : LadderReasons.Presumed, language, remedy),
        };
    }

    private static string Words(ReasonCode code, Language language, params ReasonArgument[] arguments) => code.Format(language, ValueList.From(arguments));
}
