using System.Threading.Channels;

namespace Orders.Api.WatchSagas;

/// <summary>Somebody who watches, and what waits to be written to them.</summary>
internal sealed class Watcher(SagaFilter filter, int backlog)
{
    private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<WatchFrame> _waiting = Channel.CreateBounded<WatchFrame>(
        new BoundedChannelOptions(backlog) { SingleReader = true }
    );

    public SagaFilter Filter => filter;

    /// <summary>Ends when every later change comes by <see cref="Waiting"/>.</summary>
    public Task Joined => _joined.Task;

    /// <summary>Ends with the watch.</summary>
    public ChannelReader<WatchFrame> Waiting => _waiting.Reader;

    public bool IsIdle => _waiting.Reader.Count == 0;

    /// <summary>Too much was waiting.</summary>
    public bool WasDropped { get; private set; }

    public void Hears() => _joined.TrySetResult();

    /// <summary>False where there is no room, which ends the watch.</summary>
    public bool TryPut(WatchFrame frame)
    {
        if (_waiting.Writer.TryWrite(frame))
        {
            return true;
        }

        WasDropped = true;
        End();
        return false;
    }

    public void End()
    {
        _waiting.Writer.TryComplete();
        _joined.TrySetResult();
    }
}
