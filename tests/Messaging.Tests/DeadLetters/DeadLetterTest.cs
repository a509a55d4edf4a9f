using MassTransit;
using MassTransit.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Messaging.Broker;
using Orders.Messaging.DeadLetters;
using Orders.Messaging.Relaying;
using Orders.Messaging.Retries;
using Orders.Messaging.Tests.Setup;
using Transport = Orders.Messaging.Broker.Transport;

namespace Orders.Messaging.Tests.DeadLetters;

public abstract class DeadLetterTest(Servers servers) : MessagingTest(servers)
{
    /// <summary>A relay, and a consumer of pings that fails as the fault says; tried three times.</summary>
    protected async Task<IHost> StartFragile(Transport transport, Fault fault) =>
        await Start(
            transport,
            messaging => messaging.Receive("pings", pings => pings.Consumer<FragileConsumer>()),
            services =>
                services
                    .AddSingleton(fault)
                    .AddRelay<TestLog>()
                    .Configure<DeadLetterOptions>(options => options.LargestBody = 4_096)
                    .Configure<RetryOptions>(retries => (retries.Retries, retries.FirstPause) = (2, TimeSpan.Zero))
        );

    /// <summary>What any publisher may put on the queue of pings.</summary>
    protected static async Task Send(IHost process, byte[] body, Guid? messageId)
    {
        var endpoint = await Queue(process);
        await endpoint.Send(
            new SerializedMessageBody(),
            Pipe.Execute<SendContext<SerializedMessageBody>>(context =>
            {
                context.Serializer = new CopyBodySerializer(
                    SystemTextJsonMessageSerializer.JsonContentType,
                    new BytesMessageBody(body)
                );
                context.MessageId = messageId;
            })
        );
    }

    protected static async Task<ISendEndpoint> Queue(IHost process)
    {
        // Before the consumer has bound it, the broker would drop what is sent to it.
        await process.Services.GetRequiredService<BrokerHealth>().WaitUntilUp(CancellationToken.None);
        return await process.Services.GetRequiredService<IBus>().GetSendEndpoint(new Uri("exchange:pings"));
    }

    protected static async Task<MessageDeadLettered> SingleLetter(IHost process)
    {
        MessageDeadLettered? letter = null;
        await Eventually.Succeeds(async () => letter = (await LettersOf(process)).ShouldHaveSingleItem());
        return letter!;
    }

    protected static Task Replay(IHost process, MessageDeadLettered letter) =>
        Append(
            process,
            DeadLetterStreams.Of(letter.DeadLetterId),
            new DeadLetterReplayed(letter.DeadLetterId, letter.Round + 1, letter with { Error = null })
        );
}

/// <summary>What fails; may be changed while the process runs.</summary>
public sealed class Fault(Func<Ping, Exception?> of)
{
    public Func<Ping, Exception?> Of { get; set; } = of;
}

public sealed class FragileConsumer(Inbox inbox, Fault fault) : IConsumer<Ping>
{
    public Task Consume(ConsumeContext<Ping> context)
    {
        inbox.Add(context);
        return fault.Of(context.Message) is { } failure ? throw failure : Task.CompletedTask;
    }
}
