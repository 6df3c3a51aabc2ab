using NodaTime;

namespace AfterSales.Calendars;

/// <content>The open time of some days, from which years are indexed.</content>
public sealed partial record BusinessCalendar
{
    internal void Collect(DayPieces into)
    {
        switch (Kind)
        {
            case CalendarKind.Hours:
                CollectHours(into);
                break;
            case CalendarKind.Versions:
                for (var i = 0; i < Versions.Count; i++)
                {
                    var first = Math.Max(into.From, Versions[i].From is { } from ? DayNumber.From(from) : int.MinValue);
                    var last = Math.Min(into.Through, i + 1 < Versions.Count ? DayNumber.From(Versions[i + 1].From!.Value) - 1 : int.MaxValue);
                    if (first <= last)
                    {
                        into.Unite(CollectedBy(Versions[i].Calendar, first, last));
                    }
                }

                break;
            default:
                Members[0].Collect(into);
                for (var i = 1; i < Members.Count; i++)
                {
                    var other = CollectedBy(Members[i], into.From, into.Through);
                    if (Kind == CalendarKind.AnyOf)
                    {
                        into.Unite(other);
                    }
                    else
                    {
                        into.Intersect(other);
                    }
                }

                break;
        }
    }

    private static DayPieces CollectedBy(BusinessCalendar calendar, int from, int through)
    {
        var pieces = new DayPieces(from, through);
        calendar.Collect(pieces);
        return pieces;
    }

    private void CollectHours(DayPieces into)
    {
        var edges = new ZoneEdges(Zone, (into.From - 2) * NodaConstants.TicksPerDay, (into.Through + 3) * NodaConstants.TicksPerDay);
        for (var day = into.From; day <= into.Through; day++)
        {
            foreach (var interval in HoursOn(day))
            {
                into.Add(Edge(day, interval.OpensTick), Edge(day, interval.ClosesTick), day);
            }
        }

        var cuts = new List<OpenPiece>();
        foreach (var part in Breaks)
        {
            var day = DayNumber.From(part.Day);
            if (day >= into.From - 1 && day <= into.Through + 1)
            {
                cuts.Add(new OpenPiece(Edge(day, part.Interval.OpensTick), Edge(day, part.Interval.ClosesTick), day));
            }
        }

        into.Cut(cuts);
        into.MarkWorkingDays();

        long Edge(int day, long tick) => edges.ToInstant((day * NodaConstants.TicksPerDay) + tick, Gap);
    }

    internal ValueList<OpenInterval> HoursOn(int day)
    {
        var index = Array.BinarySearch(_specialDays, day);
        return index >= 0 ? _specialHours[index] : Week.OnIndex(DayNumber.WeekdayIndex(day));
    }
}
