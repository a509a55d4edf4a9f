using Orders.Contracts;

namespace Orders.Returns;

/// <param name="Lines">What comes back; null for all that has not come back yet.</param>
public sealed record RequestReturn(Guid ReturnId, IReadOnlyList<ReturnedLine>? Lines, string Reason, DateTimeOffset Now);
