using EventStore;
using EventStore.Append;
using EventStore.Read;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.Worker.Tests.Setup;

/// <summary>The log, with somebody else who writes right before a unit, and a gate in front of the reading of a stream.</summary>
internal sealed class MeddledLog<TLog>(IEventLog<TLog> log) : IEventLog<TLog>
    where TLog : ILogDefinition
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AppendUnit? _foreign;
    private string? _before;

    public string? GatedStream { get; set; }

    public Task GateReached => _reached.Task;

    public void Open() => _opened.TrySetResult();

    /// <summary>Lets somebody else's unit into the log right before the first one that writes the stream.</summary>
    public void Meddle(string streamId, AppendUnit foreign) => (_before, _foreign) = (streamId, foreign);

    public Task<AppendResult> Append(AppendUnit unit, CancellationToken cancellationToken = default)
    {
        if (unit.Streams.Any(stream => stream.StreamId == _before) && Interlocked.Exchange(ref _foreign, null) is { } foreign)
        {
            _ = log.Append(foreign, cancellationToken);
        }

        return log.Append(unit, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<RecordedEvent>>> ReadStreams(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken = default
    )
    {
        if (GatedStream is not null && streamIds.Contains(GatedStream, StringComparer.Ordinal))
        {
            _reached.TrySetResult();
            await _opened.Task.WaitAsync(cancellationToken);
        }

        return await log.ReadStreams(streamIds, cancellationToken);
    }

    public Task<IReadOnlyList<RecordedEvent>> ReadStream(
        string streamId,
        long afterVersion,
        CancellationToken cancellationToken
    ) => log.ReadStream(streamId, afterVersion, cancellationToken);

    public Task<RecordedEvent?> ReadLast(string streamId, CancellationToken cancellationToken) =>
        log.ReadLast(streamId, cancellationToken);

    public Task<LogPage> ReadAll(
        long afterPosition,
        int limit,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) => log.ReadAll(afterPosition, limit, types, cancellationToken);

    public IAsyncEnumerable<LogPage> Tail(
        long afterPosition,
        IReadOnlyCollection<Type>? types,
        CancellationToken cancellationToken
    ) => log.Tail(afterPosition, types, cancellationToken);

    public Task<long> Head(CancellationToken cancellationToken) => log.Head(cancellationToken);

    /// <summary>Takes the log's place.</summary>
    public static void Replace(IServiceCollection services)
    {
        var replaced = services.Single(service => service.ServiceType == typeof(IEventLog<TLog>));
        services.Remove(replaced);
        services.AddSingleton<IEventLog<TLog>>(provider => new MeddledLog<TLog>(
            (IEventLog<TLog>)ActivatorUtilities.CreateInstance(provider, replaced.ImplementationType!)
        ));
    }
}
