using System.Runtime.CompilerServices;

namespace AfterSales.Explanations;

/// <summary>The findings of an explanation as they are made, each once. One log can serve several explanations, one after the other.</summary>
internal sealed class ReasonLog(int capacity = 8)
{
    private Reason[] _reasons = new Reason[capacity];
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Adds a finding, unless it has been said.</summary>
    // Not inlined: the rules call it in many places.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(ReasonCode code, Clause? clause, ReasonArgument a = default, ReasonArgument b = default, ReasonArgument c = default)
    {
        var reasons = _reasons;
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(reasons[i].Code, code) && reasons[i].Says(clause, a, b, c))
            {
                return;
            }
        }

        if (_count == reasons.Length)
        {
            Array.Resize(ref _reasons, Math.Max(8, 2 * _count));
            reasons = _reasons;
        }

        reasons[_count++] = new Reason(code, a, b, c, clause);
    }

    /// <summary>Adds a finding of another explanation, unless it has been said.</summary>
    public void Add(Reason reason)
    {
        var said = reason.Arguments.AsSpan();
        Add(reason.Code, reason.Clause, said.Length > 0 ? said[0] : default, said.Length > 1 ? said[1] : default, said.Length > 2 ? said[2] : default);
    }

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
        return new ValueList<Reason>(taken);
    }
}
