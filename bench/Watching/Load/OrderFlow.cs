using System.Diagnostics;

namespace Orders.Bench.Watching.Load;

/// <summary>Orders at even distances, whether or not those before have been answered.</summary>
internal static class OrderFlow
{
    /// <param name="accepted">Called for one order at a time.</param>
    public static async Task<IReadOnlyList<Guid>> Run(
        Shop shop,
        int perMinute,
        TimeSpan duration,
        Action<Guid> accepted,
        CancellationToken cancellationToken
    )
    {
        var one = new Lock();
        var begun = Stopwatch.StartNew();
        var submissions = new List<Task<Guid>>();
        for (var next = TimeSpan.Zero; next < duration; next += TimeSpan.FromMinutes(1) / perMinute)
        {
            if (next > begun.Elapsed)
            {
                await Task.Delay(next - begun.Elapsed, cancellationToken);
            }

            submissions.Add(Submit());
        }

        return await Task.WhenAll(submissions);

        async Task<Guid> Submit()
        {
            var order = await shop.Submit(cancellationToken);
            lock (one)
            {
                accepted(order);
            }

            return order;
        }
    }
}
