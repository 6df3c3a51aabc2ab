using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace AfterSales.Calendars;

/// <summary>Opening hours of one day, from an opening up to, not including, a close; a close before the opening lies on the next day.</summary>
/// <remarks>An interval across midnight belongs to the day on which it starts. Edges are precise to 100 nanoseconds; what is finer is cut off.</remarks>
public sealed record OpenInterval
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern Precise = LocalTimePattern.ExtendedIso;

    private OpenInterval(long opensTick, long closesTick)
    {
        OpensTick = opensTick;
        ClosesTick = closesTick;
    }

    /// <summary>The whole day, from midnight to midnight.</summary>
    public static OpenInterval AllDay { get; } = new(0, NodaConstants.TicksPerDay);

    /// <summary>The local time of the opening.</summary>
    public LocalTime Opens => LocalTime.FromTicksSinceMidnight(OpensTick);

    /// <summary>The local time of the close; midnight is the end of the day.</summary>
    public LocalTime Closes => LocalTime.FromTicksSinceMidnight(ClosesTick % NodaConstants.TicksPerDay);

    /// <summary>True when the close lies on the next day, after its midnight.</summary>
    public bool CrossesMidnight => ClosesTick > NodaConstants.TicksPerDay;

    /// <summary>Ticks from the local midnight of its day.</summary>
    internal long OpensTick { get; }

    /// <summary>Ticks from the local midnight of its day; more than a day's when it closes on the next one.</summary>
    internal long ClosesTick { get; }

    /// <summary>Opening hours from an opening to a close.</summary>
    /// <param name="opens">The local time of the opening.</param>
    /// <param name="closes">The local time of the close; midnight is the end of the day, a time before <paramref name="opens"/> lies on the next day.</param>
    /// <exception cref="ArgumentException">Both are equal. Write <see cref="AllDay"/> for 24 hours.</exception>
    public static OpenInterval Of(LocalTime opens, LocalTime closes)
    {
        var from = opens.TickOfDay;
        var until = closes.TickOfDay;
        return from == until
            ? throw new ArgumentException($"Opening and close are both {Text(from)}: say 00:00-24:00 for the whole day, or leave the interval out.", nameof(closes))
            : new OpenInterval(from, until > from ? until : until + NodaConstants.TicksPerDay);
    }

    /// <summary>Reads opening hours: <c>09:00-17:00</c>, <c>22:00-06:00</c> across midnight, <c>00:00-24:00</c> for the whole day.</summary>
    /// <param name="text">The text; seconds and fractions may follow the minutes.</param>
    /// <exception cref="FormatException">The text is not an interval, or its edges are equal.</exception>
    public static OpenInterval Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var interval)
            ? interval
            : throw new FormatException($"\"{text}\" is not an opening interval. Write 09:00-17:00, 22:00-06:00 across midnight, 00:00-24:00 for the whole day; equal edges are refused.");
    }

    /// <summary>Reads opening hours; false where the text is not an interval.</summary>
    /// <param name="text">The text, as for <see cref="Parse"/>.</param>
    /// <param name="interval">The interval.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OpenInterval? interval)
    {
        interval = null;
        var dash = text?.IndexOf('-') ?? -1;
        if (dash < 0 || !Edge(text!.Substring(0, dash), out var from) || !Edge(text.Substring(dash + 1), out var until)
            || from == NodaConstants.TicksPerDay || from == until)
        {
            return false;
        }

        interval = new OpenInterval(from, until > from ? until : until + NodaConstants.TicksPerDay);
        return true;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Text(OpensTick) + "-" + Text(CrossesMidnight ? ClosesTick - NodaConstants.TicksPerDay : ClosesTick);

    /// <summary>An interval by ticks from its day's midnight, for unions.</summary>
    internal static OpenInterval OfTicks(long opens, long closes) => new(opens, closes);

    private static bool Edge(string text, out long ticks)
    {
        ticks = NodaConstants.TicksPerDay;
        if (text is "24:00" or "24:00:00")
        {
            return true;
        }

        var parsed = text.Length == 5 ? Pattern.Parse(text) : Precise.Parse(text);
        ticks = parsed.Success ? parsed.Value.TickOfDay : 0;
        return parsed.Success;
    }

    private static string Text(long ticks)
    {
        if (ticks == NodaConstants.TicksPerDay)
        {
            return "24:00";
        }

        var time = LocalTime.FromTicksSinceMidnight(ticks);
        return ticks % NodaConstants.TicksPerMinute == 0 ? Pattern.Format(time) : Precise.Format(time);
    }
}
