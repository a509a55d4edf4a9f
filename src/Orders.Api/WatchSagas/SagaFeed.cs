using EventStore;
using EventStore.Database;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ReadModels;

namespace Orders.Api.WatchSagas;

/// <summary>
/// Tells all who watch in this process of every transition as it is committed. However many they are, the log is read once, and
/// not at all while there is nobody.
/// </summary>
internal sealed class SagaFeed(
    IEventLog<OrdersLog> log,
    SagaChanges changes,
    WatchFrames frames,
    TimeProvider clock,
    IOptions<WatchOptions> options,
    ILogger<SagaFeed> logger
) : IDisposable
{
    private static readonly Type[] Transitions = [typeof(SagaTransitioned)];

    private readonly Lock _lock = new();
    private readonly Watchers _watchers = new();
    private Session? _session;

    /// <returns>To be ended by <see cref="Leave"/>.</returns>
    public Watcher Join(SagaFilter filter)
    {
        var watcher = new Watcher(filter, options.Value.Backlog);
        lock (_lock)
        {
            _watchers.Add(watcher);
            WatchTelemetry.Open.Add(1);
            if (_session is null)
            {
                var session = _session = new Session(new CancellationTokenSource());
                _ = Task.Run(() => Read(session));
            }
            else if (_session.Position is not null)
            {
                watcher.Hears();
            }
        }

        return watcher;
    }

    public void Leave(Watcher watcher)
    {
        lock (_lock)
        {
            Remove(watcher);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var watcher in _watchers.All.ToArray())
            {
                watcher.End();
                Remove(watcher);
            }
        }
    }

    private async Task Read(Session session)
    {
        using var beats = clock.CreateTimer(_ => Beat(session), state: null, options.Value.Beat, options.Value.Beat);
        while (!session.Over.IsCancellationRequested)
        {
            try
            {
                Begin(session, session.Position ?? await log.Head(session.Over));
                await foreach (var page in log.Tail(session.Position!.Value, Transitions, session.Over))
                {
                    Tell(session, page);
                }
            }
            catch (Exception failure) when (!session.Over.IsCancellationRequested)
            {
                logger.LogWarning(failure, "The log cannot be read for those who watch; it is tried again");
                await Task.Delay(options.Value.FailurePause, clock, session.Over)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception)
            {
                // Nobody watches any more, and what is cut off may fail in any way.
            }
        }
    }

    private void Begin(Session session, long position)
    {
        lock (_lock)
        {
            session.Position = position;
            if (session != _session)
            {
                return;
            }

            foreach (var watcher in _watchers.All)
            {
                watcher.Hears();
            }
        }
    }

    private void Tell(Session session, LogPage page)
    {
        var news = changes.In(page.Events).ToArray();
        lock (_lock)
        {
            if (session != _session)
            {
                return;
            }

            foreach (var change in news)
            {
                if (_watchers.Of(change) is { Count: > 0 } watchers)
                {
                    Tell(watchers, frames.Of(change));
                }
            }

            session.Position = page.Position;
        }
    }

    private void Tell(IEnumerable<Watcher> watchers, WatchFrame frame)
    {
        foreach (var slow in watchers.Where(watcher => !watcher.TryPut(frame)).ToArray())
        {
            WatchTelemetry.Dropped.Add(1);
            Remove(slow);
        }
    }

    private void Beat(Session session)
    {
        lock (_lock)
        {
            if (session != _session || session.Position is not { } position)
            {
                return;
            }

            Tell([.. _watchers.All.Where(watcher => watcher.IsIdle)], frames.Heartbeat(position));
        }
    }

    private void Remove(Watcher watcher)
    {
        if (_watchers.Remove(watcher))
        {
            WatchTelemetry.Open.Add(-1);
        }

        if (_watchers.Count == 0 && _session is { } over)
        {
            _session = null;
            over.End();
        }
    }

    /// <summary>From the first watcher's coming to the last one's leaving.</summary>
    private sealed class Session(CancellationTokenSource over)
    {
        /// <summary>Everything up to here has been told; null before the log's head is known.</summary>
        public long? Position { get; set; }

        public CancellationToken Over => over.Token;

        /// <summary>Returns at once: what is cancelled may have to talk to the database first.</summary>
        public void End() => _ = over.CancelQuietly();
    }
}
