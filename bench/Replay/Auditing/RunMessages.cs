using EventStore.Read;
using Orders.Contracts;

namespace Orders.Replay.Auditing;

/// <summary>Counts what crossed the bus since the run began, and the money captured meanwhile.</summary>
internal sealed class RunMessages
{
    private readonly Dictionary<Guid, long> _captured = [];

    public long Total { get; private set; }

    public IReadOnlyDictionary<Guid, long> Captured => _captured;

    public void Count(RecordedEvent recorded, long after)
    {
        if (recorded.Position <= after || recorded.Data is not IOrderMessage message)
        {
            return;
        }

        Total++;
        if (message is PaymentCaptured { Repeated: false } captured)
        {
            _captured[captured.OrderId] = _captured.GetValueOrDefault(captured.OrderId) + captured.Amount.Amount;
        }
    }
}
