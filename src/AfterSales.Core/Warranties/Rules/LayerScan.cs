using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>Holds each layer against the day asked about, and keeps what the answer needs.</summary>
internal readonly struct LayerScan<R>
    where R : struct, IRecorder
{
    public readonly LayerQuestion Question;
    public readonly ulong Hope;
    private readonly int _overLimit;
    private readonly List<LayerSummary>? _summary;

    public LayerScan(in LayerQuestion question, ulong hope, int overLimit, List<LayerSummary>? summary)
    {
        Question = question;
        Hope = hope;
        _overLimit = overLimit;
        _summary = summary;
    }

    /// <summary>True when the base is over a limit that an extension does not have.</summary>
    public bool IsPartlyOver => (_overLimit & 1 << (int)LayerKind.Base) != 0 && (_overLimit & 1 << (int)LayerKind.Extension) == 0;

    public void Add(LayerKind kind, int index, int first, in LayerEnd end, ref LayerAnswer answer, ref R recorder)
    {
        var rank = Question.Policy.Plan.Rank[(int)kind];
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
            last = (Hope & WarrantyPlan.NoLastDay) != 0 ? DayNumber.FarAhead : first - 1;
            tolled = 0;
            if (recorder.IsOn)
            {
                recorder.Add(
                    end.Refusal == CountingRefusal.MissingDayOfMonth ? WarrantyReasons.NoSuchDay : WarrantyReasons.CalendarNotKnown,
                    Question.Rule?.Clause,
                    ReasonArgument.OfDay(first));
            }
        }

        if (Question.Policy.Transfer is { } transfer)
        {
            last = Math.Min(last, LastAfterTransfer(transfer, last, ref answer));
        }

        var over = (_overLimit >> (int)kind & 1) != 0;
        if (Question.On < first)
        {
            answer.Fail(Failures.NotStarted);
            answer.NextBoundary = Math.Min(answer.NextBoundary, first);
        }
        else if (Question.On <= last)
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

        var covers = Question.On >= first && Question.On <= last && !over;
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

        _summary?.Add(new LayerSummary(LayerIdOf(kind, index), first, last, tolled, covers));
        if (recorder.IsOn)
        {
            Record(kind, index, first, last, tolled, end, over, covers, ref recorder);
        }
    }

    /// <summary>Says what the base layer rests on: its start, its term, and what the repairs did to it.</summary>
    public void RecordBase(Term? term, ref R recorder)
    {
        if (!recorder.IsOn || Question.Start == DayNumber.FarAhead)
        {
            return;
        }

        if (Question.Case.Unit.FixedLast is { } fixedLast)
        {
            recorder.Add(WarrantyReasons.FixedLastDay, null, ReasonArgument.OfDay(fixedLast));
        }
        else if (term is not null && Question.Start != DayNumber.LongAgo)
        {
            recorder.Add(WarrantyReasons.InPeriod, Question.Rule?.Clause, ReasonArgument.OfTerm(term), ReasonArgument.OfDay(Question.Start));
        }
    }

    public LayerId LayerIdOf(LayerKind kind, int index) => new(
        kind,
        index,
        kind is LayerKind.Extension or LayerKind.Concurrent ? Question.Case.Extensions[index].Id : null);

    private void Record(LayerKind kind, int index, int first, int last, int tolled, in LayerEnd end, bool over, bool covers, ref R recorder)
    {
        var policy = Question.Policy;
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
            var extension = Question.Case.Extensions[index];
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
                if (Question.Case.ReadingOn(limit.Counter, Question.AsOf) is { } reading && reading.Value > limit.Limit)
                {
                    recorder.Add(
                        WarrantyReasons.OverUsageLimit,
                        limit.Clause,
                        ReasonArgument.OfAmount(reading.Value, limit.Counter.Name),
                        ReasonArgument.OfAmount(limit.Limit, limit.Counter.Name));
                }
            }
        }

        if (!covers && end.Refusal == CountingRefusal.None && first != DayNumber.FarAhead)
        {
            if (Question.On < first)
            {
                recorder.Add(WarrantyReasons.NotStarted, null, ReasonArgument.OfDay(first));
            }
            else if (Question.On > last && last > DayNumber.LongAgo / 2)
            {
                recorder.Add(WarrantyReasons.Expired, kind == LayerKind.Base ? Question.Rule?.Clause : null, ReasonArgument.OfDay(last), ReasonArgument.OfDays(Question.On - last));
            }
        }
    }

    /// <summary>The day with which the transfer to a new owner ends a layer; the layer's own last day where there was none.</summary>
    private int LastAfterTransfer(TransferRule rule, int last, ref LayerAnswer answer)
    {
        ref readonly var transfer = ref Question.Case.Unit.Date(UnitEvent.Transfer);
        if (transfer.Kind is DateFactKind.Absent or DateFactKind.NotYet || (transfer.IsKnown && transfer.First > Question.AsOf))
        {
            return last;
        }

        if (transfer.IsKnown && !transfer.IsRange)
        {
            return Capped(rule, transfer.First, last, ref answer);
        }

        var bit = Question.Policy.Plan.DateBits[(int)UnitEvent.Transfer];
        answer.Unknown |= bit;
        var hoped = (Hope & bit) != 0;
        if (transfer.IsKnown)
        {
            return hoped && transfer.Last > Question.AsOf ? last : Capped(rule, hoped ? transfer.Last : transfer.First, last, ref answer);
        }

        // Not known whether: it can have ended cover on any day.
        answer.HasNoLastDay = true;
        return hoped ? last : Question.On - 1;
    }

    private int Capped(TransferRule rule, int transfer, int last, ref LayerAnswer answer)
    {
        if (rule.AtMost is not { } atMost)
        {
            return transfer;
        }

        var end = RepairEffects.OnlyRolled(Question.Policy.Profile, atMost, transfer);
        if (end.Refusal == CountingRefusal.None)
        {
            return end.Last;
        }

        answer.HasNoLastDay = true;
        answer.Unknown |= WarrantyPlan.NoLastDay;
        return (Hope & WarrantyPlan.NoLastDay) != 0 ? last : Question.On - 1;
    }
}
