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
/// <remarks>The days from installation to failure lie strictly below a percentage of the days of normal life, and expiry is the only certain failure.</remarks>
public sealed record AbnormalLifeRule
{
    private AbnormalLifeRule(int percent, ValueList<NormalLife> normalLives, EvidenceKind identification, Clause? clause)
    {
        Percent = percent;
        NormalLives = normalLives;
        Identification = identification;
        Clause = clause;
    }

    /// <summary>The share of normal life below which a life is abnormally short, in percent.</summary>
    public int Percent { get; }

    /// <summary>The normal lives.</summary>
    public ValueList<NormalLife> NormalLives { get; }

    /// <summary>The evidence that an authorised body has identified it.</summary>
    public EvidenceKind Identification { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>An abnormal-life rule.</summary>
    /// <param name="normalLives">The normal lives; at least one.</param>
    /// <param name="percent">The share of normal life below which a life is abnormally short, 1 to 100; 50 by default.</param>
    /// <param name="identification">The evidence needed; <see cref="EvidenceKind.IdentifiedByAuthority"/> by default.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="ArgumentException">No normal life, one twice, or a percentage outside 1 to 100.</exception>
    public static AbnormalLifeRule Create(ValueList<NormalLife> normalLives, int percent = 50, EvidenceKind? identification = null, Clause? clause = null)
    {
        if (percent is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "The share of normal life is 1 to 100 percent.");
        }

        return normalLives.IsEmpty || normalLives.Select(life => life.Name).Distinct().Count() < normalLives.Count
            ? throw new ArgumentException("The rule names at least one normal life, each component or class once.", nameof(normalLives))
            : new AbnormalLifeRule(percent, normalLives, identification ?? EvidenceKind.IdentifiedByAuthority, clause);
    }

    /// <summary>Share and lives.</summary>
    public override string ToString() => FormattableString.Invariant($"below {Percent} % of {string.Join(", ", NormalLives)}");
}
