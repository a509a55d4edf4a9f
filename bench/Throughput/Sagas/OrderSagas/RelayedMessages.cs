using System.Diagnostics.Metrics;
using Orders.Messaging.Relaying;

namespace Orders.Bench.Sagas.OrderSagas;

/// <summary>Counts the messages of all relays in this process that the broker has confirmed.</summary>
public sealed class RelayedMessages : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public RelayedMessages()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MessagingTelemetry.Name && instrument.Name == "orders.relay.published")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, messages, _, _) => Interlocked.Add(ref _count, messages));
        _listener.Start();
    }

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
