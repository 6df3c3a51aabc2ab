using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Fees.Rules;

/// <summary>Whether a claim can be paid at all: documents, deadlines, old parts, further checks. A certain no beats what is not known.</summary>
internal readonly ref struct ClaimChecks(SettlementPolicy policy, DealerClaim claim, YearMonth month, int on)
{
    private readonly ReasonArgument _id = ReasonArgument.OfName(claim.Id);

    public Truth Decide<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var result = Documents(ref missing, ref recorder);
        result = Kleene.And(result, Registration(ref missing, ref recorder));
        result = Kleene.And(result, Parts(ref missing, ref recorder));
        result = Kleene.And(result, Submission(ref missing, ref recorder));
        result = Kleene.And(result, SettledOnce(ref missing, ref recorder));
        foreach (var check in policy.Checks)
        {
            result = Kleene.And(result, check == ClaimCheck.OneCausalPart ? CausalPart(ref missing, ref recorder) : Authorization(ref missing, ref recorder));
        }

        return result;
    }

    private Truth Documents<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var result = Truth.Yes;
        foreach (var document in policy.Documents)
        {
            var present = claim.Has(document);
            result = Kleene.And(result, present);
            if (present == Truth.Unknown)
            {
                missing |= policy.Facts.Document(document);
            }
            else if (present == Truth.No)
            {
                recorder.Add(SettlementReasons.DocumentMissing, policy.Clauses.Documents, _id, ReasonArgument.OfName(document));
            }
        }

        return result;
    }

    private Truth Registration<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (policy.RegisterWithin is not { } term)
        {
            return Truth.Yes;
        }

        var registered = claim.Registered;
        if (registered.Kind == DateFactKind.Absent)
        {
            recorder.Add(SettlementReasons.RegistrationMissing, policy.Clauses.Registration, _id);
            return Truth.No;
        }

        if (!claim.Sale.IsKnown)
        {
            missing |= policy.Facts.Sale;
            return Truth.Unknown;
        }

        var earliest = LastDay(claim.Sale.First, term);
        var latest = LastDay(claim.Sale.Last, term);

        // Not registered by the day asked, or only after it: lost once the last day has passed.
        if (registered.Kind == DateFactKind.NotYet || (registered.IsKnown && registered.First > on))
        {
            if (latest is { } over && on > over)
            {
                recorder.Add(SettlementReasons.RegistrationMissing, policy.Clauses.Registration, _id);
                return Truth.No;
            }

            missing |= policy.Facts.Registered;
            return Truth.Unknown;
        }

        return InTime(registered, earliest, latest, policy.Facts.Registered, SettlementReasons.RegistrationLate, policy.Clauses.Registration, ref missing, ref recorder);
    }

    private Truth Submission<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (policy.SubmitWithin is not { } term)
        {
            return Truth.Yes;
        }

        if (!claim.Repaired.IsKnown)
        {
            missing |= policy.Facts.Repaired;
            return Truth.Unknown;
        }

        return InTime(
            claim.SubmittedOn,
            LastDay(claim.Repaired.First, term),
            LastDay(claim.Repaired.Last, term),
            policy.Facts.Repaired,
            SettlementReasons.SubmittedLate,
            policy.Clauses.Submission,
            ref missing,
            ref recorder);
    }

    private Truth Parts<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (policy.Parts is not { } rule)
        {
            return Truth.Yes;
        }

        var parts = claim.OldParts;
        var cutOff = rule.CutOff(month);

        // What comes back after the day asked has not come back yet.
        var returned = parts.On.IsKnown && parts.On.First > on ? Truth.No : parts.Returned;
        if (returned == Truth.No)
        {
            if (on <= cutOff)
            {
                missing |= policy.Facts.OldParts;
                return Truth.Unknown;
            }

            recorder.Add(SettlementReasons.PartsMissing, rule.Clause, _id, ReasonArgument.OfDay(cutOff));
            return Truth.No;
        }

        var byTruck = rule.Truck == TruckReturn.AnyTime ? parts.WithTruck : Truth.No;
        var byDay = parts.On.IsKnown ? parts.On.Last <= cutOff ? Truth.Yes : parts.On.First > cutOff ? Truth.No : Truth.Unknown : Truth.Unknown;
        var inTime = Kleene.And(returned, Kleene.Or(byTruck, byDay));
        if (inTime == Truth.Unknown)
        {
            missing |= policy.Facts.OldParts;
        }
        else if (inTime == Truth.No)
        {
            recorder.Add(SettlementReasons.PartsLate, rule.Clause, _id, Text(parts.On, ref recorder), ReasonArgument.OfDay(cutOff));
        }

        return inTime;
    }

    private Truth SettledOnce<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (claim.SettledBefore == Truth.Unknown)
        {
            missing |= policy.Facts.SettledBefore;
        }
        else if (claim.SettledBefore == Truth.Yes)
        {
            recorder.Add(SettlementReasons.SettledBefore, policy.Clauses.Documents, _id);
        }

        return Kleene.Not(claim.SettledBefore);
    }

    private Truth Authorization<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var authorized = claim.Authorized;
        var repaired = claim.Repaired;
        var result = authorized.Kind is DateFactKind.Absent or DateFactKind.NotYet ? Truth.No
            : !authorized.IsKnown || !repaired.IsKnown ? Truth.Unknown
            : authorized.Last <= repaired.First ? Truth.Yes
            : authorized.First > repaired.Last ? Truth.No
            : Truth.Unknown;
        if (result == Truth.Unknown)
        {
            missing |= (authorized.IsKnown && !authorized.IsRange ? 0 : policy.Facts.Authorized) | (repaired.IsKnown && !repaired.IsRange ? 0 : policy.Facts.Repaired);
        }
        else if (result == Truth.No)
        {
            recorder.Add(
                SettlementReasons.NotAuthorized,
                policy.Clauses.Documents,
                _id,
                Text(repaired, ref recorder),
                Text(authorized, ref recorder));
        }

        return result;
    }

    private Truth CausalPart<R>(ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        var parts = 0;
        var marked = 0;
        var open = 0;
        foreach (var line in claim.Lines)
        {
            if (line.Kind == LineKind.Parts)
            {
                parts++;
                marked += line.Causal == Truth.Yes ? 1 : 0;
                open += line.Causal == Truth.Unknown ? 1 : 0;
            }
        }

        var result = parts == 0 || (marked == 1 && open == 0) ? Truth.Yes : marked > 1 || open == 0 ? Truth.No : Truth.Unknown;
        if (result == Truth.Unknown)
        {
            missing |= policy.Facts.Causal;
        }
        else if (result == Truth.No)
        {
            recorder.Add(SettlementReasons.CausalPart, policy.Clauses.Documents, _id, ReasonArgument.OfNumber(marked));
        }

        return result;
    }

    private Truth InTime<R>(
        DateFact done, int? earliest, int? latest, ulong fact, ReasonCode late, Clause? clause, ref ulong missing, ref R recorder)
        where R : struct, IRecorder
    {
        if (done.IsKnown && done.Last <= earliest)
        {
            return Truth.Yes;
        }

        if (done.IsKnown && done.First > latest)
        {
            recorder.Add(late, clause, _id, Text(done, ref recorder), ReasonArgument.OfDay(latest.Value));
            return Truth.No;
        }

        missing |= fact;
        return Truth.Unknown;
    }

    /// <summary>A date as text, made only when somebody reads it.</summary>
    private static ReasonArgument Text<R>(DateFact date, ref R recorder)
        where R : struct, IRecorder => recorder.IsOn ? ReasonArgument.OfName(date.ToString()) : default;

    private int? LastDay(int start, Term term) => policy.Profile.LastDay(DayNumber.ToDate(start), term).Day is { } day ? DayNumber.From(day) : null;
}
