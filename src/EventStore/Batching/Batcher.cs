namespace EventStore.Batching;

/// <summary>
/// Processes whatever has queued while the last batch was under way, one batch at a time. There is no timer: a lone item starts
/// at once, on its caller's own thread, and the more callers there are the more share a batch.
/// </summary>
/// <param name="process">Settles every item of its batch, failures included, and does not throw.</param>
/// <param name="maxBatch">How many items one batch holds at most.</param>
public sealed class Batcher<TItem>(Func<IReadOnlyList<TItem>, Task> process, int maxBatch) : IAsyncDisposable
{
    private readonly Lock _state = new();
    private readonly Queue<TItem> _queue = new();
    private TaskCompletionSource? _working;
    private bool _disposed;

    /// <exception cref="ObjectDisposedException">The batcher has been disposed.</exception>
    public void Add(TItem item)
    {
        lock (_state)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _queue.Enqueue(item);
            if (_working is not null)
            {
                return;
            }

            _working = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (ExecutionContext.IsFlowSuppressed())
        {
            _ = Work();
            return;
        }

        // The batches of others are not part of what this caller is doing.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Work();
        }
    }

    /// <summary>Takes nothing more, finishes what has queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        Task? working;
        lock (_state)
        {
            _disposed = true;
            working = _working?.Task;
        }

        await (working ?? Task.CompletedTask);
    }

    private async Task Work()
    {
        try
        {
            while (Next() is { } batch)
            {
                await process(batch);
                await Gather(batch.Count);
            }
        }
        catch (Exception broken)
        {
            // Against its promise, and lost are the items of this batch; those that come later must not be.
            lock (_state)
            {
                _working!.SetException(broken);
                _working = null;
            }
        }
    }

    private List<TItem>? Next()
    {
        lock (_state)
        {
            if (_queue.Count == 0)
            {
                _working!.SetResult();
                _working = null;
                return null;
            }

            var batch = new List<TItem>(Math.Min(_queue.Count, maxBatch));
            while (batch.Count < maxBatch && _queue.TryDequeue(out var item))
            {
                batch.Add(item);
            }

            return batch;
        }
    }

    /// <summary>
    /// Lets those go first whom the last batch has set free: they come back at once, and with them the next batch is twice as large.
    /// </summary>
    private async Task Gather(int lastBatch)
    {
        var queued = Queued();
        if (lastBatch == 1 && queued == 0)
        {
            return;
        }

        int before;
        do
        {
            before = queued;
            await Task.Yield();
            queued = Queued();
        } while (queued > before && queued < maxBatch);
    }

    private int Queued()
    {
        lock (_state)
        {
            return _queue.Count;
        }
    }
}
