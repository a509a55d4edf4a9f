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
    /// <exception cref="UnitMissingException">So did they, and a decision that this one built on was not appended either.</exception>
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
            catch (Exception conflict)
                when (conflict is VersionConflictException or UnitMissingException && retries < options.Value.ConflictRetries)
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

    private async Task<KeptAggregate<TState>> Kept(string streamId, CancellationToken cancellationToken)
    {
        if (_kept.TryGet(streamId, out var kept))
        {
            return kept;
        }

        var read = new KeptAggregate<TState>(streamId, aggregate.Initial, aggregate.Evolve);
        await Refresh(read, cancellationToken);
        return _kept.GetOrAdd(streamId, read);
    }

    private async Task Refresh(KeptAggregate<TState> kept, CancellationToken cancellationToken)
    {
        var known = kept.Committed;
        kept.Learn(known.With(await log.ReadStream(kept.StreamId, known.Version, cancellationToken), aggregate.Evolve));
    }
}
