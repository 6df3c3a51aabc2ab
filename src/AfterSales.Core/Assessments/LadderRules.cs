using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using AfterSales.Remedies.Rules;
using AfterSales.Returns;
using AfterSales.Warranties;

namespace AfterSales.Assessments;

/// <summary>Collects what the questions of an assessment give the customer.</summary>
internal static class LadderRules
{
    public static void Returns(Assessment assessment, List<LadderRung> rungs, List<LadderQuestion> questions)
    {
        if (assessment.Returns is not { } decision)
        {
            return;
        }

        var explanation = decision.Explain();
        var policy = assessment.Policy.Returns!;
        foreach (var option in explanation.Options)
        {
            rungs.Add(new LadderRung(assessment.Policy.Id, LadderSource.ReturnWindow, option.Remedy, option.Windows)
            {
                LastDay = option.LastDay,
                IsUnlimited = option.IsUnlimited,
                PaidBack = option.Refund?.Amount,
                CustomerPays = option.Refund is { } refund ? Lost(refund) : null,
                FreightToSeller = option.Terms.FreightToSeller,
                FreightToCustomer = option.Terms.FreightToCustomer,
                Changes = option.Changes,
                Unless = option.Unless,
                Clauses = Clauses(explanation.Windows.Where(window => option.Windows.Contains(window.Id)).Select(window => window.Clause)),
            });
        }

        for (var i = 0; i < explanation.Windows.Count; i++)
        {
            var window = explanation.Windows[i];
            if (window.State == WindowState.Undetermined)
            {
                questions.Add(new LadderQuestion(assessment.Policy.Id, LadderSource.ReturnWindow, window.Id, policy.Windows[i].Remedies, ValueList.From(window.Missing)));
            }
        }
    }

    public static void Remedies(Assessment assessment, List<LadderRung> rungs, List<LadderQuestion> questions)
    {
        if (assessment.Remedies is not { } decision)
        {
            return;
        }

        var explanation = decision.Explain();
        var policy = assessment.Policy.Remedies!;
        foreach (var remedy in explanation.Remedies)
        {
            rungs.Add(Earned(assessment, policy, explanation, remedy));
        }

        if (explanation.Replacement is { Remedy: { } resolved } replacement)
        {
            rungs.Add(new LadderRung(assessment.Policy.Id, LadderSource.Replacement, resolved, [])
            {
                IsUnlimited = true,
                PaidBack = replacement.Refund?.Amount,
                CustomerPays = replacement.Refund is { } refund ? Lost(refund) : Dearer(replacement.Difference),
                Clauses = Clauses([replacement.Clause]),
            });
        }

        for (var i = 0; i < explanation.Triggers.Count; i++)
        {
            var trigger = explanation.Triggers[i];
            if (trigger.Met == Truth.Unknown)
            {
                questions.Add(new LadderQuestion(assessment.Policy.Id, LadderSource.Repairs, trigger.Id, policy.Triggers[i].Remedies, ValueList.From(trigger.Missing)));
            }
        }
    }

    /// <summary>Repair under the warranty, or at the customer's cost where the tariff has a price for it.</summary>
    public static void Service(Assessment assessment, List<LadderRung> rungs, List<LadderQuestion> questions)
    {
        var customer = assessment.Fees?.CustomerTotal;
        if (assessment.Coverage is { IsCovered: true } coverage)
        {
            rungs.Add(new LadderRung(assessment.Policy.Id, LadderSource.Warranty, Remedy.Repair, [])
            {
                LastDay = coverage.LastDays,
                CustomerPays = customer,
                Clauses = Clauses(coverage.Explain().Reasons.Select(reason => reason.Clause)),
            });
        }
        else if (assessment.Coverage is { Status: CoverageStatus.Undetermined } open)
        {
            questions.Add(new LadderQuestion(assessment.Policy.Id, LadderSource.Warranty, "", [Remedy.Repair], ValueList.From(open.Missing)));
        }
        else if (customer is not null)
        {
            rungs.Add(new LadderRung(assessment.Policy.Id, LadderSource.Tariff, Remedy.Repair, []) { IsUnlimited = true, CustomerPays = customer });
        }
    }

    public static IEnumerable<LadderRung> BestFirst(List<LadderRung> rungs)
    {
        // Amounts of two currencies are not compared: each currency stands where it was met first.
        var currencies = rungs.SelectMany(rung => new[] { rung.PaidBack, rung.CustomerPays }).OfType<Money>().Select(amount => amount.Currency).Distinct().ToList();
        return rungs
            .OrderBy(rung => rung.Strength)
            .ThenBy(rung => Worth(rung.Remedy))
            .ThenBy(rung => rung.PaidBack is null)
            .ThenBy(rung => Place(rung.PaidBack))
            .ThenByDescending(rung => rung.PaidBack?.Amount ?? 0)
            .ThenBy(rung => rung.Source == LadderSource.Tariff)
            .ThenBy(rung => Place(rung.CustomerPays))
            .ThenBy(rung => rung.CustomerPays?.Amount ?? 0);

        int Place(Money? amount) => amount is { } money ? currencies.IndexOf(money.Currency) : -1;
    }

    private static LadderRung Earned(Assessment assessment, RemedyPolicy policy, RemedyExplanation explanation, Remedy remedy)
    {
        var giving = Enumerable.Range(0, explanation.Triggers.Count)
            .Where(i => explanation.Triggers[i].Met == Truth.Yes && policy.Triggers[i].Remedies.Contains(remedy)).ToList();
        var byRight = giving.Where(i => explanation.Triggers[i].Strength == RemedyStrength.Right).ToList();
        var grounds = byRight.Count > 0 ? byRight : giving;
        var isEndless = grounds.Exists(i => policy.Triggers[i].ClaimBy is null);
        var days = grounds.Select(i => explanation.Triggers[i].AskByDay).ToList();
        var refund = remedy.TakesGoodsBackForMoney() ? RefundOfRemedy.Best(policy, grounds.Select(i => policy.Triggers[i]), remedy, assessment.Remedies!.Value.Case, DayNumber.From(assessment.On)) : null;
        return new LadderRung(assessment.Policy.Id, LadderSource.Repairs, remedy, ValueList.From(grounds.Select(i => explanation.Triggers[i].Id)))
        {
            Strength = byRight.Count > 0 ? RemedyStrength.Right : RemedyStrength.Presumption,
            IsUnlimited = isEndless,
            LastDay = isEndless || days.Contains(null) ? null : new DayRange(DayNumber.From(days.Max()!.Value), DayNumber.From(days.Max()!.Value)),
            PaidBack = refund?.Amount,
            CustomerPays = refund is { } decision ? Lost(decision) : null,
            Clauses = Clauses(grounds.Select(i => explanation.Triggers[i].Clause)),
        };
    }

    private static Money? Lost(RefundDecision refund) => refund.Amount is null ? null : refund.Explain() is var reckoned ? reckoned.Deduction + reckoned.Fee : null;

    private static Money? Dearer(Money? difference) => difference is { } amount ? Money.Max(amount, Money.Zero(amount.Currency)) : null;

    private static ValueList<Clause> Clauses(IEnumerable<Clause?> clauses) => ValueList.From(clauses.OfType<Clause>().Distinct());

    private static int Worth(Remedy remedy) => remedy switch
    {
        Remedy.Return or Remedy.Refund or Remedy.RefundInFull or Remedy.RefundLessDeduction => 0,
        Remedy.NewProduct => 1,
        Remedy.ExchangeSameModel => 2,
        Remedy.Exchange => 3,
        Remedy.ExchangeOtherModel => 4,
        Remedy.StoreCredit => 5,
        Remedy.PriceReduction => 6,
        Remedy.Compensation => 7,
        Remedy.Repair => 8,
        _ => 9,
    };
}
