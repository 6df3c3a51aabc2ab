using System.Runtime.CompilerServices;
using NodaTime;

namespace AfterSales.Benchmarks.Workloads;

/// <summary>
/// The policy of the named case as a good developer writes it by hand, over rows of the host's own: 24 months and what was bought, nights in free repair do not count, proof of
/// purchase needed, misuse excluded; goods go back within a year; an exchange after two covered repairs; covered work is free but for half the freight. No fact is unknown.
/// Its parts are inlined, so that to measure them one by one does not make the whole slower.
/// </summary>
internal sealed class ByHand(LocalDate sale, bool hasProof, string cause, int monthsBought, HandStay[] stays, HandLine[] lines)
{
    public HandStay[] Stays => stays;

    public HandLine[] Lines => lines;

    /// <summary>Every question at once.</summary>
    public Answer Decide(LocalDate on)
    {
        var last = LastDay(24, on);
        var validity = monthsBought == 0 ? last : LastDay(24 + monthsBought, on);
        var isCovered = cause != "misuse" && hasProof && on >= sale && on <= validity;
        LocalDate? answering = isCovered ? on <= last ? last : validity : null;
        return new Answer(isCovered, answering, MayGoBack(on), IsExchanged(validity, on), CustomerPays(isCovered));
    }

    /// <summary>The windows: of those for a failure the longest decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoBack(LocalDate on) => on >= sale && on <= sale.PlusYears(1);

    /// <summary>The remedies, where the validity is still to be found.</summary>
    public bool IsExchanged(LocalDate on) => IsExchanged(LastDay(24 + monthsBought, on), on);

    /// <summary>The quote: whether covered is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal CustomerPays(bool isCovered)
    {
        var customer = 0m;
        foreach (var line in lines)
        {
            var amount = decimal.Round(line.Quantity * line.Price, 2, MidpointRounding.AwayFromZero);
            customer += !isCovered ? amount : line.Kind == "freight" ? amount - decimal.Round(amount / 2, 2, MidpointRounding.AwayFromZero) : 0;
        }

        return customer;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsExchanged(LocalDate validity, LocalDate on)
    {
        var repairs = 0;
        foreach (var stay in stays)
        {
            repairs += stay.IsCovered && stay.Until <= on && stay.From >= sale && stay.From <= validity ? 1 : 0;
        }

        return cause != "misuse" && repairs >= 2 && on <= validity;
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

/// <summary>The answers that are compared: as many as both give without being asked why.</summary>
public readonly record struct Answer(bool IsCovered, LocalDate? LastDay, bool MayGoBack, bool IsExchanged, decimal CustomerPays);
