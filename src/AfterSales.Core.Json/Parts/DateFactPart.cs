using AfterSales.Cases;
using AfterSales.Json.Documents;
using NodaTime;

namespace AfterSales.Json.Parts;

/// <summary>What is known of a date. A date that is not known is an absent member.</summary>
internal static class DateFactPart
{
    private static readonly Part<ValueList<LocalDate>> Pair = new ListPart<LocalDate>(Values.Day, 2, 2);

    private static readonly ChoicePart<DateFact>.Alternative NotYet = ChoicePart<DateFact>.Word("not-yet", DateFact.NotYet);

    private static readonly ChoicePart<DateFact>.Alternative Day = ChoicePart<DateFact>.Of(
        Values.Day, DateFact.On, fact => fact.FirstDay is { } day && day == fact.LastDay, fact => fact.FirstDay!.Value);

    private static readonly ChoicePart<DateFact>.Alternative Range = ChoicePart<DateFact>.Of(
        Pair, days => DateFact.Between(days[0], days[1]), fact => fact.Kind == DateFactKind.Known, fact => [fact.FirstDay!.Value, fact.LastDay!.Value]);

    /// <summary>A day, a range, not yet, or absent.</summary>
    public static readonly Part<DateFact> Any = new ChoicePart<DateFact>(
        "a day as \"2024-03-10\", a range as [\"2024-03-01\", \"2024-03-31\"], \"not-yet\" or \"absent\" (years 0001 to 8999)",
        NotYet,
        ChoicePart<DateFact>.Word("absent", DateFact.Absent),
        Day,
        Range)
    {
        Name = "date-fact",
        About = "What is known of a date: the day, the first and last day of a range in which it lies, \"not-yet\" (it may come later) or \"absent\" (it never will).",
    };

    /// <summary>The same for what must come one day: never absent.</summary>
    public static readonly Part<DateFact> Coming = new ChoicePart<DateFact>(
        "a day as \"2024-03-10\", a range as [\"2024-03-01\", \"2024-03-31\"] or \"not-yet\" (years 0001 to 8999)", NotYet, Day, Range)
    {
        Name = "coming-date",
        About = "What is known of a date that comes one day: the day, the first and last day of a range in which it lies, or \"not-yet\".",
    };

    /// <summary>The same, or the very instant.</summary>
    public static readonly Part<Moment> Moment = new ChoicePart<Moment>(
        Any.Allowed.Replace(" or \"absent\"", ", \"absent\" or " + Values.Instant.Allowed.Replace(" (years 0001 to 8999)", "")),
        ChoicePart<Moment>.Of(Values.Instant, at => new Moment(DateFact.On(at.Date), at.ToInstant()), moment => moment.At is not null, moment => moment.Local),
        ChoicePart<Moment>.Of(Any, fact => new Moment(fact, null), moment => moment.At is null, moment => moment.Fact))
    {
        Name = "moment",
        About = "What is known of a date, or the very instant with any offset: its day is the one in the policy's zone. Only windows counted in hours ask for the instant itself.",
    };
}

/// <summary>What is known of a date of the unit, and the instant where it is known.</summary>
internal readonly record struct Moment(DateFact Fact, Instant? At)
{
    /// <summary>The instant with the least whole-hour offset that gives its local day: the day and the instant are all that is held.</summary>
    public OffsetDateTime Local
    {
        get
        {
            for (var hours = 0; hours <= 17; hours++)
            {
                foreach (var sign in new[] { 1, -1 })
                {
                    var local = At!.Value.WithOffset(Offset.FromHours(sign * hours));
                    if (local.Date == Fact.FirstDay)
                    {
                        return local;
                    }
                }
            }

            return At!.Value.WithOffset(Offset.Zero);
        }
    }

    public static Moment Of(UnitDate date) => new(date.Date, date.HappenedAt);

    public UnitDate ToDate(UnitEvent unitEvent) => At is null ? UnitDate.Of(unitEvent, Fact) : UnitDate.At(unitEvent, Local.InFixedZone());
}
