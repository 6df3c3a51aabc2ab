using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Calendars;

/// <summary>What a stretch of time was to a clock.</summary>
public enum ClockStepKind
{
    /// <summary>Open: it counts.</summary>
    Open,

    /// <summary>Outside opening hours.</summary>
    Closed,

    /// <summary>A special day without opening hours, such as a public holiday.</summary>
    Holiday,

    /// <summary>A break of the calendar.</summary>
    Break,

    /// <summary>A change of the clocks; it has no length.</summary>
    Transition,

    /// <summary>The clock was paused.</summary>
    Paused,

    /// <summary>The clock was stopped, before a reopening.</summary>
    Stopped,

    /// <summary>The calendar is not known.</summary>
    NotKnown,
}

/// <summary>One stretch of time in the explanation of a measurement: what it was, and how much of it counted.</summary>
public sealed record ClockStep
{
    private readonly DateTimeZone _zone;

    internal ClockStep(ClockStepKind kind, long from, long until, long total, LocalDate day, string name, DateTimeZone zone)
    {
        _zone = zone;
        Kind = kind;
        FromAt = Instant.FromUnixTimeTicks(from);
        UntilAt = Instant.FromUnixTimeTicks(until);
        Total = Duration.FromTicks(total);
        Day = day;
        Name = name;
    }

    /// <summary>What it was.</summary>
    public ClockStepKind Kind { get; }

    /// <summary>Its first instant.</summary>
    public Instant FromAt { get; }

    /// <summary>The instant at which it ended.</summary>
    public Instant UntilAt { get; }

    /// <summary>How much of it counted: all of an open stretch, nothing of any other.</summary>
    public Duration Counted => Kind == ClockStepKind.Open ? UntilAt - FromAt : Duration.Zero;

    /// <summary>What had counted by its end.</summary>
    public Duration Total { get; }

    /// <summary>The day it belongs to: of an open stretch the local day on which its interval starts, else the local date of its first instant.</summary>
    public LocalDate Day { get; }

    /// <summary>The name of the holiday or the break, or by how much the clocks changed, in English; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>The step as a line of text, in the local time of the calendar.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language)
    {
        var word = (Kind, language) switch
        {
            (ClockStepKind.Open, Language.Spanish) => "abierto",
            (ClockStepKind.Open, Language.SimplifiedChinese) => "营业",
            (ClockStepKind.Closed, Language.Spanish) => "cerrado",
            (ClockStepKind.Closed, Language.SimplifiedChinese) => "非营业时间",
            (ClockStepKind.Holiday, Language.Spanish) => "festivo",
            (ClockStepKind.Holiday, Language.SimplifiedChinese) => "休息日",
            (ClockStepKind.Holiday, _) => "holiday",
            (ClockStepKind.Break, Language.Spanish) => "interrupción",
            (ClockStepKind.Break, Language.SimplifiedChinese) => "临时停业",
            (ClockStepKind.Transition, Language.Spanish) => "cambio de hora",
            (ClockStepKind.Transition, Language.SimplifiedChinese) => "时钟调整",
            (ClockStepKind.Transition, _) => "clock change",
            (ClockStepKind.Paused, Language.Spanish) => "en pausa",
            (ClockStepKind.Paused, Language.SimplifiedChinese) => "暂停",
            (ClockStepKind.Stopped, Language.Spanish) => "detenido",
            (ClockStepKind.Stopped, Language.SimplifiedChinese) => "已停止",
            (ClockStepKind.NotKnown, Language.Spanish) => "calendario desconocido",
            (ClockStepKind.NotKnown, Language.SimplifiedChinese) => "日历未知",
            (ClockStepKind.NotKnown, _) => "calendar not known",
            (ClockStepKind.Open, _) => "open",
            (ClockStepKind.Closed, _) => "closed",
            (ClockStepKind.Break, _) => "break",
            (ClockStepKind.Paused, _) => "paused",
            _ => "stopped",
        };
        var time = Kind == ClockStepKind.Transition ? Local(FromAt) : Local(FromAt) + " - " + Local(UntilAt);
        var count = Kind == ClockStepKind.Open ? (language == Language.SimplifiedChinese ? "：" : ": ") + Quantities.Duration(Counted, language) + Aside.Of(Quantities.Duration(Total, language), language) : "";
        var name = Kind == ClockStepKind.Transition ? Change(Duration.FromTicks(_zone.GetUtcOffset(FromAt).Ticks - _zone.GetUtcOffset(FromAt - Duration.FromTicks(1)).Ticks), language) : Name;
        return time + " " + word + (name.Length == 0 ? "" : " " + name) + count;
    }

    /// <summary>The step as a line of English text.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>By how much the clocks change.</summary>
    internal static string Change(Duration forward, Language language) => (forward > Duration.Zero ? "+" : "") + Quantities.Duration(forward, language);

    private string Local(Instant instant) => IsoText.Of(instant, IsoText.OffsetAt(instant, _zone));
}
