using AfterSales.Explanations;
using NodaTime;

namespace AfterSales.Cases;

/// <summary>A request for service and what happened to it: the facts on which deadlines are decided. What was not said is not known.</summary>
public sealed record ServiceRequest
{
    private ServiceRequest(ValueList<ServiceEvent> events, ValueList<Trait> traits, int? quantity)
    {
        Events = events;
        Traits = ValueList.From(traits.OrderBy(trait => trait.Kind.Name, StringComparer.Ordinal));
        Quantity = quantity;
        // A stable sort: of events at the same instant the first given comes first.
        SortedEvents = [.. events.OrderBy(item => item.At)];
        EventTicks = Array.ConvertAll(SortedEvents, item => item.At.ToUnixTimeTicks());
    }

    /// <summary>What happened, in any order; of several events at one instant the first given comes first.</summary>
    public ValueList<ServiceEvent> Events { get; }

    /// <summary>What is known of severity, region and whatever else promises depend on, by the name of the trait; the severity is that of the opening.</summary>
    public ValueList<Trait> Traits { get; }

    /// <summary>How many units it is about; null when not known.</summary>
    public int? Quantity { get; }

    internal ServiceEvent[] SortedEvents { get; }

    internal long[] EventTicks { get; }

    /// <summary>A service request.</summary>
    /// <param name="events">What happened, in any order.</param>
    /// <param name="traits">What is known of severity, region and the like; none by default.</param>
    /// <param name="quantity">How many units it is about; null, the default, when not known.</param>
    /// <exception cref="InvalidInputException">The history is impossible, a trait is given twice, or the quantity is below 1: every problem is listed.</exception>
    public static ServiceRequest Create(ValueList<ServiceEvent> events, ValueList<Trait> traits = default, int? quantity = null)
    {
        var problems = new ProblemList();
        foreach (var kind in traits.GroupBy(trait => trait.Kind).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("request.traits." + kind.Name, $"{kind} is given more than once; give it once.");
        }

        problems.AddIf(quantity < 1, "request.quantity", FormattableString.Invariant($"{quantity} units; a request is about 1 unit or more. Leave the quantity out when it is not known."));
        CheckHistory(events, problems);
        problems.ThrowIfAny();
        return new ServiceRequest(events, traits, quantity);
    }

    /// <inheritdoc/>
    public bool Equals(ServiceRequest? other) => other is not null && Events == other.Events && Traits == other.Traits && Quantity == other.Quantity;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Events, Traits, Quantity);

    /// <summary>The events in the order of time.</summary>
    public override string ToString() => string.Join("; ", SortedEvents.Select(item => item.ToString()));

    /// <summary>The value of a trait; null when not known.</summary>
    internal string? TraitOf(TraitKind kind)
    {
        foreach (var trait in Traits)
        {
            if (trait.Kind == kind)
            {
                return trait.Value;
            }
        }

        return null;
    }

    /// <summary>The number of events not after an instant.</summary>
    internal int KnownAt(long at)
    {
        var known = EventTicks.Length;
        while (known > 0 && EventTicks[known - 1] > at)
        {
            known--;
        }

        return known;
    }

    private static void CheckHistory(ValueList<ServiceEvent> events, ProblemList problems)
    {
        var paused = new List<PauseReason>();
        EventMeaning? end = null;
        var opened = false;
        var first = true;
        foreach (var index in Enumerable.Range(0, events.Count).OrderBy(index => events[index].At))
        {
            var item = events[index];
            if (Objection(item, first, opened, end, paused) is { } objection)
            {
                problems.Add(FormattableString.Invariant($"request.events[{index}]"), objection);
            }

            first = false;
            switch (item.Kind.Meaning)
            {
                case EventMeaning.Opened:
                    opened = true;
                    break;
                case EventMeaning.Paused when end is null && !paused.Contains(item.Pause!):
                    paused.Add(item.Pause!);
                    break;
                case EventMeaning.Resumed:
                    paused.RemoveAll(reason => item.Pause is null || reason == item.Pause);
                    break;
                case EventMeaning.Resolved or EventMeaning.Closed:
                    paused.Clear();
                    end = end == EventMeaning.Closed ? end : item.Kind.Meaning;
                    break;
                case EventMeaning.Reopened:
                    end = null;
                    break;
            }
        }
    }

    private static string? Objection(ServiceEvent item, bool first, bool opened, EventMeaning? end, List<PauseReason> paused) => item.Kind.Meaning switch
    {
        EventMeaning.Opened when opened => "Opened twice: a request is opened once; what comes back is reopened.",
        not EventMeaning.Opened when first => $"\"{item.Kind}\" comes before the request was opened; a history begins with \"opened\".",
        EventMeaning.Resolved when end == EventMeaning.Resolved => "Resolved twice without having been reopened in between.",
        EventMeaning.Resolved when end == EventMeaning.Closed => "Resolved after it was closed; reopen it first.",
        EventMeaning.Closed when end == EventMeaning.Closed => "Closed twice without having been reopened in between.",
        EventMeaning.Reopened when end is null => "Reopened while it was open.",
        EventMeaning.Paused when end is not null => "Paused after it was resolved or closed; reopen it first.",
        EventMeaning.Paused when paused.Contains(item.Pause!) => $"Paused for \"{item.Pause}\" while it was paused for that reason; each reason has one pause at a time.",
        EventMeaning.Resumed when (item.Pause is null ? paused.Count == 0 : !paused.Contains(item.Pause)) =>
            item.Pause is null ? "Resumed while it was not paused." : $"Resumed from a pause for \"{item.Pause}\" that did not stand.",
        EventMeaning.Agreed when item.AgreedUntil <= item.At => $"The time agreed, {IsoText.Of(item.AgreedUntil!.Value)}, is not after the agreement.",
        _ => null,
    };
}
