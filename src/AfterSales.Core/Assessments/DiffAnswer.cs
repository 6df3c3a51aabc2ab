using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Fees;
using AfterSales.Policies;
using AfterSales.Remedies;
using AfterSales.Returns;
using AfterSales.ServiceLevels;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>One policy's answer to one question, so that two can be compared: a rank, a status, and terms of which more is better.</summary>
internal sealed class DiffAnswer
{
    private const int NotPromised = -1;
    private const int No = 0;
    private const int Undetermined = 1;
    private const int Yes = 2;

    private readonly Func<Language, string> _text;

    private DiffAnswer(int rank, string status, FactSet missing, Func<Language, string> text)
    {
        Rank = rank;
        Status = status + " " + missing;

        // Two policies that leave a question open can do so for different facts.
        _text = language => rank == Undetermined ? text(language) + Bracketed(missing, language) : text(language);
    }

    /// <summary>Not promised, no, undetermined, yes.</summary>
    public int Rank { get; }

    private string Status { get; }

    /// <summary>What is given, by name, with how good it is; what only one of two answers has is better there.</summary>
    private Dictionary<string, decimal> Terms { get; } = new(StringComparer.Ordinal);

    public string Text(Language language) => _text(language);

    public static DiffAnswer OfCoverage(Assessment assessment)
    {
        if (assessment.Coverage is not { } decision)
        {
            return Nothing();
        }

        var answer = new DiffAnswer(
            decision.IsCovered ? Yes : decision.Status == CoverageStatus.Undetermined ? Undetermined : No,
            decision.Status.ToString(),
            decision.Missing,
            language => decision.Explain().Headline.Text(language));
        if (decision.IsCovered)
        {
            // A layer that follows on counts as well: what was bought beside a longer base is not lost.
            answer.Terms["last"] = decision.Explain().Layers.Select(layer => layer.LastDay).Append(decision.LastDays?.LastDay).OfType<LocalDate>().Select(DayNumber.From).DefaultIfEmpty(int.MaxValue).Max();
        }

        return answer;
    }

    public static DiffAnswer OfReturns(Assessment assessment)
    {
        if (assessment.Returns is not { } decision)
        {
            return Nothing();
        }

        var rungs = new List<LadderRung>();
        LadderRules.Returns(assessment, rungs, []);
        var answer = new DiffAnswer(
            decision.Status switch { ReturnStatus.Open => Yes, ReturnStatus.Undetermined => Undetermined, _ => No },
            decision.Status.ToString(),
            decision.Missing,
            language => Lines(rungs, decision.Explain().Headline, language));
        answer.AddRungs(rungs);
        return answer;
    }

    public static DiffAnswer OfRemedies(Assessment assessment)
    {
        if (assessment.Remedies is not { } decision)
        {
            return Nothing();
        }

        var rungs = new List<LadderRung>();
        LadderRules.Remedies(assessment, rungs, []);
        var answer = new DiffAnswer(
            decision.Status switch { RemedyStatus.Right => Yes + 1, RemedyStatus.Presumption => Yes, RemedyStatus.Undetermined => Undetermined, _ => No },
            decision.Status.ToString(),
            decision.Missing,
            language => Lines(rungs, decision.Explain().Headline, language));
        answer.AddRungs(rungs);
        return answer;
    }

    public static DiffAnswer OfFees(Assessment assessment)
    {
        if (assessment.Fees is not { } decision)
        {
            return Nothing();
        }

        var answer = new DiffAnswer(
            decision.Status == FeeStatus.Complete ? Yes : Undetermined, decision.Status.ToString(), decision.Missing, language => decision.Explain().Headline.Text(language));
        if (decision is { Status: FeeStatus.Complete, CustomerTotal: { } total })
        {
            // What an amount in one currency is worth in another is not known: neither is better.
            answer.Terms["pays " + total.Currency] = -total.Amount;
        }

        return answer;
    }

    public static DiffAnswer OfMetric(AfterSalesPolicy policy, ServiceMetric metric, ServiceRequest request, Instant at)
    {
        if (policy.ServiceLevels is not { } levels || levels.Decide(request, at).Of(metric) is not { Status: not ServiceLevelStatus.NotApplicable } decision)
        {
            return Nothing();
        }

        var answer = new DiffAnswer(
            decision.Status == ServiceLevelStatus.Undetermined ? Undetermined : Yes, decision.Status.ToString(), decision.Missing, language => decision.Explain().Headline.Text(language));
        if (decision.DueAt is { } due)
        {
            answer.Terms["due"] = -due.ToUnixTimeTicks();
        }

        return answer;
    }

    /// <summary>True where the other says the same, to the letter.</summary>
    public bool IsSameAs(DiffAnswer other) =>
        Rank == other.Rank && Status == other.Status && Terms.Count == other.Terms.Count
        && Terms.All(term => other.Terms.TryGetValue(term.Key, out var value) && value == term.Value)
        && Text(Language.English) == other.Text(Language.English);

    /// <summary>What going from the first answer to the second means to the customer; null where they are the same.</summary>
    public static ChangeKind? Compare(DiffAnswer first, DiffAnswer second)
    {
        if (first.Rank != second.Rank)
        {
            // Where nothing was promised, a "no" is nothing new.
            return Math.Max(first.Rank, second.Rank) == No ? null : second.Rank > first.Rank ? ChangeKind.MoreFavourable : ChangeKind.LessFavourable;
        }

        var better = false;
        var worse = false;
        foreach (var term in first.Terms.Keys.Union(second.Terms.Keys))
        {
            var had = first.Terms.TryGetValue(term, out var before);
            var has = second.Terms.TryGetValue(term, out var after);
            better |= has && (!had || after > before);
            worse |= had && (!has || after < before);
        }

        return better != worse ? better ? ChangeKind.MoreFavourable : ChangeKind.LessFavourable
            : better || first.Status != second.Status ? ChangeKind.Other
            : null;
    }

    private static DiffAnswer Nothing() => new(NotPromised, "", default, language => DiffTexts.Words(DiffReasons.NotPromised, language));

    private static string Lines(List<LadderRung> rungs, Reason headline, Language language) =>
        rungs.Count == 0 ? headline.Text(language) : string.Join(" / ", rungs.Select(rung =>
            rung.ToString(language) + Freight(DiffReasons.FreightToSeller, rung.FreightToSeller, language) + Freight(DiffReasons.FreightToCustomer, rung.FreightToCustomer, language)));

    private static string Freight(ReasonCode code, FreightPayer payer, Language language) => payer == FreightPayer.NotStated ? ""
        : (language == Language.SimplifiedChinese ? "；" : "; ") + DiffTexts.Words(code, language, ReasonArgument.OfName(KnownNames.FreightPayers[(int)payer]));

    private static string Bracketed(FactSet facts, Language language) =>
        facts.IsEmpty ? "" : Aside.Of(LocalizedName.List(facts).ToString(language), language);

    private void AddRungs(List<LadderRung> rungs)
    {
        // Of one source there is one rung for each remedy.
        foreach (var rung in rungs)
        {
            var name = $"{rung.Source} {rung.Remedy}";
            Terms[name] = rung.Strength == RemedyStrength.Right ? 1 : 0;
            Terms[name + " until"] = rung.IsUnlimited ? decimal.MaxValue : LayerMerging.Last(rung.LastDay);
            Terms[name + " freight to seller"] = Relief(rung.FreightToSeller);
            Terms[name + " freight to customer"] = Relief(rung.FreightToCustomer);
            if (rung.PaidBack is { } amount)
            {
                Terms[$"{name} {amount.Currency}"] = amount.Amount;
            }
            else if (rung.CustomerPays is { } cost)
            {
                // What a different model costs more is the customer's.
                Terms[$"{name} costs {cost.Currency}"] = -cost.Amount;
            }
        }
    }

    private static int Relief(FreightPayer payer) => payer switch { FreightPayer.Seller => 2, FreightPayer.Shared => 1, _ => 0 };
}
