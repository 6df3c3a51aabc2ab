namespace AfterSales.Tests;

/// <summary>Measures what a question allocates. A verdict must cost 0 bytes.</summary>
internal static class Allocations
{
    private const int Calls = 1_000;
    private const int Rounds = 8;

    /// <summary>The bytes that one call of an action allocates on this thread, once the JIT is done with it.</summary>
    public static long Of(Action action)
    {
        // What the first calls allocate (statics, tables, unoptimised code) is not what the action costs: the cheapest round tells.
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var call = 0; call < Calls; call++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        // Rounded up: a thousand calls that allocate once are not free.
        return (least + Calls - 1) / Calls;
    }
}
