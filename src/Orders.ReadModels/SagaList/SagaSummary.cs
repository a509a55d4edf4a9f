using System.Text.Json;
using EventStore.Read;
using Orders.Contracts;

namespace Orders.ReadModels.SagaList;

/// <summary>Where an order's saga is and what it waits for, folded from its stream.</summary>
/// <param name="State">Empty before the first transition.</param>
/// <param name="NeedsAttention">It cannot go on by itself, as far as it can tell.</param>
/// <param name="Attention">Why; null where it can, or did not say.</param>
/// <param name="Pending">The command whose answer is awaited; null once the saga has ended.</param>
/// <param name="Since">When the saga came into its state.</param>
public sealed record SagaSummary(
    Guid OrderId,
    string State,
    bool NeedsAttention,
    string? Attention,
    PendingCommand? Pending,
    DateTimeOffset Since
)
{
    /// <summary>How the streams of order sagas begin.</summary>
    public const string StreamPrefix = "order-saga-";

    private static readonly string[] FinalStates = ["Completed", "Rejected", "Cancelled", "Returned"];

    public static string StreamId(Guid orderId) => $"{StreamPrefix}{orderId:D}";

    public static SagaSummary Initial(Guid orderId) =>
        new(orderId, State: "", NeedsAttention: false, Attention: null, Pending: null, Since: default);

    public static SagaSummary Evolve(SagaSummary state, RecordedEvent recorded) =>
        recorded.Data switch
        {
            ICommand command => state with { Pending = new PendingCommand(recorded.Data.GetType().Name, command.Attempt) },
            SagaTransitioned transition => state with
            {
                State = transition.To,
                NeedsAttention = In(transition.Data, nameof(NeedsAttention))?.ValueKind is JsonValueKind.True,
                Attention = In(transition.Data, nameof(Attention))?.GetString(),
                Pending = FinalStates.Contains(transition.To, StringComparer.Ordinal) ? null : state.Pending,
                Since = transition.From == transition.To ? state.Since : recorded.Timestamp,
            },
            _ => state,
        };

    /// <summary>By convention a saga that cannot go on by itself says so in its data.</summary>
    private static JsonElement? In(JsonElement data, string property) =>
        data.ValueKind is JsonValueKind.Object && data.TryGetProperty(property, out var value) ? value : null;
}

/// <param name="Command">The name of the command's type.</param>
/// <param name="Attempt">Counts from 1.</param>
public sealed record PendingCommand(string Command, int Attempt);
