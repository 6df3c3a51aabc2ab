using System.Globalization;
using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Explanations;
using AfterSales.Warranties;
using NodaTime;

namespace AfterSales.Fees.Rules;

/// <summary>The whole settlement: claim by claim, then bonus or malus, then set-off, then what is paid out or owed.</summary>
internal static class Settling
{
    public static SettlementDecision Decide<R>(SettlementPolicy policy, DealerMonth month, int on, ref R recorder)
        where R : struct, ISettlementRecorder
    {
        var sums = default(SettlementSums);
        foreach (var claim in month.Claims)
        {
            var submitted = DayNumber.From(claim.SubmittedOn);
            if (claim.SubmittedOn.Year == month.Month.Year && claim.SubmittedOn.Month == month.Month.Month)
            {
                if (submitted <= on)
                {
                    SettleClaim(policy, claim, month.Month, on, ref sums, ref recorder);
                }
                else if (recorder.IsOn)
                {
                    recorder.AddLater(claim);
                    recorder.Add(SettlementReasons.NotSubmittedYet, policy.Clauses.Submission, ReasonArgument.OfName(claim.Id), ReasonArgument.OfDay(submitted));
                }
            }
            else if (recorder.IsOn)
            {
                recorder.AddOfOtherMonth(claim);
                recorder.Add(SettlementReasons.OtherMonth, policy.Clauses.Submission, ReasonArgument.OfName(claim.Id), ReasonArgument.OfDay(submitted));
            }
        }

        if (AddBonus(policy, month, ref sums, ref recorder))
        {
            SetOffReceivables(policy, month, on, ref sums, ref recorder);
        }

        return new SettlementDecision(policy, month, on, sums);
    }

    private static void SettleClaim<R>(SettlementPolicy policy, DealerClaim claim, YearMonth month, int on, ref SettlementSums sums, ref R recorder)
        where R : struct, ISettlementRecorder
    {
        var mark = recorder.Mark;
        ulong missing = 0;
        var payable = new ClaimChecks(policy, claim, month, on).Decide(ref missing, ref recorder);
        var reasons = recorder.IsOn ? recorder.Since(mark).ToList() : null;
        var settled = recorder.IsOn ? new List<SettledLine>(claim.Lines.Count) : null;
        var anyCut = false;
        var allRejected = true;
        var anyOpen = false;
        long claimed = 0;
        long sum = 0;
        foreach (var line in claim.Lines)
        {
            var lineMark = recorder.Mark;
            var outcome = LineOutcome(policy, claim, line, out var eligible, ref missing, ref recorder);
            anyOpen |= outcome == SettlementOutcome.Undetermined;
            anyCut |= outcome is SettlementOutcome.Reduced or SettlementOutcome.Rejected;
            allRejected &= outcome == SettlementOutcome.Rejected;
            claimed = checked(claimed + (line.Claimed.Currency == policy.Currency ? line.Claimed.MinorUnits : 0));
            sum = checked(sum + eligible);
            settled?.Add(new SettledLine(
                line, outcome, Money.OfMinor(eligible, policy.Currency), Money.OfMinor(eligible, policy.Currency), ValueList.From(recorder.Since(lineMark))));
        }

        var result = payable == Truth.No || allRejected ? SettlementOutcome.Rejected
            : payable == Truth.Unknown || anyOpen ? SettlementOutcome.Undetermined
            : anyCut ? SettlementOutcome.Reduced
            : SettlementOutcome.Approved;
        if (result == SettlementOutcome.Undetermined)
        {
            sums.Waiting++;
            sums.Missing |= missing;
        }
        else if (result != SettlementOutcome.Rejected)
        {
            sums.Verified = checked(sums.Verified + sum);
        }

        if (recorder.IsOn)
        {
            AddClaim(policy, claim, result, settled!, reasons!, claimed, sum, result == SettlementOutcome.Undetermined ? missing : 0, ref recorder);
        }
    }

    private static SettlementOutcome LineOutcome<R>(
        SettlementPolicy policy, DealerClaim claim, DealerClaimLine line, out long eligible, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        eligible = 0;
        var name = recorder.IsOn ? ReasonArgument.OfName(claim.Id + "/" + line.Id) : default;
        var cover = Quoting.CoverOf(line.Coverage);
        if (cover == Cover.No)
        {
            recorder.Add(SettlementReasons.NotCovered, policy.Clauses.Coverage, name, recorder.IsOn ? ReasonArgument.OfName(KnownNames.CoverageStatuses[(int)line.Coverage]) : default);
            return SettlementOutcome.Rejected;
        }

        if (line.Claimed.Currency != policy.Currency)
        {
            missing |= policy.Facts.Claimed;
            if (recorder.IsOn)
            {
                recorder.Add(SettlementReasons.OtherCurrency, null, name, FeeReasons.Amount(line.Claimed), ReasonArgument.OfName(policy.Currency.Code));
            }

            return SettlementOutcome.Undetermined;
        }

        eligible = line.Claimed.MinorUnits;
        var outcome = SettlementOutcome.Approved;
        foreach (var limit in policy.Tariff)
        {
            if (limit.Kind == line.Kind && line.Claimed > limit.Most)
            {
                var isReduced = policy.OverTariff == OverTariff.Reduce && !limit.Most.IsZero;
                eligible = isReduced ? limit.Most.MinorUnits : 0;
                outcome = isReduced ? SettlementOutcome.Reduced : SettlementOutcome.Rejected;
                if (recorder.IsOn)
                {
                    recorder.Add(SettlementReasons.AboveTariff, limit.Clause, name, FeeReasons.Amount(line.Claimed), FeeReasons.Amount(limit.Most));
                }
            }
        }

        if (cover == Cover.Open && outcome != SettlementOutcome.Rejected)
        {
            missing |= policy.Facts.Coverage;
            return SettlementOutcome.Undetermined;
        }

        return outcome;
    }

    private static void AddClaim<R>(
        SettlementPolicy policy,
        DealerClaim claim,
        SettlementOutcome result,
        List<SettledLine> lines,
        List<Reason> reasons,
        long claimed,
        long sum,
        ulong missing,
        ref R recorder)
        where R : struct, ISettlementRecorder
    {
        var id = ReasonArgument.OfName(claim.Id);
        var paid = FeeReasons.Amount(Money.OfMinor(sum, policy.Currency));
        switch (result)
        {
            case SettlementOutcome.Approved:
                recorder.Add(SettlementReasons.Approved, null, id, paid);
                break;
            case SettlementOutcome.Reduced:
                recorder.Add(SettlementReasons.Reduced, null, id, FeeReasons.Amount(Money.OfMinor(claimed, policy.Currency)), paid);
                break;
            case SettlementOutcome.Rejected:
                recorder.Add(SettlementReasons.Rejected, null, id);
                break;
            default:
                recorder.Add(SettlementReasons.Waiting, null, id);
                break;
        }

        var zero = Money.Zero(policy.Currency);
        var final = result switch
        {
            SettlementOutcome.Rejected => lines.Select(line => new SettledLine(line.Line, result, line.Eligible, zero, ValueList.From(line.Reasons.Concat(reasons)))),
            SettlementOutcome.Undetermined => lines.Select(line => new SettledLine(
                line.Line,
                line.Outcome == SettlementOutcome.Rejected ? line.Outcome : result,
                line.Eligible,
                line.Outcome == SettlementOutcome.Rejected ? zero : null,
                line.Reasons)),
            _ => lines,
        };
        recorder.Add(new SettledClaim(claim, result, ValueList.From(final), new FactSet(policy.Facts.Table, missing)));
    }

    /// <summary>Bonus or malus on the verified sum, rounded once. False where it depends on a grade that is not known.</summary>
    private static bool AddBonus<R>(SettlementPolicy policy, DealerMonth month, ref SettlementSums sums, ref R recorder)
        where R : struct, IRecorder
    {
        DealerBonus? general = null;
        DealerBonus? own = null;
        var byGrade = false;
        foreach (var bonus in policy.Bonuses)
        {
            general = bonus.Grade is null ? bonus : general;
            own = bonus.Grade is not null && bonus.Grade == month.Grade ? bonus : own;
            byGrade |= bonus.Grade is not null;
        }

        if (byGrade && month.Grade is null && sums.Verified != 0)
        {
            sums.IsGradeMissing = true;
            sums.Missing |= policy.Facts.Grade;
            return false;
        }

        if ((own ?? general) is { } applied)
        {
            sums.Bonus = policy.Rounding.RoundToMinor(policy.Currency.FromMinor(sums.Verified) * applied.Percent / 100, policy.Currency);
            if (recorder.IsOn && sums.Bonus != 0)
            {
                recorder.Add(
                    applied.Percent < 0 ? SettlementReasons.Malus : SettlementReasons.Bonus,
                    applied.Clause,
                    FeeReasons.Amount(Money.OfMinor(sums.Bonus, policy.Currency)),
                    ReasonArgument.OfName(applied.Percent.ToString(CultureInfo.InvariantCulture) + " %"),
                    FeeReasons.Amount(Money.OfMinor(sums.Verified, policy.Currency)));
            }
        }

        sums.Total = checked(sums.Verified + sums.Bonus);
        return true;
    }

    private static void SetOffReceivables<R>(SettlementPolicy policy, DealerMonth month, int on, ref SettlementSums sums, ref R recorder)
        where R : struct, ISettlementRecorder
    {
        var left = Math.Max(sums.Total, 0);
        long due = 0;
        foreach (var receivable in month.OldestFirst)
        {
            if (receivable.Due > on || receivable.Amount.Currency != policy.Currency)
            {
                continue;
            }

            var amount = receivable.Amount.MinorUnits;
            var part = Math.Min(left, amount);
            due = checked(due + amount);
            left -= part;
            sums.SetOff += part;
            if (recorder.IsOn && part > 0)
            {
                var money = Money.OfMinor(part, policy.Currency);
                recorder.Add(new SetOff(receivable, money));
                recorder.Add(SettlementReasons.SetOff, policy.Clauses.SetOff, FeeReasons.Amount(money), ReasonArgument.OfName(receivable.Id), ReasonArgument.OfDay(receivable.Due));
            }
        }

        sums.Payout = left;
        sums.Owed = checked(due - sums.SetOff - Math.Min(sums.Total, 0));
        if (recorder.IsOn && left > 0)
        {
            recorder.Add(SettlementReasons.PaidOut, policy.Clauses.SetOff, FeeReasons.Amount(Money.OfMinor(left, policy.Currency)));
        }

        if (recorder.IsOn && sums.Owed > 0)
        {
            recorder.Add(SettlementReasons.Owed, policy.Clauses.SetOff, FeeReasons.Amount(Money.OfMinor(sums.Owed, policy.Currency)));
        }
    }
}
