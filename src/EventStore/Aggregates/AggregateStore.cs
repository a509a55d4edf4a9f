using EventStore.Append;
using EventStore.Metadata;
using EventStore.Read;
using Microsoft.Extensions.Options;

namespace EventStore.Aggregates;

/// <summary>
/// Load, decide, append over states kept in memory, so that a decision costs the same however long its stream is. The expected
/// version keeps a stale state harmless where something is written; a refusal or a no-op, which writes nothing, stands only on
/// what has been read since the call began.
/// </summary>
public sealed class AggregateStore<TLog, TState>(
    IEventLog<TLog> log,
    Aggregate<TLog, TState> aggregate,
    IOptions<AggregateOptions> options
)
    where TLog : ILogDefinition
{
    private readonly RecentlyUsed<KeptAggregate<TState>> _kept = new(options.Value.Kept);

    /// <inheritdoc cref="Decide(string, VersionedDecision{TState}, CancellationToken)"/>
    /// <param name="decide">Pure, since it may be asked several times. It refuses by throwing.</param>
    public Task<Folded<TState>> Decide(
        string streamId,
        Func<TState, IReadOnlyList<object>> decide,
        EventMetadata metadata,
        CancellationToken cancellationToken = default
    ) => Decide(streamId, new VersionedDecision<TState>(kept => decide(kept.State), metadata), cancellationToken);

    /// <returns>The aggregate as the decision leaves it, durably.</returns>
    /// <exception cref="VersionConflictException">Others wrote the stream each time; nothing was appended.</exception>
    /// <exception cref="ClaimTakenException">Another decision has taken the claim; nothing was appended.</exception>
    /// <exception cref="EventRefusedException">An event cannot be stored; nothing was appended.</exception>
    /// <exception cref="LogUnavailableException">The database is away; the message says whether the decision may have been appended.</exception>
    public async Task<Folded<TState>> Decide(
        string streamId,
        VersionedDecision<TState> decision,
        CancellationToken cancellationToken = default
    )
    {
        var kept = await Kept(streamId, cancellationToken);
        for (var retries = 0; ; retries++)
        {
            var attempt = kept.TryDecide(log, decision);
            if (attempt is null)
            {
                await Refresh(kept, cancellationToken);
                attempt = kept.DecideOnCommitted(log, decision);
                if (attempt is null)
                {
                    return kept.Committed;
                }
            }

            try
            {
                return kept.Succeeded(attempt, await attempt.Appending.WaitAsync(cancellationToken));
            }
            catch (VersionConflictException) when (retries < options.Value.ConflictRetries)
            {
                kept.Failed(attempt);
                await Refresh(kept, cancellationToken);
            }
            catch
            {
                kept.Failed(attempt);
                throw;
            }
        }
    }

    /// <summary>
    /// Aggregates as they were known here last, those that are not kept read in one round trip. Any of them may have changed since:
    /// a unit that rests on one asserts its version, and a refusal takes <see cref="Current(IReadOnlyCollection{string}, CancellationToken)"/>.
    /// </summary>
    /// <returns>By stream; at version 0 where there is no such stream.</returns>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<IReadOnlyDictionary<string, Folded<TState>>> Known(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken = default
    )
    {
        var known = new Dictionary<string, Folded<TState>>(StringComparer.Ordinal);
        foreach (var streamId in streamIds)
        {
            if (_kept.TryGet(streamId, out var kept))
            {
                known[streamId] = kept.Committed;
            }
        }

        string[] unknown = [.. streamIds.Where(streamId => !known.ContainsKey(streamId))];
        if (unknown.Length > 0)
        {
            foreach (var (streamId, read) in await Current(unknown, cancellationToken))
            {
                known[streamId] = read;
            }
        }

        return known;
    }

    /// <summary>Aggregates as they are, read in one round trip.</summary>
    /// <returns>By stream; at version 0 where there is no such stream.</returns>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<IReadOnlyDictionary<string, Folded<TState>>> Current(
        IReadOnlyCollection<string> streamIds,
        CancellationToken cancellationToken = default
    )
    {
        var read = (await log.ReadStreams(streamIds, cancellationToken)).ToDictionary(
            stream => stream.Key,
            stream => new Folded<TState>(aggregate.Initial, Version: 0).With(stream.Value, aggregate.Evolve),
            StringComparer.Ordinal
        );
        // Names that are made up would push out of memory what there is.
        foreach (var (streamId, folded) in read.Where(stream => stream.Value.Version > 0))
        {
            _kept.GetOrAdd(streamId, New(streamId)).Learn(folded);
        }

        return read;
    }

    /// <summary>The aggregate as it is: only what has happened since it was last read is read.</summary>
    /// <returns>At version 0 where there is no such stream.</returns>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<Folded<TState>> Current(string streamId, CancellationToken cancellationToken = default)
    {
        if (!_kept.TryGet(streamId, out var kept))
        {
            return (await Current([streamId], cancellationToken))[streamId];
        }

        await Refresh(kept, cancellationToken);
        return kept.Committed;
    }

    private async Task<KeptAggregate<TState>> Kept(string streamId, CancellationToken cancellationToken)
    {
        if (_kept.TryGet(streamId, out var kept))
        {
            return kept;
        }

        var read = New(streamId);
        await Refresh(read, cancellationToken);
        return _kept.GetOrAdd(streamId, read);
    }

    private KeptAggregate<TState> New(string streamId) => new(streamId, aggregate.Initial, aggregate.Evolve);

    private async Task Refresh(KeptAggregate<TState> kept, CancellationToken cancellationToken)
    {
        var known = kept.Committed;
        kept.Learn(known.With(await log.ReadStream(kept.StreamId, known.Version, cancellationToken), aggregate.Evolve));
    }
}
