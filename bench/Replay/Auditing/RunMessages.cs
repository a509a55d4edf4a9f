using EventStore.Read;
using Orders.Contracts;
using Orders.Stock;

namespace Orders.Replay.Auditing;

/// <summary>Counts what crossed the bus for the run's orders, and the money and goods that moved for them and their returns.</summary>
internal sealed class RunMessages
{
    private readonly Dictionary<Guid, long> _captured = [];
    private readonly Dictionary<Guid, long> _refunded = [];
    private readonly Dictionary<string, long> _restocked = new(StringComparer.Ordinal);

    public long Total { get; private set; }

    public IReadOnlyDictionary<Guid, long> Captured => _captured;

    public IReadOnlyDictionary<Guid, long> Refunded => _refunded;

    public IReadOnlyDictionary<string, long> Restocked => _restocked;

    public void Count(RecordedEvent recorded, RunSpan run)
    {
        if (recorded.Position <= run.Start)
        {
            return;
        }

        Total += recorded.Data is IOrderMessage && recorded.Position <= run.OrdersEnd ? 1 : 0;
        switch (recorded.Data)
        {
            case PaymentCaptured { Repeated: false } captured:
                Add(_captured, captured.OrderId, captured.Amount.Amount);
                break;
            case PaymentRefunded { Repeated: false } refunded:
                Add(_refunded, refunded.OrderId, refunded.Amount.Amount);
                break;
            case GoodsReturned returned:
                Add(_restocked, returned.Sku, returned.Quantity);
                break;
        }
    }

    private static void Add<T>(Dictionary<T, long> sums, T key, long value)
        where T : notnull => sums[key] = sums.GetValueOrDefault(key) + value;
}

/// <summary>The part of a log that is the run's.</summary>
/// <param name="Start">The last position before it.</param>
/// <param name="OrdersEnd">A position behind all orders' ends and before the first return.</param>
internal sealed record RunSpan(long Start, long OrdersEnd = long.MaxValue);
