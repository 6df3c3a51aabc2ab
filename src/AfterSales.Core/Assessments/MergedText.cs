using System.Text;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Returns.Rules;

namespace AfterSales.Assessments;

/// <summary>Answers over several policies as text.</summary>
internal static class MergedText
{
    public static string Of(MergedAssessment merged, Language language)
    {
        var lines = new List<string>();
        if (merged.Coverage is { } coverage)
        {
            Answer(coverage.Source, coverage.Decision.Explain(), coverage.Missing, coverage.Status == Warranties.CoverageStatus.Undetermined);
            Others(coverage.Source, layer => layer.Assessment.Coverage?.Explain());
        }

        if (merged.Returns is { } returns)
        {
            Answer(returns.Source, returns.Decision.Explain(), returns.Missing, returns.Status == Returns.ReturnStatus.Undetermined);
            lines.AddRange(returns.Options.Select(Offer));
            Others(returns.Source, layer => layer.Assessment.Returns?.Explain());
        }

        if (merged.Remedies is { } remedies)
        {
            Answer(remedies.Source, remedies.Decision.Explain(), remedies.Missing, remedies.Status == Remedies.RemedyStatus.Undetermined);
            lines.AddRange(remedies.Remedies.Select(Offer));
            Others(remedies.Source, layer => layer.Assessment.Remedies?.Explain());
        }

        if (merged.Fees is { } fees)
        {
            if (fees.Decision is { } decision)
            {
                Answer(fees.Source!, decision.Explain(), fees.Missing, fees.Status == FeeStatus.Undetermined);
                Others(fees.Source!, layer => layer.Assessment.Fees?.Explain());
            }
            else
            {
                lines.AddRange(fees.Cheapest.Select(quote => Words(MergeReasons.Quote, language, RefundRule.Argument(quote.CustomerTotal), Name(quote.Policy))));
            }
        }

        if (merged.Layers.IsEmpty)
        {
            lines.Add(Words(MergeReasons.Nothing, language));
        }

        lines.AddRange(merged.Standings.Where(standing => standing.Applies != Truth.Yes).Select(standing => "  " + standing.ToString(language)));
        return string.Join("\n", lines);

        string Offer(LadderRung rung) => "  " + rung.ToString(language) + Aside.Of(Words(MergeReasons.By, language, ReasonArgument.OfName(rung.Policy)), language);

        void Answer(AfterSalesPolicy source, Explanation explanation, ValueList<Fact> missing, bool isOpen)
        {
            var text = explanation.ToString(language).Split('\n');
            // The policy's own answer can be certain while it is open whether it applies.
            var headline = isOpen && explanation.Missing.IsEmpty
                ? Words(MergeReasons.Open, language, Name(source), ReasonArgument.OfName(LocalizedName.List(missing)))
                : text[0];
            lines.Add(headline + Aside.Of(Words(MergeReasons.By, language, Name(source)), language));
            lines.AddRange(text.Skip(1));
        }

        void Others(AfterSalesPolicy source, Func<PolicyLayer, Explanation?> answerOf)
        {
            foreach (var layer in merged.Layers.Where(layer => !ReferenceEquals(layer.Policy, source)))
            {
                if (answerOf(layer) is { } explanation)
                {
                    lines.Add("  " + Words(MergeReasons.Other, language, Name(layer.Policy), Sentence(explanation.Headline)));
                }
            }
        }
    }

    private static ReasonArgument Name(AfterSalesPolicy policy) => ReasonArgument.OfName(policy.ToString());

    private static ReasonArgument Sentence(Reason reason) => ReasonArgument.OfName(new LocalizedName(
        reason.Code.Id, reason.Text(Language.English), reason.Text(Language.Spanish), reason.Text(Language.SimplifiedChinese)));

    private static string Words(ReasonCode code, Language language, params ReasonArgument[] arguments) => code.Format(language, ValueList.From(arguments));
}
