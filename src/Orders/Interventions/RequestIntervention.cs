namespace Orders.Interventions;

public sealed record RequestRetry(Guid InterventionId, string Reason, DateTimeOffset Now);

/// <param name="Command">The name of the command that has been settled by hand.</param>
public sealed record RequestResolution(Guid InterventionId, string Command, string Reason, DateTimeOffset Now);
