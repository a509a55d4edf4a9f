using Orders.Bench.Watching.Load;
using Orders.Bench.Watching.Reporting;
using Orders.Bench.Watching.Service;
using Orders.Bench.Watching.Watchers;

namespace Orders.Bench.Watching;

/// <summary>One measurement: orders alone, then orders with all watches open, then the comparison with what the log has kept.</summary>
internal sealed class WatchingRun(WatchingOptions options)
{
    public async Task<WatchingResult> Run(CancellationToken cancellationToken)
    {
        await using var service = await WatchedService.Start(options, cancellationToken);
        using var http = service.Client();
        var shop = new Shop(http, options);
        await shop.Open(cancellationToken);
        var unwatched = await OrderFlow.Run(shop, options.OrdersPerMinute, options.WarmUp, _ => { }, cancellationToken);
        var alone = await shop.UntilEnded(unwatched, cancellationToken);
        var before = await service.Measure(cancellationToken);

        var audience = new Audience(http, options);
        await audience.Gather(unwatched[^1], cancellationToken);
        var opened = await service.Measure(cancellationToken);
        var orders = await OrderFlow.Run(shop, options.OrdersPerMinute, options.Duration, audience.Show, cancellationToken);
        var told = await shop.UntilEnded([unwatched[^1], .. orders], cancellationToken);
        await audience.UntilTold(told, cancellationToken);
        var after = await service.Measure(cancellationToken);
        var seen = await audience.Dismiss();
        return new WatchingResult(
            options,
            orders.Count,
            Comparison.Of(seen, told, since: alone.Values.Max(positions => positions[^1])),
            Latencies.Of(seen),
            opened.Each(before, options.Watchers),
            after.Each(before, options.Watchers)
        );
    }
}
