namespace Orders.Messaging.Deadlines;

/// <summary>
/// A saga's deadline has passed. The one message that is no event: it follows from a deadline row that stays, and the saga's
/// transition records what came of it.
/// </summary>
/// <param name="SagaVersion">The saga's version when the deadline was set; the deadline has been met or replaced where it is another by now.</param>
public sealed record DeadlinePassed(Guid SagaId, long SagaVersion);
