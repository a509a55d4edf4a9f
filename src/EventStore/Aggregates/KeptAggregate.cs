using EventStore.Append;
using EventStore.Read;

namespace EventStore.Aggregates;

/// <summary>
/// What is known of one aggregate. Decisions build on each other before the first of them is durable, so that those of one
/// stream share a commit; should one fail, those built on it fail with it, and what is committed is what is left.
/// </summary>
internal sealed class KeptAggregate<TState>(string streamId, TState initial, Func<TState, object, TState> evolve)
{
    private readonly Lock _deciding = new();
    private Folded<TState> _committed = new(initial, Version: 0);
    private Attempt<TState>? _underWay;
    private int _failures;

    public string StreamId => streamId;

    public Folded<TState> Committed
    {
        get
        {
            lock (_deciding)
            {
                return _committed;
            }
        }
    }

    /// <summary>Decides on the newest state, of which some may not be durable yet.</summary>
    /// <returns>Null where this state calls for a refusal or for nothing: it may be wrong.</returns>
    public Attempt<TState>? TryDecide(IEventLog log, VersionedDecision<TState> decision)
    {
        lock (_deciding)
        {
            try
            {
                return Decide(log, _underWay, decision);
            }
            catch (Exception)
            {
                return null;
            }
        }
    }

    /// <summary>Decides on what is durable. A refusal is thrown as it is.</summary>
    /// <returns>Null where there is nothing to write.</returns>
    public Attempt<TState>? DecideOnCommitted(IEventLog log, VersionedDecision<TState> decision)
    {
        lock (_deciding)
        {
            return Decide(log, underWay: null, decision);
        }
    }

    public Folded<TState> Succeeded(Attempt<TState> attempt, AppendResult result)
    {
        var appended = attempt.Aggregate with { Position = result.Position };
        lock (_deciding)
        {
            Learn(appended);
            if (_underWay == attempt)
            {
                _underWay = null;
            }
        }

        return appended;
    }

    public void Failed(Attempt<TState> attempt)
    {
        lock (_deciding)
        {
            // Those built on the failed unit fail after it, when others may have started anew.
            if (attempt.FailuresBefore == _failures)
            {
                _underWay = null;
                _failures++;
            }
        }
    }

    /// <summary>Takes in a committed state, if it is news.</summary>
    public void Learn(Folded<TState> state)
    {
        lock (_deciding)
        {
            if (state.Version > _committed.Version)
            {
                _committed = state;
            }
        }
    }

    // The unit is handed over before anybody else decides: the log judges units in that order.
    private Attempt<TState>? Decide(IEventLog log, Attempt<TState>? underWay, VersionedDecision<TState> decision)
    {
        var before = underWay?.Aggregate ?? _committed;
        var events = decision.Decide(before);
        if (events.Count == 0)
        {
            return null;
        }

        var after = new Folded<TState>(events.Aggregate(before.State, evolve), before.Version + events.Count);
        var expected = ExpectedVersion.Exactly(before.Version);
        var unit = AppendUnit.Of(
            streamId,
            underWay is null ? expected : expected.Behind(underWay.LastEvent),
            decision.Metadata,
            events
        ) with
        {
            Claim = decision.Claim?.Invoke(after),
        };
        var last = EventIds.Of(unit.Id, events.Count - 1);
        return _underWay = new Attempt<TState>(last, after, log.Append(unit), _failures);
    }
}

/// <param name="Aggregate">As the unit leaves it.</param>
internal sealed record Attempt<TState>(
    Guid LastEvent,
    Folded<TState> Aggregate,
    Task<AppendResult> Appending,
    int FailuresBefore
);
