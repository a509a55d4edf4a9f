namespace Orders.Ordering;

/// <summary>
/// The deadlines of requests that an order's stream has accepted and its saga has not seen yet: a message that is lost on its way
/// is published again.
/// </summary>
public static class OrderRequests
{
    private const string Prefix = "order-request-";
    private const int GuidLength = 36;

    /// <summary>Several requests may be on their way, so each has a deadline of its own.</summary>
    /// <param name="request">Tells it from the order's other requests.</param>
    public static string DeadlineId(Guid orderId, string request) => $"{Prefix}{orderId:D}-{request}";

    /// <summary>The order whose request a deadline is about; null for another's deadline.</summary>
    public static Guid? OrderOf(string deadlineId) =>
        deadlineId.StartsWith(Prefix, StringComparison.Ordinal)
            ? Guid.ParseExact(deadlineId.AsSpan(Prefix.Length, GuidLength), "D")
            : null;
}
