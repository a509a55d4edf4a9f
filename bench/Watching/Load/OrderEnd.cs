namespace Orders.Bench.Watching.Load;

internal static class OrderEnd
{
    /// <summary>Whether nothing follows this state of an order's saga by itself.</summary>
    public static bool Is(string state) => state is "Completed" or "Rejected" or "Cancelled";
}
