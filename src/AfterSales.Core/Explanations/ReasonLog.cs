using System.Runtime.CompilerServices;

namespace AfterSales.Explanations;

/// <summary>The findings of an explanation as they are made, each once. One log can serve several explanations, one after the other.</summary>
internal sealed class ReasonLog(int capacity = 8)
{
    private Reason[] _reasons = new Reason[capacity];
    private int _count;
    private ulong _codes;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Adds a finding, unless it has been said.</summary>
    // Not inlined: the rules call it in many places.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ReasonCode code, Clause? clause, ReasonArgument a = default, ReasonArgument b = default, ReasonArgument c = default)
    {
        if ((_codes & code.Bit) == 0 || !IsSaid(code, clause, a, b, c))
        {
            Append(code, clause, a, b, c);
        }
    }

    /// <summary>Adds a finding that cannot have been said.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void AddNew(ReasonCode code, Clause? clause, ReasonArgument a, ReasonArgument b, ReasonArgument c) => Append(code, clause, a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(ReasonCode code, Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c)
    {
        if (_count == _reasons.Length)
        {
            Array.Resize(ref _reasons, 2 * _count);
        }

        _codes |= code.Bit;
        _reasons[_count++] = new Reason(code, a, b, c, clause);
    }

    /// <summary>Adds a finding of another explanation, unless it has been said.</summary>
    public void Add(Reason reason) => Add(reason.Code, reason.Clause, reason.Argument(0), reason.Argument(1), reason.Argument(2));

    /// <summary>The findings from one on.</summary>
    public IEnumerable<Reason> Since(int mark) => new ArraySegment<Reason>(_reasons, mark, _count - mark);

    /// <summary>The findings; the log is empty afterwards.</summary>
    public ValueList<Reason> Take()
    {
        if (_count == 0)
        {
            return default;
        }

        var taken = _reasons.AsSpan(0, _count).ToArray();
        _count = 0;
        _codes = 0;
        return new ValueList<Reason>(taken);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsSaid(ReasonCode code, Clause? clause, in ReasonArgument a, in ReasonArgument b, in ReasonArgument c)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_reasons[i].Code, code) && _reasons[i].Says(clause, a, b, c))
            {
                return true;
            }
        }

        return false;
    }
}
