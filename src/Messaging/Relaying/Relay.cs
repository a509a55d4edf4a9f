using System.Threading.Channels;
using EventStore;
using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using EventStore.Read;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.DeadLetters;

namespace Orders.Messaging.Relaying;

/// <summary>
/// Publishes the messages of a log in its order and moves its position only past what the broker has confirmed: a message may be
/// published twice, never not at all. One process leads; the others stand by.
/// </summary>
internal sealed class Relay<TLog>(
    IEventLog<TLog> log,
    ILogPositions<TLog> positions,
    ILeaderElection<TLog> election,
    BrokerHealth broker,
    EventPublisher publisher,
    ParkedEvents<TLog> parked,
    TimeProvider time,
    IOptions<RelayOptions> options,
    ILogger<Relay<TLog>> logger
) : BackgroundService, IRelay<TLog>
    where TLog : ILogDefinition
{
    private static readonly Type[] Messages =
    [
        .. TLog.Types.All.Where(type => type.IsAssignableTo(typeof(IMessage)) || type == typeof(DeadLetterReplayed)),
    ];

    private volatile bool _leading;

    public bool IsLeading => _leading;

    public async Task<RelayStatus> Status(CancellationToken cancellationToken = default)
    {
        // The position first: read the other way round, a relay that keeps up would seem to be ahead.
        var position = await positions.Get(RelayPosition.Name, cancellationToken);
        var head = await log.Head(cancellationToken);
        return new RelayStatus(_leading, position, Math.Max(0, head - position), broker.IsUp, publisher.Parked);
    }

    public async Task<int> Republish(string streamId, CancellationToken cancellationToken = default)
    {
        var names = Messages.SelectMany(TLog.Types.StoredNames).ToHashSet(StringComparer.Ordinal);
        var stream = await log.ReadStream(streamId, cancellationToken: cancellationToken);
        var messages = stream.Where(recorded => names.Contains(recorded.Type)).ToArray();
        await Task.WhenAll(messages.Select(message => Publish(message, cancellationToken)));
        return messages.Length;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested; )
        {
            try
            {
                // A process that is cut off from the broker leaves the lead to one that is not.
                await broker.WaitUntilUp(stoppingToken);
                await Lead(() => failures = 0, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "The relay of {Schema} steps down and stands by again", TLog.Schema);
                await Task.Delay(options.Value.Pause(failures++), time, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Lead(Action onProgress, CancellationToken stoppingToken)
    {
        await using var leadership = await election.Lead(RelayPosition.Name, stoppingToken);
        using var term = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, leadership.Lost);
        var start = await positions.Get(RelayPosition.Name, term.Token);
        logger.LogDebug("Relaying {Schema} from position {Position}", TLog.Schema, start);
        _leading = true;
        try
        {
            var batches = Channel.CreateBounded<Batch>(options.Value.BatchesInFlight);
            await AllOrNone(
                term,
                PublishFrom(start, batches.Writer, term.Token),
                Confirm(start, batches.Reader, onProgress, term.Token)
            );
        }
        finally
        {
            _leading = false;
        }
    }

    private async Task PublishFrom(long start, ChannelWriter<Batch> batches, CancellationToken cancellationToken)
    {
        await foreach (var page in log.Tail(start, Messages, cancellationToken))
        {
            foreach (var (events, position) in Split(page, options.Value.BatchSize))
            {
                // Started before the batch ahead is confirmed; written to the channel so that positions move in order.
                await batches.WriteAsync(new Batch(Publish(events, cancellationToken), position), cancellationToken);
            }
        }
    }

    private async Task Confirm(long start, ChannelReader<Batch> batches, Action onProgress, CancellationToken cancellationToken)
    {
        var position = start;
        await foreach (var batch in batches.ReadAllAsync(cancellationToken))
        {
            await batch.Confirmed.WaitAsync(options.Value.YieldAfter, time, cancellationToken);
            if (batch.Position == position)
            {
                continue;
            }

            if (!await positions.Move(RelayPosition.Name, position, batch.Position, cancellationToken))
            {
                throw new InvalidOperationException($"The relay's position is not {position} any more: another process relays.");
            }

            position = batch.Position;
            onProgress();
        }
    }

    private Task Publish(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken) =>
        Task.WhenAll(events.Select(recorded => Publish(recorded, cancellationToken)));

    private async Task Publish(RecordedEvent recorded, CancellationToken cancellationToken)
    {
        var message = await parked.OriginOf(recorded, cancellationToken) ?? recorded;
        if (await publisher.Publish(message, TLog.Schema, cancellationToken) is { } failure)
        {
            await parked.Keep(recorded, failure, cancellationToken);
        }
    }

    private static IEnumerable<(IReadOnlyList<RecordedEvent> Events, long Position)> Split(LogPage page, int size)
    {
        var chunks = page.Events.Chunk(size).ToArray();
        return chunks.Length == 0
            ? [([], page.Position)]
            : chunks.Select(
                (chunk, index) =>
                    (chunk as IReadOnlyList<RecordedEvent>, index == chunks.Length - 1 ? page.Position : chunk[^1].Position)
            );
    }

    private static async Task AllOrNone(CancellationTokenSource term, params Task[] tasks)
    {
        await Task.WhenAny(tasks);
        await term.CancelQuietly();
        await Task.WhenAll(tasks);
    }

    private sealed record Batch(Task Confirmed, long Position);
}
