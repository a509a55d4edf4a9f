using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using EventStore;
using EventStore.Types;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orders.Contracts;
using Orders.Messaging.Sagas;
using Orders.ReadModels;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Tests.Proof;

/// <summary>
/// How far the orders' log and the saga of each order in it have come. One reader, which no crash of the plan's touches, serves all
/// who wait: a hundred that each read for themselves would take more of the machine than what they watch.
/// </summary>
internal sealed class LogWatch : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<string, SagaProgress> _sagas = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private readonly NpgsqlDataSource _database;
    private readonly Task _reading;
    private long _reads;

    public LogWatch(string database)
    {
        _services = new ServiceCollection().AddLogging().AddEventLog<OrdersLog>(database).BuildServiceProvider();
        _database = NpgsqlDataSource.Create(database);
        _reading = Read();
    }

    /// <summary>The position of the newest event that has been read.</summary>
    public long Head { get; private set; }

    /// <summary>Deadlines of orders and users that are still to pass.</summary>
    public long OpenDeadlines { get; private set; } = long.MaxValue;

    public SagaProgress Of(string sagaStream) => _sagas.GetValueOrDefault(sagaStream, SagaProgress.None);

    public Task<string> TellDeadlines() => _database.TellDeadlines();

    /// <summary>Returns once the orders' log is so long, or nothing is under way.</summary>
    public Task UntilLogHas(int events) => Until(() => Head >= events || OpenDeadlines == 0);

    /// <exception cref="TimeoutException">It did not come to that.</exception>
    public async Task Until(Func<bool> condition, Func<Task<string>>? explain = null)
    {
        // The read under way may have begun before what the caller has just done.
        var fresh = Interlocked.Read(ref _reads) + 2;
        for (var waited = Stopwatch.StartNew(); Interlocked.Read(ref _reads) < fresh || !condition(); await Task.Delay(Interval))
        {
            if (_reading.IsCompleted)
            {
                await _reading;
            }

            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException(explain is null ? "The workflow has come to a halt." : await explain());
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Read()
    {
        for (var log = _services.GetRequiredService<IEventLog<OrdersLog>>(); ; await Task.Delay(Interval, _stop.Token))
        {
            var page = await log.ReadAll(Head, limit: 1_000, cancellationToken: _stop.Token);
            foreach (var recorded in page.Events)
            {
                if (recorded.Data is SagaTransitioned moved)
                {
                    _sagas[recorded.StreamId] = new SagaProgress(Of(recorded.StreamId).Moves + 1, moved);
                }
            }

            Head = page.Position;
            OpenDeadlines = await _database.OpenDeadlines();
            Interlocked.Increment(ref _reads);
        }
    }
}

/// <param name="Moves">How many transitions the saga has made.</param>
internal sealed record SagaProgress(int Moves, SagaTransitioned? Last)
{
    public static SagaProgress None { get; } = new(0, Last: null);

    /// <summary>Null before its first transition.</summary>
    public OrderSaga? Saga => Last?.Data.Deserialize<OrderSaga>(EventTypes.Json);

    public bool HasEnded => Last?.To is "Completed" or "Rejected" or "Cancelled" or "Returned";
}
