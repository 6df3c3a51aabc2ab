using AfterSales.Calendars;
using AfterSales.Explanations;

namespace AfterSales.Warranties;

/// <summary>What kind of term a <see cref="TermRule"/> promises.</summary>
public enum TermPromise
{
    /// <summary>The term given.</summary>
    Fixed,

    /// <summary>None.</summary>
    None,

    /// <summary>None by default; where one was agreed, that one, at most the term given.</summary>
    AgreedUpTo,
}

/// <summary>The warranty term of a component, of a class of components, or of the whole unit, perhaps of one product series.</summary>
/// <remarks>The narrowest rule counts: component id before class before whole unit; of equally narrow ones that of the series.</remarks>
public sealed record TermRule
{
    private TermRule(string? component, string? componentClass, string? series, TermPromise promise, Term? length, Clause? clause)
    {
        Component = component;
        Class = componentClass;
        Series = series;
        Promise = promise;
        Length = length;
        Clause = clause;
    }

    /// <summary>The component's id; null for any.</summary>
    public string? Component { get; }

    /// <summary>The class of components; null for any.</summary>
    public string? Class { get; }

    /// <summary>The product series; null for any.</summary>
    public string? Series { get; }

    /// <summary>What is promised.</summary>
    public TermPromise Promise { get; }

    /// <summary>The term, or the longest that can be agreed; null where none is promised.</summary>
    public Term? Length { get; }

    /// <summary>The clause it rests on.</summary>
    public Clause? Clause { get; }

    /// <summary>The term of the whole unit.</summary>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static TermRule ForUnit(Term length, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(length);
        return Create(TermPromise.Fixed, length, clause: clause);
    }

    /// <summary>The term of a class of components.</summary>
    /// <param name="componentClass">The class.</param>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static TermRule ForClass(string componentClass, Term length, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(componentClass);
        ArgumentNullException.ThrowIfNull(length);
        return Create(TermPromise.Fixed, length, componentClass: componentClass, clause: clause);
    }

    /// <summary>The term of one component.</summary>
    /// <param name="component">The component's id.</param>
    /// <param name="length">The term.</param>
    /// <param name="clause">The clause it rests on.</param>
    public static TermRule ForComponent(string component, Term length, Clause? clause = null)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(length);
        return Create(TermPromise.Fixed, length, component: component, clause: clause);
    }

    /// <summary>A term of any kind for any selection.</summary>
    /// <param name="promise">What is promised.</param>
    /// <param name="length">The term; null only where none is promised.</param>
    /// <param name="component">The component's id; null for any.</param>
    /// <param name="componentClass">The class; null for any. Not together with a component.</param>
    /// <param name="series">The product series; null for any.</param>
    /// <param name="clause">The clause it rests on.</param>
    /// <exception cref="InvalidInputException">The parts do not go together.</exception>
    public static TermRule Create(
        TermPromise promise, Term? length, string? component = null, string? componentClass = null, string? series = null, Clause? clause = null)
    {
        ArgumentOutOfRangeException.ThrowIfUndefined(promise);
        var problems = new ProblemList();
        problems.AddIf(promise == TermPromise.None && length is not null, "length", $"None is promised, yet the term {length} is given; leave it out.");
        problems.AddIf(promise != TermPromise.None && length is null, "length", "A term is needed.");
        problems.AddIf(component is not null && componentClass is not null, "class", "A rule names a component or a class, not both.");
        problems.AddIf(component is { Length: 0 } || componentClass is { Length: 0 } || series is { Length: 0 }, "", "A name is empty; leave it out to mean any.");
        problems.ThrowIfAny();
        return new TermRule(component, componentClass, series, promise, length, clause);
    }

    /// <summary>What is promised for what.</summary>
    public override string ToString() =>
        (Component ?? Class ?? "unit") + (Series is null ? "" : " of " + Series) + ": " + (Promise == TermPromise.AgreedUpTo ? "agreed, at most " : "") + (Length?.ToString() ?? "none");
}
