namespace Orders.Contracts;

/// <summary>
/// Asks the orders' side to call an order off, for its user's sake: they were suspended, or are to be erased. There is no answer
/// of its own: however it ends, the order's purchase is released or settled.
/// </summary>
public sealed record CancelOrder(Guid OrderId, Guid UserId, string Reason, int Attempt) : ICommand;
