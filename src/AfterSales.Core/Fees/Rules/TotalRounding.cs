using AfterSales.Amounts;

namespace AfterSales.Fees.Rules;

/// <summary>Rounds the total and splits it over the lines in proportion to their exact amounts, so that they add up to it.</summary>
internal static class TotalRounding
{
    /// <summary>Up to here the product of two amounts in minor units, with the digits behind the point, fits a decimal.</summary>
    private const decimal MostMultiplied = 1_000_000_000;

    /// <param name="rounding">The rounding.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="exact">The exact amounts.</param>
    /// <param name="lines">Receives the lines' amounts in minor units.</param>
    public static void Split(Rounding rounding, Currency currency, ReadOnlySpan<decimal> exact, Span<long> lines)
    {
        decimal sum = 0;
        decimal size = 0;
        foreach (var amount in exact)
        {
            sum += amount;
            size += Math.Abs(amount);
        }

        lines.Clear();
        if (size == 0)
        {
            return;
        }

        // A negative total splits as its absolute value does. The difference goes to each line by its size, so that credits beside charges are not blown up.
        var sign = sum < 0 ? -1 : 1;
        var total = sign * rounding.RoundToMinor(sum, currency);
        var scale = 1 / currency.MinorUnit;
        var difference = total - (sign * sum * scale);
        var rest = total;
        Span<decimal> remainders = exact.Length <= 64 ? stackalloc decimal[exact.Length] : new decimal[exact.Length];
        for (var i = 0; i < exact.Length; i++)
        {
            if (size > MostMultiplied)
            {
                // Amounts this large leave a decimal no room for a product of two of them.
                var share = (sign * exact[i] * scale) + (difference * (Math.Abs(exact[i]) / size));
                remainders[i] = share - decimal.Floor(share);
                lines[i] = (long)decimal.Floor(share);
                rest -= lines[i];
                continue;
            }

            // Everything times the size of all, so that nothing is divided before it is compared.
            var quota = (sign * exact[i] * scale * size) + (difference * Math.Abs(exact[i]));
            var remainder = quota % size;
            remainders[i] = remainder < 0 ? remainder + size : remainder;
            lines[i] = (long)((quota - remainders[i]) / size);
            rest -= lines[i];
        }

        for (; rest > 0; rest--)
        {
            var best = -1;
            for (var i = 0; i < exact.Length; i++)
            {
                if (remainders[i] > 0 && (best < 0 || remainders[i] > remainders[best]))
                {
                    best = i;
                }
            }

            // Amounts with more digits than a decimal holds may leave a unit without a remainder to claim it.
            best = Math.Max(best, 0);
            lines[best]++;
            remainders[best] = 0;
        }

        for (var i = 0; i < lines.Length && sign < 0; i++)
        {
            lines[i] = -lines[i];
        }
    }
}
