namespace Orders.Bench.Watching.Watchers;

/// <summary>One open watch, until it is disposed of.</summary>
internal sealed class Watch : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private DateTimeOffset _openedAt = DateTimeOffset.MaxValue;

    private Watch(HttpClient http, Guid? order)
    {
        Account = new Account(order);
        _reading = Read(http, order is null ? "/sagas/watch" : $"/orders/{order}/saga/watch");
    }

    public Account Account { get; }

    /// <param name="order">Null for the sagas of all orders, from now on.</param>
    /// <returns>Once the service says that it is open.</returns>
    /// <exception cref="HttpRequestException">The service does not have it.</exception>
    public static async Task<Watch> Open(HttpClient http, Guid? order)
    {
        var watch = new Watch(http, order);
        await (await Task.WhenAny(watch._opened.Task, watch._reading));
        return watch;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _end.Dispose();
    }

    private async Task Read(HttpClient http, string path)
    {
        try
        {
            await foreach (var step in WatchStream.Read(http, path, Opened, _end.Token))
            {
                Account.Add(new Sighting(step.Position, step.At, DateTimeOffset.UtcNow, IsLive: step.At > _openedAt));
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // It was not to see any more.
        }
    }

    private void Opened()
    {
        _openedAt = DateTimeOffset.UtcNow;
        _opened.TrySetResult();
    }
}
