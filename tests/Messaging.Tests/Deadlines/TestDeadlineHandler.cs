using System.Collections.Concurrent;
using EventStore.Deadlines;
using Orders.Messaging.Deadlines;

namespace Orders.Messaging.Tests.Deadlines;

public sealed class FiredDeadlines
{
    private readonly ConcurrentQueue<string> _streams = new();

    public IReadOnlyList<string> Streams => [.. _streams];

    public void Add(string stream) => _streams.Enqueue(stream);
}

public sealed class TestDeadlineHandler(FiredDeadlines fired, IDeadlineMessages messages) : IDeadlineHandler
{
    private const string Saga = "counting-saga";

    public async Task Expired(DueDeadline deadline, CancellationToken cancellationToken)
    {
        fired.Add(deadline.StreamId);
        if (deadline.StreamId.StartsWith(Saga, StringComparison.Ordinal))
        {
            var id = Guid.Parse(deadline.StreamId.AsSpan(Saga.Length + 1));
            await messages.Send(Saga, new DeadlinePassed(id, deadline.StreamVersion), deadline.TraceParent, cancellationToken);
        }
    }
}
