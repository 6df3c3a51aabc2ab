using AfterSales.Cases;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>The facts of an example: those of the plain case, and what is special about it. A special fact stands in the place of a plain one.</summary>
internal sealed class DiffFacts
{
    private readonly IReadOnlyList<DiffFact> _special;
    private readonly IReadOnlyList<DiffFact> _plain;

    private DiffFacts(LocalDate start, IReadOnlyList<DiffFact> special, IReadOnlyList<DiffFact> plain)
    {
        Start = start;
        _special = special;
        _plain = plain;
    }

    /// <summary>The day on which it all began.</summary>
    public LocalDate Start { get; }

    /// <summary>How many facts are special: the fewer, the plainer the example.</summary>
    public int SpecialCount => _special.Count;

    /// <summary>All of them: the beginning, what is special, the rest.</summary>
    public IEnumerable<DiffFact> All => _plain.Take(1).Concat(_special).Concat(_plain.Skip(1));

    /// <summary>All but the beginning: what an example might do without, the plain ones first.</summary>
    public IEnumerable<DiffFact> Removable => _plain.Skip(1).Concat(_special);

    /// <summary>The plain case.</summary>
    /// <param name="start">The day on which it begins.</param>
    /// <param name="facts">Its facts, the beginning first.</param>
    public static DiffFacts Plain(LocalDate start, IEnumerable<DiffFact> facts) => new(start, [], [.. facts]);

    /// <summary>This case with more that is special.</summary>
    public DiffFacts With(params DiffFact[] facts) => new(
        Start,
        [.. _special.Where(fact => !facts.Any(other => other.Path == fact.Path)), .. facts],
        [.. _plain.Where(fact => !facts.Any(other => other.Path == fact.Path))]);

    /// <summary>This case with more that is plain.</summary>
    public DiffFacts Besides(params DiffFact[] facts) => new(Start, _special, [.. _plain, .. facts]);

    public DiffFacts Without(DiffFact fact) => new(Start, [.. _special.Where(other => other != fact)], [.. _plain.Where(other => other != fact)]);

    public ServiceCase ToCase() => Parts().ToCase();

    public ServiceRequest ToRequest() => Parts().ToRequest();

    private DiffCaseParts Parts()
    {
        var parts = new DiffCaseParts();
        foreach (var fact in All)
        {
            fact.Apply(parts);
        }

        return parts;
    }
}
