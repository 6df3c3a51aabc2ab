using AfterSales.Calendars;
using AfterSales.Json.Documents;
using AfterSales.Warranties;

namespace AfterSales.Json.Parts;

/// <summary>The terms of a warranty: for what, how long.</summary>
internal static class TermParts
{
    private static readonly Part<Target> Class = new ObjectPart<Target>("term-for-class", "A class of components.", shape =>
    {
        var name = shape.Required("class", Values.Label, target => target.Class!, "The class of components.");
        return fields => new Target(null, name.In(fields));
    });

    private static readonly Part<Target> Component = new ObjectPart<Target>("term-for-component", "One component.", shape =>
    {
        var id = shape.Required("component", Values.Label, target => target.Component!, "The component's id.");
        return fields => new Target(id.In(fields), null);
    });

    private static readonly Part<Target> Narrow = new UnionPart<Target>(
        null, [new("class", target => target.Component is null, Class), new("component", target => target.Component is not null, Component)]);

    private static readonly Part<Target> For = new ChoicePart<Target>(
        "\"unit\", {\"class\": ...} or {\"component\": ...}",
        ChoicePart<Target>.Word("unit", default),
        ChoicePart<Target>.Of(Narrow, target => target, target => target != default, target => target));

    private static readonly Part<Term> Agreed = new ObjectPart<Term>("agreed-up-to", "None by default; where one was agreed, that one, at most the term given.", shape =>
    {
        var most = shape.Required("agreed-up-to", Values.Term, term => term, "The longest term that can be agreed.");
        return fields => most.In(fields);
    });

    private static readonly Part<Promised> Length = new ChoicePart<Promised>(
        Values.Term.Allowed + ", \"none\", or {\"agreed-up-to\": ...}",
        ChoicePart<Promised>.Word("none", new Promised(TermPromise.None, null)),
        ChoicePart<Promised>.Of(Values.Term, term => new Promised(TermPromise.Fixed, term), promised => promised.Promise == TermPromise.Fixed, promised => promised.Term!),
        ChoicePart<Promised>.Of(
            Agreed, term => new Promised(TermPromise.AgreedUpTo, term), promised => promised.Promise == TermPromise.AgreedUpTo, promised => promised.Term!));

    private static readonly Part<TermRule> Rule = new ObjectPart<TermRule>("term-rule", "A term of the warranty. The narrowest rule counts: component before class before unit, then that of the series.", shape =>
    {
        var target = shape.Required("for", For, rule => new Target(rule.Component, rule.Class), "For what.");
        var series = shape.OptionalReference("series", Values.Label, rule => rule.Series, "The product series; absent for any.");
        var length = shape.Required("length", Length, rule => new Promised(rule.Promise, rule.Length), "How long.");
        var clause = shape.Clause(rule => rule.Clause);
        return fields => TermRule.Create(
            length.In(fields).Promise, length.In(fields).Term, target.In(fields).Component, target.In(fields).Class, series.In(fields), clause.In(fields));
    });

    /// <summary>At least one term.</summary>
    public static readonly Part<ValueList<TermRule>> List = new ListPart<TermRule>(Rule, 1);

    private readonly record struct Target(string? Component, string? Class);

    private readonly record struct Promised(TermPromise Promise, Term? Term);
}
