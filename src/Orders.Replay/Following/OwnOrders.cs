using Orders.Replay.Services;

namespace Orders.Replay.Following;

/// <summary>Lists the orders of one run: those whose reference begins with its id.</summary>
public sealed class OwnOrders(ServiceClient orders, ReplayOptions options, DateTimeOffset startedAt)
{
    /// <param name="status">Only orders in this status; null for all.</param>
    /// <param name="atLeastPosition">The list has read the log so far at least.</param>
    public async Task<Listing> List(string? status, long atLeastPosition, CancellationToken cancellationToken)
    {
        var from = Uri.EscapeDataString($"{startedAt - options.ClockTolerance:O}");
        var path = $"/orders?limit={options.PageSize}&from={from}" + (status is null ? "" : $"&status={status}");
        var own = new List<ListedOrder>();
        var position = atLeastPosition;
        await foreach (var page in orders.ReadPages<ListedOrder>(path, atLeastPosition, cancellationToken))
        {
            own.AddRange(page.Items.Where(IsOwn));
            position = Math.Max(position, page.Position);
        }

        return new Listing(own, position);
    }

    private bool IsOwn(ListedOrder order) => order.Reference?.StartsWith($"{options.RunId}/", StringComparison.Ordinal) is true;
}

/// <param name="Position">How far the list had read the log.</param>
public sealed record Listing(IReadOnlyList<ListedOrder> Orders, long Position);
