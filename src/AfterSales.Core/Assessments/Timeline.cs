using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>All dated things of a unit under one policy: what happened, what is covered and since when, which days do not count, what can still be asked for, and the day asked about.</summary>
/// <remarks>It is data for a picture or a list; nothing in it is decided anew.</remarks>
public sealed class Timeline
{
    private Timeline(LocalDate on, ValueList<TimelineItem> items)
    {
        On = on;
        Items = items;
        var days = items.SelectMany(item => new[] { item.FirstDay, item.LastDay }).OfType<LocalDate>().ToList();
        FirstDay = days.Min();
        LastDay = days.Max();
    }

    /// <summary>The day asked about.</summary>
    public LocalDate On { get; }

    /// <summary>The items: dates of the unit, stays and exchanges, cover with the days that do not count, windows, deadlines, the day asked about; each kind by its days.</summary>
    public ValueList<TimelineItem> Items { get; }

    /// <summary>The first day of any item.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day of any item.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The timeline of an assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    public static Timeline Of(Assessment assessment)
    {
        var items = new List<TimelineItem>();
        TimelineRules.Dates(assessment, items);
        TimelineRules.Stays(assessment, items);
        TimelineRules.Cover(assessment, items);
        TimelineRules.Windows(assessment, items);
        TimelineRules.Deadlines(assessment, items);
        items.Add(new TimelineItem(TimelineKind.Today, "today", assessment.On, assessment.On, TimelineReasons.Today));
        return new Timeline(assessment.On, ValueList.From(items));
    }

    /// <summary>The items, a line each, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The items, a line each.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) => string.Join("\n", Items.Select(item => item.ToString(language)));
}

/// <summary>Makes timelines of assessments.</summary>
public static class TimelineExtensions
{
    /// <summary>All dated things of a unit.</summary>
    /// <param name="assessment">The assessment.</param>
    public static Timeline Timeline(this Assessment assessment) => Assessments.Timeline.Of(assessment);
}
