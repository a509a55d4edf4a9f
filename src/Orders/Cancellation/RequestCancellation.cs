namespace Orders.Cancellation;

public sealed record RequestCancellation(string Reason, DateTimeOffset Now);
