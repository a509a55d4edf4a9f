namespace Orders.Interventions;

/// <summary>What an order's saga waits for.</summary>
/// <param name="Command">The name of the command whose answer is awaited; null where none is.</param>
/// <param name="ReturnId">The return that the command is about; null where it is about none.</param>
/// <param name="NeedsAttention">It cannot go on by itself, as far as it can tell.</param>
public sealed record SagaStanding(string? Command, Guid? ReturnId, bool NeedsAttention);
