using AfterSales.Cases;
using AfterSales.Explanations;

namespace AfterSales.Assessments;

/// <summary>One pass over a portfolio: batches are filled by the reader, decided by workers, and told in order; batches that were told are filled again.</summary>
internal sealed class PortfolioRun<TRecord, TAnswer>(
    Func<TRecord, ServiceCase> caseOf,
    Func<ServiceCase, TAnswer> question,
    int workers,
    CancellationToken cancellation)
{
    // Large enough that handing over a batch costs nothing beside deciding it, small enough that two for each worker fit into the caches.
    private const int BatchSize = 512;

    public IEnumerable<PortfolioLine<TRecord, TAnswer>> Lines(IEnumerable<TRecord> source, IProgress<long>? progress)
    {
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler);
        var underWay = new Queue<Task<Batch>>();
        var free = new Stack<Batch>();
        var told = 0L;
        try
        {
            using var records = source.GetEnumerator();
            var hasMore = true;
            while (true)
            {
                while (hasMore && underWay.Count <= 2 * workers)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var batch = free.Count > 0 ? free.Pop() : new Batch();
                    hasMore = batch.Fill(records);
                    underWay.Enqueue(factory.StartNew(() => Decided(batch), cancellation));
                }

                if (underWay.Count == 0)
                {
                    yield break;
                }

                var decided = underWay.Dequeue().GetAwaiter().GetResult();
                for (var i = 0; i < decided.Count; i++)
                {
                    yield return decided.Lines[i];
                }

                told += decided.Count;
                progress?.Report(told);
                free.Push(decided);
            }
        }
        finally
        {
            // Who stops reading early, or meets an exception, finds no worker still calling his functions.
            Task.WhenAll(underWay).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }
    }

    private Batch Decided(Batch batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            batch.Lines[i] = Line(batch.Records[i]);
        }

        return batch;
    }

    private PortfolioLine<TRecord, TAnswer> Line(TRecord record)
    {
        ServiceCase serviceCase;
        try
        {
            serviceCase = caseOf(record);
        }
        catch (InvalidInputException refused)
        {
            return new PortfolioLine<TRecord, TAnswer>(record, default!, refused.Problems);
        }
        catch (ArgumentException refused) when (refused is not ArgumentNullException)
        {
            return new PortfolioLine<TRecord, TAnswer>(record, default!, [Problem.At("", refused.Message)]);
        }

        return new PortfolioLine<TRecord, TAnswer>(record, question(serviceCase), default);
    }

    private sealed class Batch
    {
        public TRecord[] Records { get; } = new TRecord[BatchSize];

        public PortfolioLine<TRecord, TAnswer>[] Lines { get; } = new PortfolioLine<TRecord, TAnswer>[BatchSize];

        public int Count { get; private set; }

        /// <summary>False when there are no more records.</summary>
        public bool Fill(IEnumerator<TRecord> records)
        {
            Count = 0;
            while (Count < BatchSize)
            {
                if (!records.MoveNext())
                {
                    return false;
                }

                Records[Count++] = records.Current;
            }

            return true;
        }
    }
}
