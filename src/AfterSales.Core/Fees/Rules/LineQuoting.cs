using System.Runtime.CompilerServices;
using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Warranties;

namespace AfterSales.Fees.Rules;

/// <summary>One line of a quote: its amount, and who bears it.</summary>
internal readonly ref struct LineQuoting(FeePolicy policy, ServiceCase serviceCase, Work work, WorkLine line, CoverageStatus coverage, int? goodwillOffer)
{
    public void Decide<R>(in ClaimCoverage claimCoverage, long? rounded, ref DeductibleLeft left, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        var facts = new LineFacts(serviceCase, work, line, coverage);
        var cover = Quoting.CoverOf(coverage);
        var certain = Candidates.Certain(policy.Tariff, facts);
        if (certain is not null && LinePrice.TryListed(policy, certain, work, line, out var listed))
        {
            AddCertain(claimCoverage, facts, cover, certain, listed, ref left, ref verdict, ref recorder);
        }
        else
        {
            DecideOutcome(claimCoverage, rounded, facts, cover, certain, ref left, ref verdict, ref recorder);
        }
    }

    /// <summary>The same for a line that is priced otherwise than as listed, or where it is not certain which rule applies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void DecideOutcome<R>(
        in ClaimCoverage claimCoverage, long? rounded, in LineFacts facts, Cover cover, TariffRule? certain, ref DeductibleLeft left, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        LineOutcome.Of(policy, serviceCase, work, line, facts, certain, out var outcome);
        if (!outcome.IsCertain)
        {
            AddOpen(claimCoverage, outcome.Missing, CustomerOfOpen(facts, cover, left), ref verdict, ref recorder);
            var least = outcome.HasRange ? Minor(outcome.Least) : 0;
            left.Use(cover, least, outcome.HasRange ? Minor(outcome.Greatest) : long.MaxValue, outcome.Missing);
            return;
        }

        // A certain outcome always has the rule that led to it.
        AddCertain(claimCoverage, facts, cover, outcome.Rule!, rounded ?? Minor(outcome.Amount), ref left, ref verdict, ref recorder);
    }

    private void AddCertain<R>(
        in ClaimCoverage claimCoverage, in LineFacts facts, Cover cover, TariffRule rule, long amount, ref DeductibleLeft left, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        left.Bite(cover, amount, out var bite, out var greatestBite);
        var goodwill = Bearing.GoodwillShare(policy, work, line, goodwillOffer, out var generous);
        if (Bearing.IsSame(rule, amount, bite, greatestBite, goodwill, generous))
        {
            AddKnown(claimCoverage, rule, amount, bite, goodwill, generous, ref verdict, ref recorder);
        }
        else
        {
            AddDeductibleOpen(claimCoverage, facts, cover, left, ref verdict, ref recorder);
        }

        left.Use(cover, amount, amount, policy.Tariff.Coverage);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddDeductibleOpen<R>(in ClaimCoverage claimCoverage, in LineFacts facts, Cover cover, in DeductibleLeft left, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        if (recorder.IsOn)
        {
            recorder.Add(FeeReasons.DeductibleOpen, policy.Deductible!.Clause, ReasonArgument.OfName(line.Id));
        }

        AddOpen(claimCoverage, cover == Cover.Open ? policy.Tariff.Coverage : left.Missing, CustomerOfOpen(facts, cover, left), ref verdict, ref recorder);
    }

    /// <summary>What the customer bears of a line that is open, where it comes out the same whatever is missing; null otherwise.</summary>
    private long? CustomerOfOpen(in LineFacts facts, Cover cover, in DeductibleLeft left)
    {
        var silent = default(SilentRecorder);
        var candidates = new Candidates(policy.Tariff, facts);
        long? customer = null;
        while (candidates.MoveNext())
        {
            var rule = candidates.Current;
            long one;
            if (rule.Shares is null)
            {
                one = 0;
            }
            else if (LinePrice.TryPrice(policy, rule, serviceCase, work, line, out var exact, out _, ref silent))
            {
                var amount = Minor(exact);
                left.Bite(cover, amount, out var least, out var greatest);
                one = CustomerOf(rule, amount, least);
                if (one != CustomerOf(rule, amount, greatest))
                {
                    return null;
                }
            }
            else if (rule.CustomerBearsNothing && !left.CanBite(cover))
            {
                one = 0;
            }
            else
            {
                return null;
            }

            if (customer is { } other && other != one)
            {
                return null;
            }

            customer = one;
        }

        return candidates.IsClosed ? customer : null;
    }

    private long CustomerOf(TariffRule rule, long amount, long bite)
    {
        var count = rule.Shares!.Weights.Length;
        Span<long> parts = count <= 16 ? stackalloc long[count] : new long[count];
        return Bearing.Of(rule, amount, bite, Bearing.GoodwillShare(policy, work, line, goodwillOffer, out _), parts).Customer;
    }

    private long Minor(decimal exact) => policy.Rounding.RoundToMinor(exact, policy.Currency);

    private Money Money(long minor) => Amounts.Money.OfMinor(minor, policy.Currency);

    private void AddOpen<R>(in ClaimCoverage claimCoverage, ulong missing, long? customer, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        verdict.Missing |= missing;
        verdict.IsCustomerKnown &= customer is not null;
        verdict.Customer = checked(verdict.Customer + (customer ?? 0));
        if (recorder.IsOn)
        {
            AddPriceNotUsable(line.ListPrice, missing & policy.Tariff.ListPrice, ref recorder);
            AddPriceNotUsable(line.Cost, missing & policy.Tariff.Cost, ref recorder);
            recorder.Add((missing & policy.Tariff.NoRule) != 0 ? FeeReasons.NoRule : FeeReasons.Open, null, ReasonArgument.OfName(line.Id));
        }

        if (recorder.TakesLines)
        {
            recorder.Add(new QuoteLine(line, coverage, null, null, null, [], customer is { } known ? Money(known) : null, MissingFacts.Of(policy.Tariff, missing, claimCoverage)));
        }
    }

    private void AddPriceNotUsable<R>(Money? price, ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (missing != 0 && price is { } given)
        {
            recorder.Add(
                FeeReasons.PriceNotUsable,
                null,
                ReasonArgument.OfName(line.Id),
                Priced(given.ToString(), work.Prices),
                Priced(policy.Currency.Code, policy.Prices));
        }
    }

    private static ReasonArgument Priced(string amount, PriceBasis basis)
    {
        var name = KnownNames.PriceBases[(int)basis];
        return ReasonArgument.OfName(new LocalizedName(amount + " " + name.Id, amount + " " + name.English, amount + " " + name.Spanish, amount + " " + name.Chinese));
    }

    private void AddKnown<R>(
        in ClaimCoverage claimCoverage, TariffRule rule, long amount, long bite, in Share? goodwill, Bearer? generous, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        if (!recorder.IsOn && !recorder.TakesLines && goodwill is null && !rule.IsShared)
        {
            verdict.Known = checked(verdict.Known + amount);
            verdict.Customer = checked(verdict.Customer + (rule.CustomerBearsNothing ? bite : amount));
        }
        else
        {
            AddBorne(claimCoverage, rule, amount, bite, goodwill, generous, ref verdict, ref recorder);
        }
    }

    /// <summary>The same where several bear it, or where it is to be told who does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddBorne<R>(
        in ClaimCoverage claimCoverage, TariffRule rule, long amount, long bite, in Share? goodwill, Bearer? generous, ref QuoteVerdict verdict, ref R recorder)
        where R : struct, IQuoteRecorder
    {
        var count = rule.Shares?.Weights.Length ?? 0;
        Span<long> parts = count <= 16 ? stackalloc long[count] : new long[count];
        var bearing = Bearing.Of(rule, amount, bite, goodwill, parts);
        verdict.Known = checked(verdict.Known + amount);
        verdict.Customer = checked(verdict.Customer + bearing.Customer);
        if (recorder.IsOn)
        {
            Say(claimCoverage, rule, amount, bite, goodwill, generous, bearing, parts, ref recorder);
        }

        if (recorder.TakesLines)
        {
            var missing = 0UL;
            Money? unitPrice = null;
            if (rule.Rule.Pricing.Kind is not (PricingKind.NoCharge or PricingKind.Tiers))
            {
                var price = LinePrice.UnitPrice(policy, rule.Rule.Pricing, work, line, ref missing);
                unitPrice = missing == 0 ? Amounts.Money.Of(price, policy.Currency) : null;
            }

            recorder.Add(new QuoteLine(line, coverage, rule.Rule, unitPrice, Money(amount), SharesOf(rule, parts, bearing, generous), Money(bearing.Customer), default));
        }
    }

    private void Say<R>(
        in ClaimCoverage claimCoverage,
        TariffRule rule,
        long amount,
        long bite,
        in Share? goodwill,
        Bearer? generous,
        in Bearing bearing,
        ReadOnlySpan<long> parts,
        ref R recorder)
        where R : struct, IQuoteRecorder
    {
        var name = ReasonArgument.OfName(line.Id);
        var clause = rule.Rule.Clause;
        if (!rule.IsPlain)
        {
            LinePrice.TryPrice(policy, rule, serviceCase, work, line, out _, out _, ref recorder);
        }

        if (rule.Shares is null)
        {
            recorder.AddOfLine(FeeReasons.NoCharge, clause, name);
        }
        else
        {
            recorder.AddOfLine(FeeReasons.Priced, clause, name, Amount(amount), ReasonArgument.OfName(rule.Rule.Id));
        }

        if (bite > 0)
        {
            recorder.Add(FeeReasons.DeductibleTaken, policy.Deductible!.Clause, name, Amount(bite));
        }

        if (bearing.Goodwill > 0)
        {
            recorder.Add(FeeReasons.Goodwill, generous == work.Goodwill?.Bearer ? null : claimCoverage.GoodwillClause, name, ReasonArgument.OfName(generous!), Amount(bearing.Goodwill));
            if (work.Goodwill is { } grant && grant.IsFor(line.Kind) && goodwill == policy.GoodwillUpTo && grant.Share != goodwill)
            {
                recorder.Add(FeeReasons.GoodwillCut, null, ReasonArgument.OfName(grant.Share.ToString()), ReasonArgument.OfName(goodwill.ToString()!));
            }
        }

        var bearers = BearersOf(rule, bearing, generous);
        for (var i = 0; i < bearers; i++)
        {
            var bears = BearerAt(rule, parts, bearing, generous, i, out var bearer);
            if (bears != 0)
            {
                recorder.AddOfLine(FeeReasons.Bears, clause, name, ReasonArgument.OfName(bearer), Amount(bears));
            }
        }
    }

    private ReasonArgument Amount(long minor) => FeeReasons.Amount(minor, policy.Currency);

    private ValueList<BearerAmount> SharesOf(TariffRule rule, ReadOnlySpan<long> parts, in Bearing bearing, Bearer? generous)
    {
        var shares = new BearerAmount[BearersOf(rule, bearing, generous)];
        for (var i = 0; i < shares.Length; i++)
        {
            var bears = BearerAt(rule, parts, bearing, generous, i, out var bearer);
            shares[i] = BearerAmount.Of(bearer, Money(bears));
        }

        return new ValueList<BearerAmount>(shares);
    }

    /// <summary>How many bear a part: those of the rule; the customer and the generous too, where the rule does not name them.</summary>
    private static int BearersOf(TariffRule rule, in Bearing bearing, Bearer? generous) =>
        rule.Rule.Shares.Count + (AddsCustomer(rule, bearing) ? 1 : 0) + (generous is not null && bearing.Goodwill > 0 && rule.Rule.IndexOf(generous) < 0 ? 1 : 0);

    private static bool AddsCustomer(TariffRule rule, in Bearing bearing) => rule.CustomerIndex < 0 && bearing.Customer != 0;

    /// <summary>What the bearer at a place bears, in the rule's order, then the customer, then the generous.</summary>
    private static long BearerAt(TariffRule rule, ReadOnlySpan<long> parts, in Bearing bearing, Bearer? generous, int place, out Bearer bearer)
    {
        if (place < rule.Rule.Shares.Count)
        {
            bearer = rule.Rule.Shares[place].Bearer;
            var part = place == rule.CustomerIndex ? bearing.Customer : parts[place];
            return bearer == generous ? part + bearing.Goodwill : part;
        }

        var isCustomer = place == rule.Rule.Shares.Count && AddsCustomer(rule, bearing);
        bearer = isCustomer ? Bearer.Customer : generous!;
        return isCustomer ? bearing.Customer : bearing.Goodwill;
    }
}
