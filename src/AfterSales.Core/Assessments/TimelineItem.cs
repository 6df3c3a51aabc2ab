using AfterSales.Calendars;
using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>What an item of a timeline is.</summary>
public enum TimelineKind
{
    /// <summary>A date of the unit: sale, delivery, registration.</summary>
    Date,

    /// <summary>A layer of cover.</summary>
    Cover,

    /// <summary>Days during which the clock of the warranty stands still.</summary>
    StandStill,

    /// <summary>The unit was away from its customer.</summary>
    Stay,

    /// <summary>The unit was exchanged.</summary>
    Exchange,

    /// <summary>A window for return or exchange.</summary>
    Window,

    /// <summary>A last day for somebody to do something.</summary>
    Deadline,

    /// <summary>The day asked about.</summary>
    Today,
}

/// <summary>One dated thing of a unit.</summary>
public sealed record TimelineItem
{
    private readonly ReasonCode? _code;
    private readonly ReasonArgument _argument;

    internal TimelineItem(TimelineKind kind, string name, LocalDate? firstDay, LocalDate? lastDay, ReasonCode? code, ReasonArgument argument = default, Clause? clause = null)
    {
        Kind = kind;
        Name = name;
        FirstDay = firstDay;
        LastDay = lastDay;
        Clause = clause;
        _code = code;
        _argument = argument;
    }

    /// <summary>What it is.</summary>
    public TimelineKind Kind { get; }

    /// <summary>Which one: the event, the layer, the window's or trigger's id, the kind of stay.</summary>
    public string Name { get; }

    /// <summary>The first day; null where it is not known.</summary>
    public LocalDate? FirstDay { get; }

    /// <summary>The last day, included; the first day where it is only one; null where there is none.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>The clause it rests on; null where there is none.</summary>
    public Clause? Clause { get; }

    /// <summary>True for a stay, or for days that do not count, that were not over on the day asked about: they are drawn up to it.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>What it is, without its days.</summary>
    /// <param name="language">The language.</param>
    public string Label(Language language) => (_code is null ? _argument.ToString(language) : _code.Format(language, [_argument])) + Aside.Of(Clause, language);

    /// <summary>What it is and when, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>What it is and when.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language)
    {
        var label = ReasonArgument.OfName(Label(language));
        return FirstDay is not { } first ? TimelineReasons.Until.Format(language, [label, OfDay(LastDay ?? default)])
            : LastDay is not { } last ? TimelineReasons.Endless.Format(language, [label, OfDay(first)])
            : first == last ? TimelineReasons.Day.Format(language, [label, OfDay(first)])
            : TimelineReasons.Span.Format(language, [label, OfDay(first), OfDay(last)]);
    }

    private static ReasonArgument OfDay(LocalDate day) => ReasonArgument.OfDay(DayNumber.From(day));
}
