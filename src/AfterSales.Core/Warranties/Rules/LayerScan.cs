using System.Runtime.CompilerServices;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Holds each layer against the day asked about, and keeps what the answer needs.</summary>
internal static class LayerScan
{
    public static void Add<R>(in LayerQuestion question, LayerKind kind, int index, int first, in LayerEnd end, ref LayerAnswer answer, ref R recorder)
        where R : struct, IRecorder
    {
        var rank = question.Policy.Plan.Rank[(int)kind];
        if (rank < 0)
        {
            return;
        }

        var last = end.Last;
        var tolled = end.TolledDays;
        if (end.Refusal != CountingRefusal.None)
        {
            answer.HasNoLastDay = true;
            answer.Unknown |= WarrantyPlan.NoLastDay;
            last = (question.Hope & WarrantyPlan.NoLastDay) != 0 ? DayNumber.FarAhead : first - 1;
            tolled = 0;
            if (recorder.IsOn)
            {
                recorder.Add(
                    end.Refusal == CountingRefusal.MissingDayOfMonth ? WarrantyReasons.NoSuchDay : WarrantyReasons.CalendarNotKnown,
                    question.Rule?.Clause,
                    ReasonArgument.OfDay(first));
            }
        }

        var passedOn = question.Policy.Transfer is { } transfer ? LastAfterTransfer(question, transfer, ref answer) : int.MaxValue;
        if (passedOn < first && first < DayNumber.FarAhead)
        {
            // The new owner never has it: it is nothing to wait for, nor to look back to.
            answer.Fail(Failures.Expired);
            if (recorder.IsOn)
            {
                recorder.Add(WarrantyReasons.Transferred, question.Policy.Transfer!.Clause, ReasonArgument.OfDay(passedOn.Value));
            }

            return;
        }

        if (kind == LayerKind.Extension && last < first && end.Refusal == CountingRefusal.None)
        {
            // A floor has raised the layer before it beyond its end: no day is left to it. Where that layer does not answer, it is over.
            if (question.Policy.Plan.Rank[(int)LayerKind.Base] < 0)
            {
                answer.Fail(Failures.Expired);
            }

            return;
        }

        last = Math.Min(last, passedOn ?? question.On - 1);

        var over = (question.OverLimit >> (int)kind & 1) != 0;
        if (question.On < first)
        {
            answer.Fail(Failures.NotStarted);
            answer.NextBoundary = Math.Min(answer.NextBoundary, first);
            answer.IsAhead |= passedOn is not null || first >= DayNumber.FarAhead;
        }
        else if (question.On <= last)
        {
            answer.NextBoundary = Math.Min(answer.NextBoundary, last + 1);
        }
        else
        {
            answer.Fail(Failures.Expired);
        }

        if (over)
        {
            answer.Fail(Failures.Expired);
        }

        var covers = question.On >= first && question.On <= last && !over;
        if (covers && rank < answer.Rank)
        {
            answer.Rank = rank;
            answer.Covers = true;
            answer.Kind = kind;
            answer.Index = index;
            answer.Start = first;
        }

        if (covers && last > answer.LastCovering)
        {
            answer.LastCovering = last;
            answer.TolledCovering = tolled;
            answer.ProvisionalCovering = end.IsProvisional;
        }

        if (last > answer.LastOfAll)
        {
            answer.LastOfAll = last;
            answer.TolledOfAll = tolled;
            answer.ProvisionalOfAll = end.IsProvisional;
        }

        if (question.Summary is not null)
        {
            Summarize(question, kind, index, first, last, tolled, covers);
        }

        if (recorder.IsOn)
        {
            Record(question, kind, index, first, last, tolled, end, over, covers, ref recorder);
        }
    }

    /// <summary>Says what the base layer rests on: its start, its term, and what the repairs did to it.</summary>
    public static void RecordBase<R>(in LayerQuestion question, Term? term, ref R recorder)
        where R : struct, IRecorder
    {
        if (!recorder.IsOn || question.Start == DayNumber.FarAhead)
        {
            return;
        }

        if (question.Case.Unit.FixedLast is { } fixedLast)
        {
            recorder.Add(WarrantyReasons.FixedLastDay, null, ReasonArgument.OfDay(fixedLast));
        }
        else if (term is not null && question.Start != DayNumber.LongAgo)
        {
            recorder.Add(WarrantyReasons.InPeriod, question.Rule?.Clause, ReasonArgument.OfTerm(term), ReasonArgument.OfDay(question.Start));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Summarize(in LayerQuestion question, LayerKind kind, int index, int first, int last, int tolled, bool covers)
    {
        var layer = new LayerId(kind, index, kind is LayerKind.Extension or LayerKind.Concurrent ? question.Case.Extensions[index].Id : null);
        question.Summary!.Add(new LayerSummary(layer, first, last, tolled, covers));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Record<R>(in LayerQuestion question, LayerKind kind, int index, int first, int last, int tolled, in LayerEnd end, bool over, bool covers, ref R recorder)
        where R : struct, IRecorder
    {
        var policy = question.Policy;
        if (tolled > 0)
        {
            recorder.Add(WarrantyReasons.Tolled, policy.Tolling!.Clause, ReasonArgument.OfDays(tolled));
        }

        if (end.IsProvisional)
        {
            recorder.Add(WarrantyReasons.Provisional, policy.Tolling!.Clause);
        }

        if (end.Extensions > 0)
        {
            var rule = policy.FixedExtension!;
            recorder.Add(WarrantyReasons.ExtendedByRepair, rule.Clause, ReasonArgument.OfTerm(Term.OfMonths(rule.Months * end.Extensions)), ReasonArgument.OfNumber(end.Extensions));
        }

        if (end.BeforeRoll != 0 && end.Refusal == CountingRefusal.None && end.BeforeRoll != end.Last)
        {
            recorder.Add(WarrantyReasons.Rolled, null, ReasonArgument.OfDay(end.BeforeRoll), ReasonArgument.OfDay(end.Last));
        }

        if ((kind is LayerKind.Extension or LayerKind.Concurrent) && last < DayNumber.FarAhead / 2)
        {
            var extension = question.Case.Extensions[index];
            recorder.Add(WarrantyReasons.Extended, null, ReasonArgument.OfName(extension.Id), ReasonArgument.OfTerm(extension.Term), ReasonArgument.OfDay(last));
        }

        if (policy.Transfer is not null && last < end.Last && end.Refusal == CountingRefusal.None)
        {
            recorder.Add(WarrantyReasons.Transferred, policy.Transfer.Clause, ReasonArgument.OfDay(last));
        }

        if (over)
        {
            foreach (var limit in policy.UsageLimits)
            {
                if (question.Case.ReadingOn(limit.Counter, question.AsOf) is { } reading && reading.Value > limit.Limit)
                {
                    recorder.Add(
                        WarrantyReasons.OverUsageLimit,
                        limit.Clause,
                        ReasonArgument.OfAmount(reading.Value, limit.Counter),
                        ReasonArgument.OfAmount(limit.Limit, limit.Counter));
                }
            }
        }

        if (!covers && end.Refusal == CountingRefusal.None && first != DayNumber.FarAhead)
        {
            if (question.On < first)
            {
                recorder.Add(WarrantyReasons.NotStarted, null, ReasonArgument.OfDay(first));
            }
            else if (question.On > last && last > DayNumber.LongAgo / 2)
            {
                recorder.Add(WarrantyReasons.Expired, kind == LayerKind.Base ? question.Rule?.Clause : null, ReasonArgument.OfDay(last), ReasonArgument.OfDays(question.On - last));
            }
        }
    }

    /// <summary>The day with which the transfer to a new owner ends every layer; far ahead where it ends none, null where it can be any.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int? LastAfterTransfer(in LayerQuestion question, TransferRule rule, ref LayerAnswer answer)
    {
        ref readonly var transfer = ref question.Case.Unit.Date(UnitEvent.Transfer);
        if (transfer.Kind is DateFactKind.Absent or DateFactKind.NotYet || (transfer.IsKnown && transfer.First > question.AsOf))
        {
            return int.MaxValue;
        }

        if (transfer.IsKnown && !transfer.IsRange)
        {
            return Capped(question, rule, transfer.First, ref answer);
        }

        var bit = question.Policy.Plan.DateBits[(int)UnitEvent.Transfer];
        answer.Unknown |= bit;
        var hoped = (question.Hope & bit) != 0;
        if (transfer.IsKnown)
        {
            return hoped && transfer.Last > question.AsOf ? int.MaxValue : Capped(question, rule, hoped ? transfer.Last : transfer.First, ref answer);
        }

        // Not known whether: it can have ended cover on any day.
        answer.HasNoLastDay = true;
        return hoped ? int.MaxValue : null;
    }

    private static int? Capped(in LayerQuestion question, TransferRule rule, int transfer, ref LayerAnswer answer)
    {
        if (rule.AtMost is not { } atMost)
        {
            return transfer;
        }

        RepairEffects.OnlyRolled(question.Policy.Profile, atMost.Length, transfer, out var end);
        if (end.Refusal == CountingRefusal.None)
        {
            return end.Last;
        }

        answer.HasNoLastDay = true;
        answer.Unknown |= WarrantyPlan.NoLastDay;
        return (question.Hope & WarrantyPlan.NoLastDay) != 0 ? int.MaxValue : null;
    }
}
