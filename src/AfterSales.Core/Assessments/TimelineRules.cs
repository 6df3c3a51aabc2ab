using AfterSales.Calendars;
using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Returns;
using AfterSales.Warranties;
using AfterSales.Warranties.Rules;
using NodaTime;

namespace AfterSales.Assessments;

/// <summary>Collects the dated things of an assessment.</summary>
internal static class TimelineRules
{
    public static void Dates(Assessment assessment, List<TimelineItem> items) => items.AddRange(assessment.Case.InZone(assessment.Policy.Zone).Unit.Dates
        .Where(date => date.Date.IsKnown)
        .OrderBy(date => date.Date.First)
        .Select(date => new TimelineItem(
            TimelineKind.Date, UnitEvents.Name(date.Event), date.Date.FirstDay, date.Date.LastDay, null, ReasonArgument.OfName(UnitEvents.Named(date.Event)))));

    public static void Stays(Assessment assessment, List<TimelineItem> items)
    {
        foreach (var repair in assessment.Case.SortedRepairs.Where(repair => repair.HandedInOn <= assessment.On))
        {
            var isOver = repair.HandedBack.LastDay is { } back && back <= assessment.On;
            var name = KnownNames.StayKinds[(int)repair.Kind];
            items.Add(new TimelineItem(
                TimelineKind.Stay, name.Id, repair.HandedInOn, isOver ? repair.HandedBack.LastDay : assessment.On, TimelineReasons.Stay, ReasonArgument.OfName(name)) { IsOpen = !isOver });
        }

        foreach (var exchange in assessment.Case.SortedExchanges.Where(exchange => exchange.ExchangedOn <= assessment.On))
        {
            items.Add(new TimelineItem(TimelineKind.Exchange, exchange.Reason ?? "exchange", exchange.ExchangedOn, exchange.ExchangedOn, TimelineReasons.Exchanged));
        }
    }

    public static void Cover(Assessment assessment, List<TimelineItem> items)
    {
        if (assessment.Coverage is not { } decision)
        {
            return;
        }

        var layers = decision.Explain().Layers.Where(layer => layer.LastDay is not null && !(layer.FirstDay > layer.LastDay)).ToList();
        foreach (var layer in layers)
        {
            items.Add(new TimelineItem(TimelineKind.Cover, layer.Id.Name, layer.FirstDay, layer.LastDay, TimelineReasons.Cover, ReasonArgument.OfName(NameOf(layer.Id))));
        }

        items.AddRange(StandStills(assessment, decision, layers));
    }

    public static void Windows(Assessment assessment, List<TimelineItem> items)
    {
        var found = assessment.Returns?.Explain();
        foreach (var window in found?.Windows ?? [])
        {
            if (window.State is not (WindowState.NotForReason or WindowState.NotForSelector or WindowState.Displaced) && window.Start is { } start && (window.IsUnlimited || window.LastDay is not null))
            {
                // As cover is drawn: from the earliest start to the end that belongs to it, or, once it is over whatever the start, from the latest.
                var isOver = window.State == WindowState.Closed;
                items.Add(new TimelineItem(
                    TimelineKind.Window,
                    window.Id,
                    isOver ? start.LastDay : start.FirstDay,
                    isOver ? window.LastDay?.LastDay : window.LastDay?.FirstDay,
                    TimelineReasons.Window,
                    ReasonArgument.OfName(window.Id),
                    window.Clause));
            }
        }
    }

    public static void Deadlines(Assessment assessment, List<TimelineItem> items)
    {
        if (assessment.Coverage?.RegisterByDay is { } register)
        {
            items.Add(new TimelineItem(TimelineKind.Deadline, "register", register, register, TimelineReasons.RegisterBy));
        }

        foreach (var deadline in assessment.Returns?.Explain().Deadlines ?? [])
        {
            if (deadline.LastDay is { } days)
            {
                items.Add(new TimelineItem(TimelineKind.Deadline, deadline.Id, days.FirstDay, days.LastDay, TimelineReasons.Deadline, ReasonArgument.OfName(deadline.Id), deadline.Clause));
            }
        }

        foreach (var trigger in assessment.Remedies?.Explain().Triggers ?? [])
        {
            if (trigger.AskByDay is { } day)
            {
                items.Add(new TimelineItem(TimelineKind.Deadline, trigger.Id, day, day, TimelineReasons.AskBy, ReasonArgument.OfName(trigger.Id), trigger.Clause));
            }
        }
    }

    /// <summary>The days that did not count: those of stays that toll, once each, from the first counted day on, as far as they began by the last day.</summary>
    private static IEnumerable<TimelineItem> StandStills(Assessment assessment, CoverageDecision decision, List<LayerSummary> layers)
    {
        var tolled = layers.Where(layer => layer.TolledDays > 0).ToList();
        if (tolled.Count == 0)
        {
            yield break;
        }

        var days = new StandStill[assessment.Case.SortedRepairs.Length];
        ulong unknown = 0;
        var count = RepairEffects.Collect(decision.Policy, assessment.Case, DayNumber.From(assessment.On), int.MinValue, 0, days, ref unknown);
        var first = tolled.Min(layer => layer.FirstDay is { } start ? Tolling.FirstCounted(decision.Policy.Profile, DayNumber.From(start)) : int.MinValue);
        var last = tolled.Max(layer => DayNumber.From(layer.LastDay!.Value));
        var from = 0;
        var until = int.MinValue;
        var isOpen = false;
        foreach (var run in days.Take(count).Where(run => run.Until > first && run.From <= last))
        {
            if (run.From > until)
            {
                if (until > from)
                {
                    yield return Item(from, until, isOpen);
                }

                (from, until, isOpen) = (Math.Max(run.From, first), run.Until, run.IsOpen);
            }
            else
            {
                (until, isOpen) = (Math.Max(until, run.Until), isOpen || run.IsOpen);
            }
        }

        if (until > from)
        {
            yield return Item(from, until, isOpen);
        }

        TimelineItem Item(int begin, int end, bool open) => new(
            TimelineKind.StandStill, "stand-still", DayNumber.ToDate(begin), DayNumber.ToDate(end - 1), TimelineReasons.StandStill, ReasonArgument.OfDays(end - begin), decision.Policy.Tolling?.Clause) { IsOpen = open };
    }

    private static LocalizedName NameOf(LayerId layer)
    {
        var number = new string([.. layer.Name.Where(char.IsDigit)]);
        return layer.Kind switch
        {
            LayerKind.Base => new(layer.Name, "warranty", "garantía", "保修"),
            LayerKind.Exchange => new(layer.Name, "warranty after exchange " + number, "garantía tras el cambio " + number, "第" + number + "次换货后的保修"),
            LayerKind.Part => new(layer.Name, "warranty of repair " + number, "garantía de la reparación " + number, "第" + number + "次维修的保修"),
            _ => new(layer.Name, "extension " + layer.Name, "ampliación " + layer.Name, "延保" + layer.Name),
        };
    }
}
