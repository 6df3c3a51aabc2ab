using AfterSales.Amounts;
using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns.Rules;
using NodaTime;

namespace AfterSales.Returns;

/// <summary>What is promised about returns and exchanges: windows, the seller's own deadlines, and how fees are rounded.</summary>
public sealed record ReturnPolicy
{
    private ReturnPolicy(ValueList<ReturnWindow> windows, ValueList<SellerDeadline> deadlines, Rounding rounding, DateTimeZone zone)
    {
        Windows = windows;
        Deadlines = deadlines;
        Rounding = rounding;
        Zone = zone;
        Facts = new ReturnFacts(windows);
    }

    /// <summary>The windows, in the policy's order.</summary>
    public ValueList<ReturnWindow> Windows { get; }

    /// <summary>What the seller must do in the course of a return.</summary>
    public ValueList<SellerDeadline> Deadlines { get; }

    /// <summary>How fees are rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>The zone whose days count; only windows counted in hours ask for it.</summary>
    public DateTimeZone Zone { get; }

    internal ReturnFacts Facts { get; }

    /// <summary>A return policy.</summary>
    /// <param name="windows">The windows; at least one.</param>
    /// <param name="deadlines">What the seller must do in the course of a return; nothing by default.</param>
    /// <param name="rounding">How fees are rounded; <see cref="Rounding.Default"/> when null.</param>
    /// <param name="zone">The zone whose days count; UTC when null.</param>
    /// <exception cref="InvalidInputException">There is no window, two have one id, a window replaces an unknown one, or two windows replace each other.</exception>
    public static ReturnPolicy Create(
        ValueList<ReturnWindow> windows, ValueList<SellerDeadline> deadlines = default, Rounding? rounding = null, DateTimeZone? zone = null)
    {
        var problems = new ProblemList();
        problems.AddIf(windows.IsEmpty, "returns", "There is no window; promise at least one, or leave returns out.");
        foreach (var id in windows.GroupBy(window => window.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("returns", $"Two windows have the id \"{id}\"; ids are unique.");
        }

        foreach (var id in deadlines.GroupBy(deadline => deadline.Id).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add("deadlines", $"Two deadlines have the id \"{id}\"; ids are unique.");
        }

        for (var i = 0; i < windows.Count; i++)
        {
            foreach (var id in windows[i].Replaces)
            {
                var other = windows.FirstOrDefault(window => window.Id == id);
                problems.AddIf(other is null, FormattableString.Invariant($"returns[{i}].replaces"), $"There is no window \"{id}\".");
                problems.AddIf(other?.IsReplacing(windows[i].Id) == true, FormattableString.Invariant($"returns[{i}].replaces"), $"\"{id}\" and \"{windows[i].Id}\" replace each other; keep one of the two.");
            }
        }

        problems.AddIf(new ReturnFacts(windows).Table.Count > FactTable.Capacity, "returns", $"The windows ask for more than {FactTable.Capacity} facts; use fewer traits and conditions.");
        problems.ThrowIfAny();
        return new ReturnPolicy(windows, deadlines, rounding ?? Rounding.Default, zone ?? DateTimeZone.Utc);
    }

    /// <summary>Whether the goods of a case may be returned or exchanged on a day.</summary>
    /// <param name="serviceCase">What happened. Events dated after the day are not seen; start dates are.</param>
    /// <param name="on">The day asked about, in the policy's zone.</param>
    public ReturnDecision Decide(ServiceCase serviceCase, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(serviceCase);
        var day = DayNumber.From(on);
        return new ReturnDecision(this, serviceCase, day, ReturnRule.Decide(this, serviceCase, day));
    }

    /// <inheritdoc/>
    public bool Equals(ReturnPolicy? other) =>
        other is not null && Windows == other.Windows && Deadlines == other.Deadlines && Rounding == other.Rounding && Zone.Equals(other.Zone);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Windows, Deadlines, Rounding, Zone);

    /// <summary>The windows.</summary>
    public override string ToString() => string.Join("; ", Windows);
}
