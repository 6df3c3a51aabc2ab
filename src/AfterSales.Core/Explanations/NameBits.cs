namespace AfterSales.Explanations;

/// <summary>One of 64 bits for a name, so that a set of names is a number too: where it lacks the bit, the name is not in the set; where it has it, it can be.</summary>
internal static class NameBits
{
    public static ulong Of(string name)
    {
        var sum = 0;
        foreach (var letter in name)
        {
            sum += letter;
        }

        return 1UL << (sum & 63);
    }

    public static ulong Of<T>(ValueList<T> items, Func<T, ulong> bit)
    {
        var bits = 0UL;
        foreach (var item in items)
        {
            bits |= bit(item);
        }

        return bits;
    }
}
