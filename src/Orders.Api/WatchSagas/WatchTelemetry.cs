using System.Diagnostics.Metrics;

namespace Orders.Api.WatchSagas;

internal static class WatchTelemetry
{
    private static readonly Meter Meter = new("Orders.Api");

    public static readonly Counter<long> Dropped = Meter.CreateCounter<long>(
        "orders.watches.dropped",
        "{watch}",
        "Watches that ended because their watcher was too slow."
    );

    public static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>(
        "orders.watches.open",
        "{watch}",
        "Watches that are open in this process."
    );
}
