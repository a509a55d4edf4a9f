using System.Collections.Concurrent;

namespace EventStore.Tests.Proof;

/// <summary>Worker processes outlive a seed; only killed ones are replaced, by one that has been started before it is needed.</summary>
internal sealed class WorkerPool : IAsyncDisposable
{
    private readonly ConcurrentQueue<WorkerProcess> _idle = new();

    public WorkerProcess Take()
    {
        var worker = _idle.TryDequeue(out var idle) ? idle : WorkerProcess.Start();
        if (_idle.IsEmpty)
        {
            _idle.Enqueue(WorkerProcess.Start());
        }

        return worker;
    }

    public void Return(WorkerProcess worker) => _idle.Enqueue(worker);

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryDequeue(out var worker))
        {
            await worker.DisposeAsync();
        }
    }
}
