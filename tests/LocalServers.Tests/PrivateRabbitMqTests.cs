using System.Text;
using Orders.LocalServers.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orders.LocalServers.Tests;

public sealed class PrivateRabbitMqTests : IDisposable
{
    private const string Queue = "kept";

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Keeps_durable_messages_when_it_is_killed_and_loses_them_when_it_is_wiped()
    {
        await using var broker = await PrivateRabbitMq.StartAsync(new(_directory.Path));
        await PublishAsync(broker, "hello");

        await broker.KillAsync();
        await broker.StartAgainAsync();
        (await CountAsync(broker)).ShouldBe(1u);

        await broker.KillAsync();
        broker.Wipe();
        await broker.StartAgainAsync();
        var refusal = await Should.ThrowAsync<OperationInterruptedException>(() => CountAsync(broker));
        refusal.ShutdownReason!.ReplyText.ShouldStartWith("NOT_FOUND");
    }

    [Fact]
    public async Task Finds_its_messages_again_after_a_stop()
    {
        await using (var first = await PrivateRabbitMq.StartAsync(new(_directory.Path)))
        {
            await PublishAsync(first, "hello");
        }

        await using var second = await PrivateRabbitMq.StartAsync(new(_directory.Path));
        (await CountAsync(second)).ShouldBe(1u);
    }

    [Fact]
    public async Task Refuses_to_be_wiped_while_it_runs()
    {
        await using var broker = await PrivateRabbitMq.StartAsync(new(_directory.Path));

        Should.Throw<InvalidOperationException>(broker.Wipe);
    }

    [Fact]
    public async Task Shows_its_management_pages_when_asked_to()
    {
        await using var broker = await PrivateRabbitMq.StartAsync(new(_directory.Path) { ManagementPort = 0 });
        var address = new Uri(broker.ManagementAddress!);
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Basic", Base64(address.UserInfo)) } };

        (await http.GetStringAsync(new Uri(address, "/api/overview"))).ShouldContain("rabbitmq_version");
    }

    public void Dispose() => _directory.Dispose();

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static async Task PublishAsync(PrivateRabbitMq broker, string text)
    {
        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.BasicPublishAsync(
            "",
            Queue,
            mandatory: true,
            new BasicProperties { Persistent = true },
            Encoding.UTF8.GetBytes(text)
        );
    }

    private static async Task<uint> CountAsync(PrivateRabbitMq broker)
    {
        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync();
        return (await channel.QueueDeclarePassiveAsync(Queue)).MessageCount;
    }

    private static Task<IConnection> ConnectAsync(PrivateRabbitMq broker) =>
        new ConnectionFactory { Uri = new Uri(broker.ConnectionString) }.CreateConnectionAsync();
}
