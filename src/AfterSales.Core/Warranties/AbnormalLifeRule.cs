using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>The normal life of a component or of a class of components.</summary>
public sealed record NormalLife
{
    private NormalLife(string name, Term length)
    {
        Name = name;
        Length = length;
    }

    /// <summary>The component's id, or its class.</summary>
    public string Name { get; }

    /// <summary>The normal life, counted from the day the part was installed.</summary>
    public Term Length { get; }

    /// <summary>The normal life of a component or class.</summary>
    /// <param name="name">The component's id, or its class.</param>
    /// <param name="length">The normal life, in years, months, weeks or days.</param>
    /// <exception cref="ArgumentException">The name is empty, or the length is in working days.</exception>
    public static NormalLife Of(string name, Term length)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(length);
        return length.WorkingDays > 0 ? throw new ArgumentException("A life is given in calendar units.", nameof(length)) : new NormalLife(name, length);
    }

    /// <summary>Name and length.</summary>
    public override string ToString() => $"{Name}: {Length}";
}

/// <summary>After expiry, a part whose life was abnormally short is covered all the same, where an authorised body has identified it.</summary>
/// <remarks>The days from installation to failure lie strictly below a share of the days of normal life, and expiry is the only certain failure.</remarks>
public sealed record AbnormalLifeRule
{
    private AbnormalLifeRule(int numerator, int denominator, ValueList<NormalLife> normalLives, EvidenceKind identification, Clause? clause)
    {
        Numerator = numerator;
        Denominator = denominator;
        NormalLives = normalLives;
        Identification = identification;
        Clause = clause;
    }

    /// <summary>The upper number of the share of normal life below which a life is abnormally short.</summary>
    public int Numerator { get; }

    /// <summary>The lower number of that share.</summary>
    public int Denominator { get; }

    /// <summary>The normal lives, by name.</summary>
    public ValueList<NormalLife> NormalLives { get; }

    /// <summary>The evidence that an authorised body has identified it.</summary>
    public EvidenceKind Identification { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>An abnormal-life rule.</summary>
    /// <param name="normalLives">The normal lives; at least one.</param>
    /// <param name="numerator">The upper number of the share of normal life below which a life is abnormally short; 1 by default.</param>
    /// <param name="denominator">The lower number of that share, at most 1,000; 2 by default.</param>
    /// <param name="identification">The evidence needed; <see cref="EvidenceKind.IdentifiedByAuthority"/> by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">No normal life, one twice, or a share outside 0 to 1.</exception>
    public static AbnormalLifeRule Create(
        ValueList<NormalLife> normalLives, int numerator = 1, int denominator = 2, EvidenceKind? identification = null, Clause? clause = null)
    {
        if (numerator < 1 || denominator > 1000 || numerator > denominator)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "The share of normal life lies above 0 and is at most 1, with a denominator of at most 1,000.");
        }

        return normalLives.IsEmpty || normalLives.Select(life => life.Name).Distinct().Count() < normalLives.Count
            ? throw new ArgumentException("The rule names at least one normal life, each component or class once.", nameof(normalLives))
            : new AbnormalLifeRule(numerator, denominator, ValueList.From(normalLives.OrderBy(life => life.Name, StringComparer.Ordinal)), identification ?? EvidenceKind.IdentifiedByAuthority, clause);
    }

    /// <summary>Share and lives.</summary>
    public override string ToString() => FormattableString.Invariant($"below {Numerator}/{Denominator} of {string.Join(", ", NormalLives)}");
}
