using NodaTime;

namespace AfterSales.Benchmarks.Assessments;

/// <summary>
/// The policy of the named case as a good developer writes it by hand, over rows of the host's own: 24 months and what was bought, nights in free repair do not count, proof of
/// purchase needed, misuse excluded; goods go back within a year; an exchange after two covered repairs; covered work is free but for half the freight. No fact is unknown.
/// </summary>
internal sealed class ByHand(LocalDate sale, bool hasProof, string cause, int monthsBought, HandStay[] stays, HandLine[] lines)
{
    public HandStay[] Stays => stays;

    public HandLine[] Lines => lines;

    public Answer Decide(LocalDate on)
    {
        var isDefect = cause != "misuse";
        var last = LastDay(24, on);
        var validity = monthsBought == 0 ? last : LastDay(24 + monthsBought, on);
        var isCovered = isDefect && hasProof && on >= sale && on <= validity;
        LocalDate? answering = isCovered ? on <= last ? last : validity : null;
        var repairs = 0;
        foreach (var stay in stays)
        {
            repairs += stay.IsCovered && stay.Until <= on && stay.From >= sale && stay.From <= validity ? 1 : 0;
        }

        var customer = 0m;
        foreach (var line in lines)
        {
            var amount = decimal.Round(line.Quantity * line.Price, 2, MidpointRounding.AwayFromZero);
            customer += !isCovered ? amount : line.Kind == "freight" ? amount - decimal.Round(amount / 2, 2, MidpointRounding.AwayFromZero) : 0;
        }

        return new Answer(isCovered, answering, on <= sale.PlusYears(1), isDefect && repairs >= 2 && on <= validity, customer);
    }

    private LocalDate LastDay(int months, LocalDate on)
    {
        var last = sale.PlusMonths(months);
        var counted = sale.PlusDays(1);
        foreach (var stay in stays)
        {
            if (stay.From > last || stay.From > on)
            {
                break;
            }

            var from = LocalDate.Max(stay.From, counted);
            var until = LocalDate.Min(stay.Until, on);
            if (!stay.IsPaid && until > from)
            {
                last = last.PlusDays(Period.DaysBetween(from, until));
                counted = until;
            }
        }

        return last;
    }
}

internal readonly record struct HandStay(LocalDate From, LocalDate Until, bool IsPaid, bool IsCovered);

internal readonly record struct HandLine(string Kind, decimal Quantity, decimal Price);
