using System.Text.Json;
using EventStore.Read;
using EventStore.Types;
using Orders.Contracts;
using Orders.Worker.OrderWorkflow;

namespace Orders.Worker.Tests.Setup;

/// <summary>What the log says of one order.</summary>
/// <param name="Saga">The events of the saga's stream.</param>
/// <param name="Facts">The events of the order's, the reservation's, the payment's and the shipment's streams in the log's order.</param>
/// <param name="Purchases">What was answered about the order on its user's stream, in order.</param>
/// <param name="Deadlines">How many deadline rows there are of the saga and of requests to it.</param>
internal sealed record OrderStory(
    IReadOnlyList<RecordedEvent> Saga,
    IReadOnlyList<RecordedEvent> Facts,
    IReadOnlyList<RecordedEvent> Purchases,
    long Deadlines
)
{
    /// <summary>The saga's transitions in words: trigger, new state and what it sent.</summary>
    public IReadOnlyList<string> Moves { get; } = [.. MovesOf(Saga)];

    public IReadOnlyList<SagaTransitioned> Transitions { get; } = [.. Saga.Select(one => one.Data).OfType<SagaTransitioned>()];

    public string State => Transitions[^1].To;

    /// <summary>The saga's data after each transition.</summary>
    public IReadOnlyList<OrderSaga> Instances =>
        [.. Transitions.Select(transition => transition.Data.Deserialize<OrderSaga>(EventTypes.Json)!)];

    public int EventCount => Saga.Count + Facts.Count + Purchases.Count;

    /// <summary>The participants' answers as they took effect; repeats are left out.</summary>
    public IReadOnlyList<string> Effects =>
        [
            .. Facts
                .Concat(Purchases)
                .OrderBy(one => one.Timestamp)
                .Select(one => one.Data)
                .OfType<IAnswer>()
                .Where(answer => !answer.Repeated)
                .Select(answer => answer.GetType().Name),
        ];

    public T Fact<T>() => Facts.Select(one => one.Data).OfType<T>().Single();

    /// <summary>The attempts at which the saga sent a command.</summary>
    public IReadOnlyList<int> Attempts(Type command) =>
        [
            .. Saga.Select(one => one.Data)
                .OfType<ICommand>()
                .Where(sent => sent.GetType() == command)
                .Select(sent => sent.Attempt),
        ];

    private static IEnumerable<string> MovesOf(IEnumerable<RecordedEvent> saga)
    {
        List<string> sent = [];
        foreach (var recorded in saga)
        {
            switch (recorded.Data)
            {
                case ICommand command:
                    sent.Add($"{command.GetType().Name} {command.Attempt}");
                    break;
                case SagaTransitioned transition:
                    yield return string.Join(", ", [$"{transition.Trigger}: {transition.To}", .. sent]);
                    sent.Clear();
                    break;
                default:
                    yield return $"stray {recorded.Type}";
                    break;
            }
        }
    }
}
