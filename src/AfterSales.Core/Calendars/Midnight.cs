using NodaTime;

namespace AfterSales.Calendars;

/// <summary>The first instant of a local day; of a day that a zone left out, that of the next. It needs no object for the way it is found.</summary>
internal static class Midnight
{
    public static Instant Of(DateTimeZone zone, LocalDate day)
    {
        var local = Instant.FromUtc(day.Year, day.Month, day.Day, 0, 0);
        var interval = zone.GetZoneInterval(local);
        if (interval.HasStart && local.Minus(interval.WallOffset) < interval.Start + Duration.FromDays(1))
        {
            // The hour can also be one of the offset before: the first pass counts.
            var before = zone.GetZoneInterval(interval.Start - Duration.Epsilon);
            if (local.Minus(before.WallOffset) < interval.Start)
            {
                return local.Minus(before.WallOffset);
            }
        }

        var instant = local.Minus(interval.WallOffset);
        if (interval.HasStart && instant < interval.Start)
        {
            // No such hour in either: the day begins with the change of offset.
            return interval.Start;
        }

        if (!interval.HasEnd || instant < interval.End)
        {
            return instant;
        }

        var after = local.Minus(zone.GetZoneInterval(interval.End).WallOffset);
        return after < interval.End ? interval.End : after;
    }

    private static Instant Minus(this Instant instant, Offset offset) => instant - Duration.FromTicks(offset.Ticks);
}
