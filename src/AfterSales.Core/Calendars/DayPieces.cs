using NodaTime;

namespace AfterSales.Calendars;

/// <summary>The open time of some days, under construction: the pieces by their opening, and which days work.</summary>
internal sealed class DayPieces(int from, int through)
{
    /// <summary>A total order: two years that meet at midnight collect the same pieces, and have to cut what overlaps in the same way.</summary>
    private static readonly Comparison<OpenPiece> ByOpening = (a, b) =>
        a.Opens != b.Opens ? a.Opens.CompareTo(b.Opens) : a.Day != b.Day ? a.Day.CompareTo(b.Day) : b.Closes.CompareTo(a.Closes);

    private readonly bool[] _works = new bool[through - from + 1];

    public int From { get; } = from;

    public int Through { get; } = through;

    public List<OpenPiece> Pieces { get; private set; } = new((through - from + 1) * 2);

    public bool Works(int day) => day >= From && day <= Through && _works[day - From];

    public void Add(long opens, long closes, int day)
    {
        if (opens < closes)
        {
            Pieces.Add(new OpenPiece(opens, closes, day));
        }
    }

    /// <summary>Takes stretches of the time line out; both lists are by their opening afterwards, the cuts may overlap.</summary>
    public void Cut(List<OpenPiece> cuts)
    {
        Pieces.Sort(ByOpening);
        if (cuts.Count == 0)
        {
            return;
        }

        cuts.Sort(ByOpening);
        var rest = new List<OpenPiece>(Pieces.Count + cuts.Count);
        var first = 0;
        var longest = 2 * NodaConstants.TicksPerDay;
        foreach (var piece in Pieces)
        {
            // No break is longer than a day, so those that began two days before this piece are done with for good.
            while (first < cuts.Count && cuts[first].Opens < piece.Opens - longest)
            {
                first++;
            }

            var opens = piece.Opens;
            for (var i = first; i < cuts.Count && cuts[i].Opens < piece.Closes; i++)
            {
                if (cuts[i].Opens > opens)
                {
                    rest.Add(new OpenPiece(opens, cuts[i].Opens, piece.Day));
                }

                opens = Math.Max(opens, cuts[i].Closes);
            }

            if (opens < piece.Closes)
            {
                rest.Add(new OpenPiece(opens, piece.Closes, piece.Day));
            }
        }

        Pieces = rest;
        Pieces.Sort(ByOpening);
    }

    /// <summary>A day works when some of its open time is left.</summary>
    public void MarkWorkingDays()
    {
        foreach (var piece in Pieces)
        {
            _works[piece.Day - From] = true;
        }
    }

    /// <summary>Takes in what another calendar has open: a union, where any working day works.</summary>
    public void Unite(DayPieces other)
    {
        Pieces.AddRange(other.Pieces);
        Pieces.Sort(ByOpening);
        for (var day = From; day <= Through; day++)
        {
            _works[day - From] |= other.Works(day);
        }
    }

    /// <summary>Keeps what another calendar has open too; a day works when it works in both and has open time left.</summary>
    public void Intersect(DayPieces other)
    {
        var common = new List<OpenPiece>(Pieces.Count);
        var first = 0;
        var longest = 2 * NodaConstants.TicksPerDay;
        foreach (var piece in Pieces)
        {
            while (first < other.Pieces.Count && other.Pieces[first].Opens < piece.Opens - longest)
            {
                first++;
            }

            // Pieces of one calendar may still overlap here; the year joins them.
            for (var i = first; i < other.Pieces.Count && other.Pieces[i].Opens < piece.Closes; i++)
            {
                var opens = Math.Max(piece.Opens, other.Pieces[i].Opens);
                var closes = Math.Min(piece.Closes, other.Pieces[i].Closes);
                if (opens < closes)
                {
                    common.Add(new OpenPiece(opens, closes, piece.Day));
                }
            }
        }

        Pieces = common;
        Pieces.Sort(ByOpening);
        var both = (bool[])_works.Clone();
        Array.Clear(_works, 0, _works.Length);
        foreach (var piece in Pieces)
        {
            _works[piece.Day - From] |= both[piece.Day - From] && other.Works(piece.Day);
        }
    }
}
