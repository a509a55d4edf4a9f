using EventStore.Append;
using MassTransit;
using Orders.Contracts;
using Orders.Messaging.Deadlines;
using Orders.Messaging.Sagas;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Sagas;

public sealed record Begin(Guid OrderId) : IOrderMessage;

public sealed record Advance(Guid OrderId) : IOrderMessage;

public sealed record Ask(Guid OrderId, int Number) : IOrderMessage;

public sealed record Finish(Guid OrderId, bool ByPublishing) : IOrderMessage;

public sealed class CountingSaga : LogSaga
{
    public int Count { get; set; }
}

/// <summary>Asks once for every time that it is told to advance.</summary>
public sealed class CountingMachine : MassTransitStateMachine<CountingSaga>
{
    public static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(300);

    public CountingMachine()
    {
        InstanceState(saga => saga.CurrentState);
        Event(() => Begun, begun => begun.CorrelateById(context => context.Message.OrderId));
        Event(() => Advanced, advanced => advanced.CorrelateById(context => context.Message.OrderId));
        Event(() => Finished, finished => finished.CorrelateById(context => context.Message.OrderId));
        Event(() => DeadlinePassed, passed => passed.CorrelateById(context => context.Message.SagaId));

        Initially(
            When(Begun)
                .Then(context => AskAgain(context.Saga))
                .Then(context =>
                    context.Saga.Append($"order-{context.Saga.CorrelationId:D}", ExpectedVersion.Any, new Noted("begun"))
                )
                .TransitionTo(Counting)
        );
        During(
            Counting,
            Ignore(Begun),
            When(Advanced).Then(context => AskAgain(context.Saga)),
            When(DeadlinePassed, passed => passed.Message.SagaVersion == passed.Saga.Version)
                .Then(context => AskAgain(context.Saga)),
            When(Finished, finished => finished.Message.ByPublishing)
                .PublishAsync(context => Task.FromResult(new Pong(context.Saga.CorrelationId))),
            When(Finished, finished => !finished.Message.ByPublishing)
                .Then(context => context.Saga.ClearDeadline())
                .TransitionTo(Ended)
        );
        During(Ended, Ignore(Begun), Ignore(Advanced), Ignore(Finished), Ignore(DeadlinePassed));
    }

    public State Counting { get; private set; } = null!;

    public State Ended { get; private set; } = null!;

    public Event<Begin> Begun { get; private set; } = null!;

    public Event<Advance> Advanced { get; private set; } = null!;

    public Event<Finish> Finished { get; private set; } = null!;

    public Event<DeadlinePassed> DeadlinePassed { get; private set; } = null!;

    private static void AskAgain(CountingSaga saga)
    {
        saga.Count++;
        saga.Send(new Ask(saga.CorrelationId, saga.Count));
        saga.SetDeadline(Deadline, TestTopology.Workers.Name);
    }
}
