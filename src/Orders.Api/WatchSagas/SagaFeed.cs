using EventStore;
using EventStore.Read;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.ReadModels;

namespace Orders.Api.WatchSagas;

/// <summary>
/// Tells all who watch in this process of every transition as it is committed. However many they are, the log is read once, and
/// not at all while there is nobody.
/// </summary>
internal sealed class SagaFeed : IDisposable
{
    private static readonly Type[] Transitions = [typeof(SagaTransitioned)];

    private readonly IEventLog<OrdersLog> _log;
    private readonly SagaChanges _changes;
    private readonly WatchFrames _frames;
    private readonly TimeProvider _clock;
    private readonly WatchOptions _options;
    private readonly ILogger<SagaFeed> _logger;
    private readonly CancellationTokenRegistration _stopping;
    private readonly Lock _lock = new();
    private readonly Watchers _watchers = new();
    private Session? _session;

    public SagaFeed(
        IEventLog<OrdersLog> log,
        SagaChanges changes,
        WatchFrames frames,
        TimeProvider clock,
        IHostApplicationLifetime host,
        IOptions<WatchOptions> options,
        ILogger<SagaFeed> logger
    )
    {
        (_log, _changes, _frames, _clock, _options, _logger) = (log, changes, frames, clock, options.Value, logger);
        _stopping = host.ApplicationStopping.Register(EndAll);
    }

    /// <returns>To be ended by <see cref="Leave"/>.</returns>
    public Watcher Join(SagaFilter filter)
    {
        var watcher = new Watcher(filter, _options.Backlog, _clock.GetTimestamp());
        lock (_lock)
        {
            if (_stopping.Token.IsCancellationRequested)
            {
                watcher.End();
                return watcher;
            }

            _watchers.Add(watcher);
            WatchTelemetry.Open.Add(1);
            if (_session is null)
            {
                _session = new Session();
                _ = Task.Run(() => Read(_session));
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
        EndAll();
        _stopping.Dispose();
    }

    private async Task Read(Session session)
    {
        using var over = session;
        using var beats = _clock.CreateTimer(_ => Beat(session), state: null, _options.Heartbeat, _options.Heartbeat);
        while (!session.Over.IsCancellationRequested)
        {
            try
            {
                Begin(session, session.Position ?? await _log.Head(session.Over));
                await foreach (var page in _log.Tail(session.Position!.Value, Transitions, session.Over))
                {
                    Tell(session, page);
                }
            }
            catch (Exception failure) when (!session.Over.IsCancellationRequested)
            {
                _logger.LogWarning(failure, "The log cannot be read for those who watch; it is tried again");
                await Task.Delay(_options.FailurePause, _clock, session.Over)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // Nobody watches any more.
            }
        }
    }

    private void Begin(Session session, long position)
    {
        lock (_lock)
        {
            session.Position = position;
            foreach (var watcher in _watchers.All)
            {
                watcher.Hears();
            }
        }
    }

    private void Tell(Session session, LogPage page)
    {
        var changes = _changes.In(page.Events).ToArray();
        lock (_lock)
        {
            if (session != _session)
            {
                return;
            }

            foreach (var change in changes)
            {
                if (_watchers.Of(change) is { Count: > 0 } watchers)
                {
                    Tell(watchers, _frames.Of(change));
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

            foreach (var old in _watchers.All.Where(one => _clock.GetElapsedTime(one.Since) >= _options.LongestWatch).ToArray())
            {
                old.End();
                Remove(old);
            }

            Tell([.. _watchers.All.Where(watcher => watcher.IsIdle)], _frames.Heartbeat(position));
        }
    }

    private void EndAll()
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

    private void Remove(Watcher watcher)
    {
        if (_watchers.Remove(watcher))
        {
            WatchTelemetry.Open.Add(-1);
        }

        if (_watchers.Count == 0)
        {
            _session?.End();
            _session = null;
        }
    }

    /// <summary>From the first watcher's coming to the last one's leaving.</summary>
    private sealed class Session : IDisposable
    {
        private readonly CancellationTokenSource _over = new();

        /// <summary>Everything up to here has been told; null before the log's head is known.</summary>
        public long? Position { get; set; }

        public CancellationToken Over => _over.Token;

        public void End() => _over.Cancel();

        public void Dispose() => _over.Dispose();
    }
}
