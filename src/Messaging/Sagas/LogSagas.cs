using System.Text.Json;
using EventStore;
using EventStore.Append;
using EventStore.Deadlines;
using EventStore.Types;
using MassTransit;
using Microsoft.Extensions.Options;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Sagas;

/// <summary>Reads and appends the instances of one saga type.</summary>
internal sealed class LogSagas<TSaga, TLog>(
    IEventLog<TLog> log,
    string streamPrefix,
    TimeProvider time,
    IOptions<LogSagaOptions> options
) : IDisposable
    where TSaga : LogSaga
    where TLog : ILogDefinition
{
    private readonly SagaCache _cache = new(options.Value.CachedInstances);

    public async Task<TSaga?> Load(Guid correlationId, CancellationToken cancellationToken)
    {
        if (await Find(correlationId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        // Always a new object: a try that fails must leave no trace in the next one's state.
        var saga =
            JsonSerializer.Deserialize<TSaga>(snapshot.Data.Span, EventTypes.Json)
            ?? throw new JsonException($"The data of saga {Stream(correlationId)} is null.");
        saga.Version = snapshot.Version;
        saga.StateSince = snapshot.Since;
        saga.Initiator = snapshot.Metadata.Initiator;
        saga.TraceParent = snapshot.Metadata.TraceParent;
        return saga;
    }

    public async Task Append<TMessage>(ConsumeContext<TMessage> context, SagaBefore before, TSaga saga)
        where TMessage : class
    {
        if (saga.Deadline is not null)
        {
            // The transition comes behind what is sent.
            saga.DeadlineVersion = saga.Deadline.Delay is null ? 0 : saga.Version + saga.Sent.Count + 1;
        }

        var data = JsonSerializer.SerializeToUtf8Bytes(saga, EventTypes.Json);
        if (IsUnchanged(saga, before, data))
        {
            await AssertFresh(saga, context.CancellationToken);
            return;
        }

        using var document = JsonDocument.Parse(data);
        var transition = new SagaTransitioned(
            before.State,
            saga.CurrentState,
            typeof(TMessage).Name,
            context.RequireMessageId(),
            document.RootElement.Clone(),
            saga.Deadline?.Delay,
            saga.Deadline?.Delay is null ? null : saga.Deadline.WaitsFor
        );
        using var span = TransitionSpan.Start(context, saga, streamPrefix, transition);
        var unit = Unit(context, saga, transition);
        var result = await log.Append(unit, context.CancellationToken);
        if (result.AlreadyAppended)
        {
            // What was decided the first time stands; this try's data may be another.
            _cache.Remove(saga.CorrelationId);
        }
        else
        {
            Went(before.State, saga);
            _cache.Set(saga.CorrelationId, new SagaSnapshot(result.Versions[0], data, unit.Metadata, saga.StateSince));
        }
    }

    public void Dispose() => _cache.Dispose();

    public void Forget(Guid correlationId) => _cache.Remove(correlationId);

    private void Went(string from, TSaga saga)
    {
        saga.Appended();
        if (from == saga.CurrentState)
        {
            return;
        }

        var now = time.GetUtcNow();
        if (saga.StateSince is { } since)
        {
            SagaMetrics.Left(streamPrefix, from, now - since);
        }

        saga.StateSince = now;
    }

    private async ValueTask<SagaSnapshot?> Find(Guid correlationId, CancellationToken cancellationToken)
    {
        if (_cache.Find(correlationId) is { } cached)
        {
            return cached;
        }

        var last = await log.ReadLast(Stream(correlationId), cancellationToken);
        if (last is null)
        {
            return null;
        }

        var snapshot = last.Data is SagaTransitioned transition
            ? new SagaSnapshot(
                last.Version,
                JsonSerializer.SerializeToUtf8Bytes(transition.Data, EventTypes.Json),
                last.Metadata,
                transition.From == transition.To ? null : last.Timestamp
            )
            : throw new InvalidOperationException(
                $"The last event of {last.StreamId} is {last.Type}, no transition: something else than its saga has appended to it."
            );
        _cache.Set(correlationId, snapshot);
        return snapshot;
    }

    /// <summary>Nothing is written, so no expected version tells whether the message was passed over because of a stale instance.</summary>
    private async Task AssertFresh(TSaga saga, CancellationToken cancellationToken)
    {
        var stream = Stream(saga.CorrelationId);
        var actual = (await log.ReadLast(stream, cancellationToken))?.Version ?? 0;
        if (actual != saga.Version)
        {
            throw new VersionConflictException(stream, ExpectedVersion.Exactly(saga.Version), actual);
        }
    }

    private AppendUnit Unit(ConsumeContext context, TSaga saga, SagaTransitioned transition)
    {
        var stream = Stream(saga.CorrelationId);
        object[] events = [.. saga.Sent, transition];
        var metadata = context.Metadata(saga.CorrelationId, streamPrefix);
        return new AppendUnit(
            context.UnitId(streamPrefix),
            [new StreamAppend(stream, ExpectedVersion.Exactly(saga.Version), events), .. saga.Appends],
            metadata with
            {
                Initiator = metadata.Initiator ?? saga.Initiator,
                TraceParent = SagaTrace.Of(saga, metadata.TraceParent),
            }
        )
        {
            Deadlines = [.. DeadlineOf(saga, stream), .. saga.Met.Select(DeadlineChange.Clear)],
        };
    }

    private static DeadlineChange[] DeadlineOf(TSaga saga, string stream) =>
        saga.Deadline switch
        {
            null => [],
            { Delay: null } => [DeadlineChange.Clear(stream)],
            var deadline => [new DeadlineChange(stream, deadline.Delay, deadline.WaitsFor)],
        };

    private static bool IsUnchanged(TSaga saga, SagaBefore before, ReadOnlySpan<byte> data) =>
        saga is { Sent.Count: 0, Appends.Count: 0, Met.Count: 0, Deadline: null } && data.SequenceEqual(before.Data.Span);

    private string Stream(Guid correlationId) => $"{streamPrefix}-{correlationId:D}";
}

/// <summary>An instance as it was before its state machine saw the message.</summary>
internal sealed record SagaBefore(string State, ReadOnlyMemory<byte> Data)
{
    /// <summary>MassTransit's name for the state of an instance that has none yet.</summary>
    private const string Initial = "Initial";

    /// <summary>A new instance: a message that leaves it as it was begins no saga.</summary>
    public static SagaBefore OfNew<TSaga>(TSaga saga)
        where TSaga : LogSaga
    {
        saga.CurrentState = Initial;
        return Of(saga);
    }

    public static SagaBefore Of<TSaga>(TSaga saga)
        where TSaga : LogSaga => new(saga.CurrentState, JsonSerializer.SerializeToUtf8Bytes(saga, EventTypes.Json));
}
