namespace EventStore.Tests.Proof;

/// <summary>Counts units that have their outcome, so that faults strike in the middle of the work however fast it is.</summary>
internal sealed class Progress
{
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public Task Reached(int count)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            Release();
            return reached.Task;
        }
    }

    public void Add()
    {
        lock (_lock)
        {
            _count++;
            Release();
        }
    }

    /// <summary>Nobody need wait any more: the seed has failed.</summary>
    public void GiveUp()
    {
        lock (_lock)
        {
            _count = int.MaxValue / 2;
            Release();
        }
    }

    private void Release()
    {
        foreach (var (_, reached) in _waiting.Where(waiting => waiting.Count <= _count))
        {
            reached.TrySetResult();
        }

        _waiting.RemoveAll(waiting => waiting.Count <= _count);
    }
}
