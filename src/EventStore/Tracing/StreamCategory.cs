namespace EventStore.Tracing;

/// <summary>What kind of stream it is: <c>order-saga</c> of <c>order-saga-{id}</c>, <c>stock</c> of <c>stock-MUG-01</c>.</summary>
public static class StreamCategory
{
    private const int GuidLength = 36;

    public static string Of(string streamId)
    {
        var end =
            streamId.Length > GuidLength && Guid.TryParseExact(streamId.AsSpan(streamId.Length - GuidLength), "D", out _)
                ? streamId.Length - GuidLength - 1
                : streamId.IndexOf('-', StringComparison.Ordinal);
        return end > 0 ? streamId[..end] : streamId;
    }
}
