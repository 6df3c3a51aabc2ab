using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties.Rules;

/// <summary>The days on which a warranty can have started, as far as the case's dates tell: one day, ranges, or tries that stand for "not known".</summary>
internal struct StartDays
{
    private int _first0;
    private int _last0;
    private int _first1;
    private int _last1;
    private int _first2;
    private int _last2;

    /// <summary>True when an earlier day than those named can be the start: one of several events of which the earliest counts is not known.</summary>
    public bool CanBeEarlier;

    /// <summary>How many ranges there are; at least one.</summary>
    public int Count;

    /// <summary>Which basis in the policy's order counted, plus one; 0 when none is known.</summary>
    public int Basis;

    /// <summary>What the basis adds to its date.</summary>
    public int AllowedMonths;
    public int AllowedDays;

    /// <summary>The facts that would tell the start where it is not certain.</summary>
    public ulong Unknown;

    /// <summary>Those of them that are known as a range; they tell the days of the first range apart.</summary>
    public ulong Ranges;

    /// <summary>True when no start day can be named: none is known, all are absent, or it is still ahead.</summary>
    public bool IsNamed;

    public readonly int First(int index) => index == 0 ? _first0 : index == 1 ? _first1 : _first2;

    public readonly int Last(int index) => index == 0 ? _last0 : index == 1 ? _last1 : _last2;

    /// <summary>False when days are tried that stand for "not known".</summary>
    public readonly bool IsTold => IsNamed || Count == 1;

    /// <summary>True when there is exactly one day.</summary>
    public readonly bool IsCertain => Count == 1 && _first0 == _last0;

    /// <summary>From the earliest to the latest start day.</summary>
    public readonly StartSpan Span
    {
        get
        {
            var first = int.MaxValue;
            var last = int.MinValue;
            for (var i = 0; i < Count; i++)
            {
                first = Math.Min(first, ToStart(First(i)));
                last = Math.Max(last, ToStart(Last(i)));
            }

            return new StartSpan(first, last, Unknown);
        }
    }

    public void Add(int first, int last)
    {
        switch (Count++)
        {
            case 0:
                _first0 = first;
                _last0 = last;
                break;
            case 1:
                _first1 = first;
                _last1 = last;
                break;
            default:
                Count = 3;
                _first2 = first;
                _last2 = last;
                break;
        }
    }

    /// <summary>The one range there is.</summary>
    public void Only(int first, int last)
    {
        _first0 = first;
        _last0 = last;
        Count = 1;
    }

    /// <summary>Tries every day from an earlier one on.</summary>
    public void From(int day) => _first1 = Math.Min(_first1, day);

    /// <summary>The start day that follows from a date of the basis.</summary>
    public readonly int ToStart(int day) => (AllowedMonths | AllowedDays) != 0 && day < DayNumber.FarAhead
        ? Counting.End(CountingProfile.Default, new TermLength(AllowedMonths, AllowedDays, 0, false), day, out _)
        : day;

    /// <summary>The basis that counted.</summary>
    public void CountFrom(int index, StartBasis basis)
    {
        Basis = index + 1;
        if (basis.Allowance is { } allowance)
        {
            AllowedMonths = allowance.Length.Months;
            AllowedDays = allowance.Length.Days;
        }
    }
}

/// <summary>The start day: the first basis in the policy's order with a known date, a range or "not yet".</summary>
internal static class StartRule
{
    /// <summary>The day of the first basis, where it is known to the day and counts as it is; false where there is more to ask.</summary>
    public static bool TryFirst(WarrantyVariant variant, ServiceCase serviceCase, out int day)
    {
        if (variant.FirstEvent is not { } first)
        {
            day = 0;
            return false;
        }

        ref readonly var date = ref serviceCase.Unit.Date(first);
        day = date.First;
        return date.IsKnown && !date.IsRange;
    }

    public static void Resolve<R>(WarrantyPlan plan, ValueList<StartBasis> bases, ServiceCase serviceCase, int on, ref R recorder, out StartDays days)
        where R : struct, IRecorder
    {
        days = default;
        var unknown = 0UL;
        for (var i = 0; i < bases.Count; i++)
        {
            var basis = bases[i];
            if (basis.Kind == StartBasisKind.Event)
            {
                var unitEvent = basis.Events[0];
                ref readonly var date = ref serviceCase.Unit.Date(unitEvent);
                if (date.IsKnown)
                {
                    days.CountFrom(i, basis);
                    days.IsNamed = true;
                    days.Unknown = days.Ranges = date.IsRange ? plan.DateBits[(int)unitEvent] : 0;
                    days.Only(date.First, LastPossible(unitEvent, date, serviceCase));
                    return;
                }

                if (date.Kind == DateFactKind.NotYet)
                {
                    days.CountFrom(i, basis);
                    days.Add(DayNumber.FarAhead, DayNumber.FarAhead);
                    if (recorder.IsOn)
                    {
                        recorder.Add(WarrantyReasons.BasisNotYet, null, ReasonArgument.OfName(basis.Named));
                    }

                    return;
                }

                unknown |= date.Kind == DateFactKind.Unknown ? plan.DateBits[(int)unitEvent] : 0;
                if (recorder.IsOn)
                {
                    recorder.Add(
                        date.Kind == DateFactKind.Unknown ? WarrantyReasons.BasisUnknown : WarrantyReasons.BasisAbsent,
                        null,
                        ReasonArgument.OfName(UnitEvents.Named(unitEvent)));
                }
            }
            else if (Several(plan, i, basis, serviceCase, on, ref days, ref unknown))
            {
                return;
            }
        }

        if (serviceCase.Unit.FixedLast is not null)
        {
            // The end is known and the start is not: it started long ago.
            days.Add(DayNumber.LongAgo, DayNumber.LongAgo);
            days.Unknown = unknown;
            return;
        }

        days.Add(DayNumber.FarAhead, DayNumber.FarAhead);
        if (unknown != 0)
        {
            // Not known: it can have been long ago, on the day asked, or not at all.
            days.Add(DayNumber.LongAgo, DayNumber.LongAgo);
            days.Add(on, on);
            days.Unknown = unknown;
        }
    }

    /// <summary>The latest or earliest of several dates; false where none of them is known.</summary>
    private static bool Several(WarrantyPlan plan, int index, StartBasis basis, ServiceCase serviceCase, int on, ref StartDays days, ref ulong unknown)
    {
        var latest = basis.Kind == StartBasisKind.LatestOf;
        var first = latest ? int.MinValue : int.MaxValue;
        var last = first;
        var ranges = 0UL;
        var unknownHere = 0UL;
        foreach (var unitEvent in basis.Events)
        {
            ref readonly var date = ref serviceCase.Unit.Date(unitEvent);
            if (date.Kind is DateFactKind.Known or DateFactKind.NotYet)
            {
                var from = date.IsKnown ? date.First : DayNumber.FarAhead;
                var through = date.IsKnown ? date.Last : DayNumber.FarAhead;
                first = latest ? Math.Max(first, from) : Math.Min(first, from);
                last = latest ? Math.Max(last, through) : Math.Min(last, through);
                ranges |= date.IsRange ? plan.DateBits[(int)unitEvent] : 0;
            }
            else if (date.Kind == DateFactKind.Unknown)
            {
                unknownHere |= plan.DateBits[(int)unitEvent];
            }
        }

        if (first is int.MinValue or int.MaxValue)
        {
            unknown |= unknownHere;
            return false;
        }

        var open = unknownHere != 0;
        days.CountFrom(index, basis);
        days.IsNamed = first < DayNumber.FarAhead && !open;
        days.Ranges = first != last ? ranges : 0;
        days.Unknown = days.Ranges | unknownHere;
        days.Add(first, last);
        if (open && latest)
        {
            // The unknown member can lie before the others, on the day asked, or ahead.
            days.Add(Math.Max(first, on), Math.Max(last, on));
            days.Add(DayNumber.FarAhead, DayNumber.FarAhead);
        }
        else if (open)
        {
            days.Add(Math.Min(first, on), Math.Min(last, on));
            days.Add(DayNumber.LongAgo, DayNumber.LongAgo);
            days.CanBeEarlier = true;
        }

        return true;
    }

    /// <summary>A date of manufacture after the first repair contradicts it: such dates drop out of the range.</summary>
    private static int LastPossible(UnitEvent unitEvent, in DateFact date, ServiceCase serviceCase) =>
        unitEvent == UnitEvent.Manufacture && serviceCase.SortedRepairs.Length > 0
            ? Math.Max(date.First, Math.Min(date.Last, serviceCase.SortedRepairs[0].From))
            : date.Last;
}
