using EventStore;
using EventStore.Types;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.Sagas;
using Orders.Messaging.Tests.Sagas;

namespace Orders.Messaging.Tests.Setup;

public sealed class TestLog : ILogDefinition
{
    public static string Schema => "things";

    public static EventTypes Types { get; } =
        new([
            typeof(Ping),
            typeof(Pong),
            typeof(Noted),
            typeof(SagaTransitioned),
            typeof(Begin),
            typeof(Advance),
            typeof(Ask),
            typeof(Finish),
            .. DeadLetterStreams.EventTypes,
        ]);
}

public sealed record Ping(Guid OrderId, int Number) : IOrderMessage;

/// <summary>Nobody consumes it.</summary>
public sealed record Pong(Guid OrderId) : IOrderMessage;

/// <summary>No message.</summary>
public sealed record Noted(string Text);

public static class TestTopology
{
    public static QueueTopology Pings { get; } = new("pings", [typeof(Ping)]);

    public static QueueTopology Workers { get; } = new("workers", [typeof(Ask)], SingleActiveConsumer: true);

    public static QueueTopology Saga { get; } = new("counting-saga", [typeof(Begin), typeof(Advance), typeof(Finish)]);
}
