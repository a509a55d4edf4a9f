using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Scaling;

/// <summary>Who leads what among the workers, as the database knows it: each leadership is an advisory lock.</summary>
internal static class Leaders
{
    private static readonly string[] Names = ["relay", "deadlines", "projection:order-list"];

    /// <returns>The names of the containers that hold each leadership.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Of(OrdersStack stack)
    {
        var workers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var worker in await stack.Compose.Containers("orders-worker"))
        {
            workers[await worker.AddressOn("database")] = worker.Name;
        }

        var leaders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var addresses = await stack.Query(
                $"""
                SELECT host(client_addr) FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND granted
                    AND classid::bigint << 32 | objid::bigint = hashtextextended('orders.{name}', 0)
                """
            );
            leaders[name] = [.. addresses.Select(address => workers.GetValueOrDefault(address, address))];
        }

        return leaders;
    }
}
