using System.Collections.Concurrent;
using System.Diagnostics;
using EventStore.Append;
using EventStore.Metadata;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Tracing;

public sealed class TraceTests(Servers servers) : MessagingTest(servers)
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task A_trace_goes_on_from_the_append_over_the_bus(Transport transport)
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MassTransit" or MessagingTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId.ToString() == TraceId)
                {
                    spans.Enqueue(span.DisplayName);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var process = await Start(
            transport,
            messaging => messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>()),
            services => services.AddRelay<TestLog>()
        );

        var metadata = new EventMetadata(null, null, null, $"00-{TraceId}-b7ad6b7169203331-01");
        await LogOf(process).Append(AppendUnit.Of("thing", ExpectedVersion.None, metadata, new Ping(Guid.CreateVersion7(), 1)));

        await Eventually.Succeeds(() =>
        {
            spans.ShouldContain(span => span == "relay");
            spans.ShouldContain(span => span == "pings receive");
        });
    }
}
