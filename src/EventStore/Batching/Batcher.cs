using System.Threading.Channels;

namespace EventStore.Batching;

/// <summary>
/// One worker that takes whatever has queued while it was busy. There is no timer: a lone item waits for nobody, and the more
/// callers there are the more share a batch.
/// </summary>
/// <param name="process">Settles every item of its batch, failures included, and does not throw.</param>
/// <param name="maxBatch">How many items one batch holds at most.</param>
public sealed class Batcher<TItem>(Func<IReadOnlyList<TItem>, Task> process, int maxBatch) : IAsyncDisposable
{
    private readonly Channel<TItem> _queue = Channel.CreateUnbounded<TItem>(new() { SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _worker;

    /// <exception cref="ObjectDisposedException">The batcher has been disposed.</exception>
    public void Add(TItem item)
    {
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(item), this);
        if (_worker is null)
        {
            lock (_starting)
            {
                _worker ??= Task.Run(Work);
            }
        }
    }

    /// <summary>Takes nothing more, finishes what has queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_worker is not null)
        {
            await _worker;
        }
    }

    private async Task Work()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var batch = new List<TItem>();
            while (batch.Count < maxBatch && _queue.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

            await process(batch);
        }
    }
}
