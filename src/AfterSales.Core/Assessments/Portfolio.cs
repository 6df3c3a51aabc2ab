using AfterSales.Amounts;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>Many records, decided in one go: every unit ever sold under a new policy, or a whole table again today.</summary>
/// <typeparam name="TRecord">The host's record of one unit.</typeparam>
/// <remarks>
/// The records are read one after the other, by one thread. The function that makes a case of a record, and the question, run on several at once: both must be pure.
/// Answers come in the order of the records, and only a few thousand units are held at any time, however many there are.
/// A record whose facts a factory refuses (an <see cref="ArgumentException"/>, such as a hand-back before the hand-in) does not stop the others: its line carries the problems.
/// Any other exception ends the run, a null argument as well.
/// </remarks>
public sealed class Portfolio<TRecord>
{
    private readonly IEnumerable<TRecord> _records;
    private readonly Func<TRecord, ServiceCase> _caseOf;
    private readonly int _workers;

    internal Portfolio(IEnumerable<TRecord> records, Func<TRecord, ServiceCase> caseOf, int workers)
    {
        _records = records;
        _caseOf = caseOf;
        _workers = workers;
    }

    /// <summary>Asks one question about every unit.</summary>
    /// <typeparam name="TAnswer">The answer: a decision, or what of it is wanted.</typeparam>
    /// <param name="question">The question, such as <c>serviceCase => policy.Decide(serviceCase, on: today)</c>; called by several threads at once.</param>
    /// <param name="progress">Told the number of units decided so far, every few hundred units; null for no reports.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>One line a record, in their order, decided as they are asked for.</returns>
    /// <exception cref="OperationCanceledException">The run was ended; thrown while the lines are read.</exception>
    public IEnumerable<PortfolioLine<TRecord, TAnswer>> Decide<TAnswer>(
        Func<ServiceCase, TAnswer> question,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new PortfolioRun<TRecord, TAnswer>(_caseOf, question, _workers, cancellation).Lines(_records, progress);
    }

    /// <summary>Asks the same question twice about every unit, and lists the units whose answer differs: what changed since yesterday, or under another policy.</summary>
    /// <typeparam name="TAnswer">The answer; compared by its equality, so a status or a last day rather than a decision, which knows its policy and its day.</typeparam>
    /// <param name="before">The question as it was: yesterday, or under the present policy.</param>
    /// <param name="after">The question as it is: today, or under the policy considered.</param>
    /// <param name="progress">Told the number of units decided so far; null for no reports.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>One line for each unit whose answer differs or whose record is refused, in their order.</returns>
    public IEnumerable<PortfolioLine<TRecord, AnswerChange<TAnswer>>> Changes<TAnswer>(
        Func<ServiceCase, TAnswer> before,
        Func<ServiceCase, TAnswer> after,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default) =>
        Both(before, after, progress, cancellation).Where(line => line.IsRefused || line.Answer.IsChange);

    /// <summary>Asks the same question twice about every unit, and counts: "13 months instead of 12: 3,118 more units covered, worth these amounts".</summary>
    /// <typeparam name="TAnswer">The answer, compared by its equality.</typeparam>
    /// <param name="before">The question as it was.</param>
    /// <param name="after">The question as it is.</param>
    /// <param name="amount">The amount at stake for a unit, added up by currency; null for a unit without one, and null, the default, where none is wanted.</param>
    /// <param name="progress">Told the number of units decided so far; null for no reports.</param>
    /// <param name="cancellation">Ends the run.</param>
    public PortfolioComparison<TAnswer> Compare<TAnswer>(
        Func<ServiceCase, TAnswer> before,
        Func<ServiceCase, TAnswer> after,
        Func<TRecord, Money?>? amount = null,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        var units = 0L;
        var refused = 0L;
        var moves = new Dictionary<AnswerChange<TAnswer>, PortfolioMove<TAnswer>>();
        foreach (var line in Both(before, after, progress, cancellation))
        {
            units++;
            refused += line.IsRefused ? 1 : 0;
            if (!line.IsRefused && line.Answer.IsChange)
            {
                var move = moves.TryGetValue(line.Answer, out var known) ? known : new PortfolioMove<TAnswer>(line.Answer, moves.Count);
                moves[line.Answer] = move.And(amount?.Invoke(line.Record));
            }
        }

        return new PortfolioComparison<TAnswer>(units, refused, ValueList.From(moves.Values.OrderBy(move => move.Place)));
    }

    private IEnumerable<PortfolioLine<TRecord, AnswerChange<TAnswer>>> Both<TAnswer>(
        Func<ServiceCase, TAnswer> before,
        Func<ServiceCase, TAnswer> after,
        IProgress<long>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Decide(serviceCase => AnswerChange<TAnswer>.Of(before(serviceCase), after(serviceCase)), progress, cancellation);
    }
}

/// <summary>Makes portfolios.</summary>
public static class Portfolio
{
    /// <summary>A portfolio of a host's records.</summary>
    /// <typeparam name="TRecord">The host's record of one unit.</typeparam>
    /// <param name="records">The records; read once for each question, by one thread. They need not fit into memory.</param>
    /// <param name="caseOf">Makes a case of a record; called by several threads at once.</param>
    /// <param name="workers">How many units are decided at once, 1 or more; null, the default, for one on each core.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    public static Portfolio<TRecord> Of<TRecord>(IEnumerable<TRecord> records, Func<TRecord, ServiceCase> caseOf, int? workers = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(caseOf);
        return workers < 1
            ? throw new ArgumentOutOfRangeException(nameof(workers), workers, "A portfolio is decided by one worker or more; leave the number out for one on each core.")
            : new Portfolio<TRecord>(records, caseOf, workers ?? Environment.ProcessorCount);
    }

    /// <summary>A portfolio of cases that are at hand.</summary>
    /// <param name="cases">The cases; read once for each question.</param>
    /// <param name="workers">How many units are decided at once, 1 or more; null, the default, for one on each core.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    public static Portfolio<ServiceCase> Of(IEnumerable<ServiceCase> cases, int? workers = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Of(cases, serviceCase => serviceCase, workers);
    }
}
