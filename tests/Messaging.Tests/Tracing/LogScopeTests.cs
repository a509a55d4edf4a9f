using EventStore.Append;
using EventStore.Metadata;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Tracing;

public sealed class LogScopeTests(Servers servers) : MessagingTest(servers)
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    [Theory]
    [InlineData(Transport.InMemory)]
    [InlineData(Transport.RabbitMq)]
    public async Task Lines_of_a_consumer_name_message_and_trace_where_nobody_listens_to_spans(Transport transport)
    {
        using var lines = new ScopedLines();
        var process = await Start(
            transport,
            messaging => messaging.Receive("pings", pings => pings.Consumer<TalkativeConsumer>()),
            services => services.AddSingleton<ILoggerProvider>(lines).AddRelay<TestLog>()
        );
        var metadata = new EventMetadata(null, null, null, $"00-{Trace}-b7ad6b7169203331-01");
        var ping = new Ping(Guid.CreateVersion7(), 7);
        var unit = AppendUnit.Of("thing", ExpectedVersion.None, metadata, ping);

        await LogOf(process).Append(unit);

        await Eventually.Succeeds(() => lines.ScopesOf("7 came").ShouldNotBeNull());
        var scopes = lines.ScopesOf("7 came")!;
        scopes["TraceId"].ShouldBe(Trace);
        scopes["SpanId"].ShouldBe("b7ad6b7169203331");
        scopes["MessageId"].ShouldBe($"{unit.Id:D}");
        scopes["MessageType"].ShouldBe(nameof(Ping));
        scopes["SubjectId"].ShouldBe($"{ping.OrderId:D}");
    }

    public sealed class TalkativeConsumer(ILogger<TalkativeConsumer> logger) : IConsumer<Ping>
    {
        public Task Consume(ConsumeContext<Ping> context)
        {
            logger.LogInformation("{Number} came", context.Message.Number);
            return Task.CompletedTask;
        }
    }
}
