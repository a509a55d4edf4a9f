using EventStore;
using EventStore.Append;
using EventStore.Batching;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Consumers;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Desks;

/// <summary>
/// Decides commands that meet on the same streams. Those that have queued while the last batch was being appended are decided
/// one after the other over states kept in memory, each on what those before it leave behind, and appended together: instead of
/// as many conflicts as there are rivals there is one read and one commit for all.
/// </summary>
public abstract class Desk<TLog> : IAsyncDisposable
    where TLog : ILogDefinition
{
    private readonly string _who;
    private readonly int _attempts;
    private readonly Batcher<DeskRequest> _queue;

    /// <param name="who">The participant's name, in its unit ids and as the one who decides.</param>
    protected Desk(IEventLog<TLog> log, string who, DeskOptions options)
    {
        (Log, _who, _attempts) = (log, who, options.Attempts);
        _queue = new Batcher<DeskRequest>(Settle, options.MaxBatch);
    }

    protected IEventLog<TLog> Log { get; }

    /// <summary>Returns once the answer is in the log.</summary>
    /// <exception cref="VersionConflictException">Others wrote the same streams again and again; nothing was appended.</exception>
    public async Task Decide<TCommand>(ConsumeContext<TCommand> context)
        where TCommand : class, ICommand
    {
        using var span = DecisionSpan.Start(_who, context.Message);
        var request = new DeskRequest(context.Message, context.UnitId(_who), context.Metadata(_who)) { Span = span };
        _queue.Add(request);
        await request.Settled.WaitAsync(context.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings the states that deciding these commands needs.</summary>
    protected abstract Task Load(IReadOnlyList<ICommand> commands);

    /// <summary>The streams whose kept states the decision on a command rests on.</summary>
    protected abstract IEnumerable<string> StreamsOf(ICommand command);

    /// <summary>The events of one command in the unit's order, decided on the states as they are now.</summary>
    protected abstract IReadOnlyList<KeyValuePair<string, object>> Decide(ICommand command);

    /// <summary>
    /// Streams that the decision read and does not write. Their versions are asserted: a refusal because of a stale state would
    /// otherwise stand.
    /// </summary>
    protected virtual IEnumerable<string> RestsOn(object @event) => [];

    protected abstract ExpectedVersion Expect(string streamId);

    protected abstract void Apply(string streamId, object @event);

    protected abstract void Forget(string streamId);

    private async Task Settle(IReadOnlyList<DeskRequest> batch)
    {
        DeskMetrics.Decides(_who, batch.Count);
        var open = batch;
        for (var attempt = 1; open.Count > 0; attempt++)
        {
            DecisionSpan.Attempted(open, attempt);
            open = await Attempt(open, isLast: attempt >= _attempts);
        }
    }

    /// <returns>The requests that met a conflict or a stale state, and are worth another try.</returns>
    private async Task<IReadOnlyList<DeskRequest>> Attempt(IReadOnlyList<DeskRequest> requests, bool isLast)
    {
        try
        {
            await Load([.. requests.Select(request => request.Command)]);
        }
        catch (Exception failure)
        {
            foreach (var request in requests)
            {
                request.Fail(failure);
            }

            return [];
        }

        // Handed over without awaiting in between, the log judges the units in this order.
        var round = new DeskRound();
        var appends = requests.Select(request => (Request: request, Appending: Append(request, round))).ToArray();
        var conflicted = new List<DeskRequest>();
        foreach (var (request, appending) in appends)
        {
            if (!await Succeeds(request, appending, isLast))
            {
                conflicted.Add(request);
            }
        }

        return conflicted;
    }

    private Appending Append(DeskRequest request, DeskRound round)
    {
        try
        {
            var events = Decide(request.Command);
            var streams = events
                .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
                .Select(stream => new StreamAppend(stream.Key, round.Expect(stream.Key, Expect(stream.Key)), [.. stream]))
                .ToArray();
            var assertions = events
                .SelectMany(pair => RestsOn(pair.Value))
                .Select(streamId => new StreamAssertion(streamId, round.Expect(streamId, Expect(streamId))))
                .ToArray();
            var unit = new AppendUnit(request.UnitId, streams, request.Metadata) { Assertions = assertions };
            round.Take(unit);
            foreach (var (streamId, @event) in events)
            {
                Apply(streamId, @event);
            }

            return new Appending(unit, Log.Append(unit));
        }
        catch (Exception failure)
        {
            return new Appending(Unit: null, Task.FromException<AppendResult>(failure));
        }
    }

    private async Task<bool> Succeeds(DeskRequest request, Appending appending, bool isLast)
    {
        try
        {
            if ((await appending.Result).AlreadyAppended)
            {
                Forget(appending);
            }

            request.Succeed();
        }
        catch (VersionConflictException) when (!isLast)
        {
            Forget(appending);
            return false;
        }
        catch when (appending.Unit is null && !request.IsReadAfresh)
        {
            // The command contradicts a state that somebody else may have changed since: it counts only on what is read anew.
            request.IsReadAfresh = true;
            foreach (var stream in StreamsOf(request.Command))
            {
                Forget(stream);
            }

            return false;
        }
        catch (Exception failure)
        {
            Forget(appending);
            request.Fail(failure);
        }

        return true;
    }

    private void Forget(Appending appending)
    {
        foreach (var stream in appending.Unit?.Streams ?? [])
        {
            Forget(stream.StreamId);
        }

        foreach (var assertion in appending.Unit?.Assertions ?? [])
        {
            Forget(assertion.StreamId);
        }
    }

    /// <param name="Unit">Null where the command could not be decided.</param>
    private sealed record Appending(AppendUnit? Unit, Task<AppendResult> Result);
}
