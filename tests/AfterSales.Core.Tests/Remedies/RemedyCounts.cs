using AfterSales.Cases;
using AfterSales.Explanations;
using AfterSales.Remedies;
using NodaTime;

namespace AfterSales.Tests.Remedies;

/// <summary>A count with its bounds, and the facts for which they differ.</summary>
internal sealed record CountedDays(long Least, long Most, params string[] Missing);

/// <summary>What one measure counts, by sets of days and by trying everything that is uncertain both ways.</summary>
internal sealed class RemedyCounts(RemedyMeasure measure, ServiceCase serviceCase, LocalDate on, Func<Repair, Answer> counts, Func<LocalDate, Answer> inPeriod)
{
    private readonly List<string> _missing = [];

    public CountedDays Count()
    {
        _missing.Clear();
        var finished = measure.Kind is RemedyMeasureKind.Repairs or RemedyMeasureKind.Replacements;
        var records = serviceCase.Repairs.Select(repair => (Repair: repair, Answer: finished ? Answer.All([counts(repair), Finished(repair)]) : counts(repair))).ToList();
        _missing.AddRange(measure.Kind == RemedyMeasureKind.Irreparable ? ["evidence.irreparable"] : records.SelectMany(record => record.Answer.Missing));
        var certain = records.Where(record => record.Answer.Truth == Truth.Yes).Select(record => record.Repair).ToList();
        var uncertain = records.Where(record => record.Answer.Truth == Truth.Unknown).Select(record => record.Repair).ToList();
        (long Least, long Most) count = measure.Kind switch
        {
            RemedyMeasureKind.Irreparable => Irreparable(),
            RemedyMeasureKind.Repairs => Repairs(certain, uncertain),
            RemedyMeasureKind.Replacements => Replacements(certain, uncertain),
            RemedyMeasureKind.PartsUnavailable => Parts(certain, uncertain),
            RemedyMeasureKind.SingleRepair => SingleRepair(certain, uncertain),
            _ when measure.DayCount == RemedyDayCount.StartedDays => (certain.Sum(repair => StartedDays(repair, false)), certain.Concat(uncertain).ToList().Sum(repair => StartedDays(repair, true))),
            _ => (Downtime(certain, [.. certain, .. uncertain], false), Downtime([.. certain, .. uncertain], certain, true)),
        };
        var least = Math.Min(count.Least, count.Most);
        var most = Math.Max(count.Least, count.Most);
        return new CountedDays(least, most, [.. least == most ? [] : _missing.Distinct()]);
    }

    private static LocalDate Early(Repair repair) => repair.HandedBack.Kind switch
    {
        DateFactKind.NotYet => LocalDate.MaxIsoValue,
        DateFactKind.Unknown => repair.HandedInOn,
        _ => LocalDate.Max(repair.HandedBack.FirstDay!.Value, repair.HandedInOn),
    };

    private static LocalDate Late(Repair repair) => repair.HandedBack.LastDay ?? LocalDate.MaxIsoValue;

    private LocalDate Back(Repair repair, bool late) => LocalDate.Min(on, late ? Late(repair) : Early(repair));

    private Answer Finished(Repair repair) => Late(repair) <= on ? new(Truth.Yes) : Early(repair) > on ? new(Truth.No) : new(Truth.Unknown, "repairs.handed-back");

    private void MissHandBack(Repair repair)
    {
        if (Early(repair) != Late(repair))
        {
            _missing.Add("repairs.handed-back");
        }
    }

    private (long Least, long Most) Irreparable()
    {
        var found = serviceCase.Has(EvidenceKind.Irreparable);
        return (found == Truth.Yes ? 1 : 0, found == Truth.No ? 0 : 1);
    }

    /// <summary>Every way in which the uncertain records count or not, early or late.</summary>
    private (long Least, long Most) Repairs(List<Repair> certain, List<Repair> uncertain)
    {
        var numbers = new List<long>();
        for (var ways = 0; ways < 1 << uncertain.Count; ways++)
        {
            List<Repair> some = [.. certain, .. uncertain.Where((_, index) => (ways >> index & 1) == 1)];
            numbers.Add(Groups(some, true).Count);
            numbers.Add(Groups(some, false).Count);
        }

        return (numbers.Min(), numbers.Max());
    }

    private (long Least, long Most) Replacements(List<Repair> certain, List<Repair> uncertain)
    {
        // A part that nobody named can be one of those that are not known.
        IEnumerable<string> parts = measure.Part is { } named ? [named] : serviceCase.Repairs.SelectMany(repair => repair.Record?.Replaced ?? []).Append("any other").Distinct();
        var ofParts = parts.Select(part => Repairs(
            [.. certain.Where(repair => Replaced(repair, part) == true)],
            [.. certain.Where(repair => Replaced(repair, part) is null), .. uncertain.Where(repair => Replaced(repair, part) != false)])).ToList();
        _missing.AddRange(certain.Concat(uncertain).Where(repair => repair.Record?.Replaced is null).Select(_ => "repairs.record.replaced"));
        return (ofParts.Max(count => count.Least), ofParts.Max(count => count.Most));
    }

    private static bool? Replaced(Repair repair, string part) => repair.Record?.Replaced?.Contains(part);

    /// <summary>What is uncertain adds days where the most is asked for, and takes some away where the least is.</summary>
    private long Downtime(List<Repair> counted, List<Repair> excluding, bool late)
    {
        counted.ForEach(MissHandBack);
        var days = counted.SelectMany(repair => Days(repair, late)).ToHashSet();
        days.ExceptWith(excluding.SelectMany(repair => repair.Record?.Excluded ?? [])
            .Where(time => time.From is not null && measure.ExcludedReasons.Contains(time.Reason))
            .SelectMany(time => Each(time.From!.Value, LocalDate.Min(on, time.Through!.Value))));
        return days.Count;
    }

    private IEnumerable<LocalDate> Days(Repair repair, bool late)
    {
        var back = Back(repair, late);
        return Each(repair.HandedInOn, back).Where(day => measure.DayCount switch
        {
            RemedyDayCount.Nights => day < back,
            RemedyDayCount.DaysAfter => day > repair.HandedInOn,
            _ => true,
        });
    }

    private static IEnumerable<LocalDate> Each(LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private (long Least, long Most) SingleRepair(List<Repair> certain, List<Repair> uncertain)
    {
        List<Repair> all = [.. certain, .. uncertain];
        return (Longest(Groups(certain, false), false), Longest(Groups(all, true), true));

        long Longest(List<List<Repair>> groups, bool late) => groups.Where(group => !measure.CurrentStayOnly || IsOpen(group, late)).Select(group =>
        {
            // A record that can be part of this repair takes its excluded days away, where the least is asked for.
            var apart = late ? group.Intersect(certain).ToList() : IsSure(group) ? group : all;
            return measure.DayCount == RemedyDayCount.StartedDays ? group.Sum(repair => StartedDays(repair, late)) : Downtime(group, apart, late);
        }).DefaultIfEmpty(0).Max();

        bool IsSure(List<Repair> group) => uncertain.Count == 0 && all.TrueForAll(repair => Early(repair) == Late(repair));
    }

    private bool IsOpen(List<Repair> group, bool late)
    {
        if (group.Exists(repair => Early(repair) > on))
        {
            return true;
        }

        if (!group.Exists(repair => Late(repair) > on))
        {
            return false;
        }

        _missing.Add("repairs.handed-back");
        return late;
    }

    /// <summary>Records joined as long as two of them share a night; one without a night stands alone.</summary>
    private List<List<Repair>> Groups(List<Repair> repairs, bool late)
    {
        var groups = new List<(HashSet<LocalDate> Nights, List<Repair> Repairs)>();
        foreach (var repair in repairs)
        {
            var nights = Each(repair.HandedInOn, Back(repair, late).PlusDays(-1)).ToHashSet();
            var joined = groups.Where(group => group.Nights.Overlaps(nights)).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add(([.. nights, .. joined.SelectMany(group => group.Nights)], [.. joined.SelectMany(group => group.Repairs), repair]));
        }

        return groups.ConvertAll(group => group.Repairs);
    }

    /// <summary>Hours taken down hold for a stay that is over, and for one that goes on where they fit its nights; else the nights tell what they can be.</summary>
    private long StartedDays(Repair repair, bool most)
    {
        var isOver = Late(repair) <= on;
        var canBeOver = Early(repair) <= on;
        var hours = repair.Record?.Hours;
        var nights = Period.DaysBetween(repair.HandedInOn, hours is null ? Back(repair, most) : on);
        decimal least = Math.Max(0, (nights - 1) * 24);
        decimal longest = (nights + 1) * 24;
        decimal excluded = (repair.Record?.Excluded ?? []).Where(time => measure.ExcludedReasons.Contains(time.Reason)).Sum(time => time.Hours);
        var fits = repair.HandedBack.Kind == DateFactKind.NotYet && hours >= (nights - 1) * 24 && hours <= longest;
        if (hours is null || !(isOver || fits))
        {
            _missing.Add("repairs.record.hours");
            _missing.AddRange(!isOver && canBeOver ? ["repairs.handed-back"] : Array.Empty<string>());
            var bound = most ? longest : least;
            var whole = canBeOver && hours is { } given ? given : bound;
            hours = most ? Math.Max(whole, bound) : Math.Min(whole, bound);
            excluded = most && !isOver ? 0 : excluded;
        }

        return hours > excluded ? (long)Math.Ceiling((hours.Value - excluded) / 24) : 0;
    }

    private (long Least, long Most) Parts(List<Repair> certain, List<Repair> uncertain)
    {
        var least = new List<long> { 0 };
        var most = new List<long> { 0 };
        foreach (var wait in serviceCase.Repairs.Where(repair => repair.Kind == StayKind.WaitingForParts && repair.HandedInOn <= on))
        {
            var handIns = serviceCase.Repairs.Where(repair => repair.Kind == StayKind.Repair && repair.HandedInOn <= wait.HandedInOn && Late(repair) >= wait.HandedInOn).Select(repair => repair.HandedInOn);
            var began = measure.PartsFrom == PartsCountedFrom.Waiting ? wait.HandedInOn : handIns.Append(wait.HandedInOn).Min();
            var holds = inPeriod(began);
            _missing.AddRange(holds.Missing);
            if (holds.Truth != Truth.No)
            {
                MissHandBack(wait);
                least.Add(holds.Truth == Truth.Yes ? Length(began, Back(wait, false)) : 0);
                most.Add(Length(began, Back(wait, true)));
            }
        }

        foreach (var repair in certain.Concat(uncertain))
        {
            var (shortest, longest) = OfRepair(repair);
            least.Add(certain.Contains(repair) ? shortest : 0);
            most.Add(longest);
        }

        return (least.Max(), most.Max());
    }

    private (long Least, long Most) OfRepair(Repair repair)
    {
        var wait = repair.Record?.PartsWait ?? default;
        if (wait.Waited == Truth.Unknown)
        {
            // It can have waited all the time or not at all.
            _missing.Add("repairs.record.parts-wait");
            MissHandBack(repair);
            return (0, Length(repair.HandedInOn, Back(repair, true)));
        }

        if (wait.Waited == Truth.No || wait.From > on)
        {
            return (0, 0);
        }

        var came = wait.Until ?? LocalDate.MaxIsoValue;
        var from = measure.PartsFrom == PartsCountedFrom.Waiting ? wait.From!.Value : repair.HandedInOn;
        if (came > Early(repair))
        {
            MissHandBack(repair);
        }

        return (Length(from, LocalDate.Min(came, Back(repair, false))), Length(from, LocalDate.Min(came, Back(repair, true))));
    }

    private long Length(LocalDate from, LocalDate until) => Math.Max(0, Period.DaysBetween(from, until) + (measure.DayCount == RemedyDayCount.Touched ? 1 : 0));
}
