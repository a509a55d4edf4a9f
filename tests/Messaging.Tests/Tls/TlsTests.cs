using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orders.Messaging.Broker;
using Orders.Messaging.Relaying;
using Orders.Messaging.Tests.Setup;

namespace Orders.Messaging.Tests.Tls;

public sealed class TlsTests(Servers servers, TlsBroker broker) : MessagingTest(servers), IClassFixture<TlsBroker>
{
    [Fact]
    public async Task Messages_go_over_a_broker_whose_certificate_and_name_are_verified()
    {
        var process = await Start(broker.Address());

        await Append(process, "thing", new Ping(Guid.CreateVersion7(), 1));

        await Eventually.Succeeds(() => InboxOf(process).Of<Ping>().ShouldHaveSingleItem());
        (await GaugeOf(process).Measure("pings")).ShouldNotBeNull().Consumers.ShouldBe(1);
    }

    [Fact]
    public Task A_broker_of_another_CA_is_refused() =>
        IsRefused(broker.Address(), "not trusted", "RabbitMq:CaCertificate", broker.Stranger);

    [Fact]
    public Task A_broker_of_another_name_is_refused() =>
        IsRefused(
            broker.Address(host: "127.0.0.1"),
            "the certificate of localhost",
            "ConnectionStrings:RabbitMq",
            broker.Authority
        );

    [Fact]
    public async Task A_connection_in_plain_text_is_refused_by_the_broker()
    {
        var process = await Start(broker.Address("amqp"), authority: null, client: false);

        await Should.ThrowAsync<BrokerUnavailableException>(() => GaugeOf(process).Measure("pings"));
        process.Services.GetRequiredService<BrokerHealth>().IsUp.ShouldBeFalse();
    }

    [Fact]
    public async Task A_client_that_the_broker_does_not_know_is_refused()
    {
        var process = await Start(broker.Address(), client: false);

        await Should.ThrowAsync<BrokerUnavailableException>(() => GaugeOf(process).Measure("pings"));
    }

    [Fact]
    public async Task A_certificate_without_TLS_is_a_mistake() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => Start(broker.Address("amqp")))).Message.ShouldContain(
            "amqps://"
        );

    [Fact]
    public async Task A_certificate_that_cannot_be_read_is_named() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() => Start(broker.Address(), authority: "/nowhere/ca.crt"))
        ).Message.ShouldContain("/nowhere/ca.crt");

    [Fact]
    public async Task A_wrong_password_is_in_no_error_and_no_log()
    {
        const string Wrong = "a-wrong-password-7f3a";
        var process = await Start(broker.Address(), password: Wrong);

        var failure = await Should.ThrowAsync<BrokerUnavailableException>(() => GaugeOf(process).Measure("pings"));
        await Eventually.Succeeds(() => Logs.Whole.ShouldContain("ACCESS_REFUSED"));

        failure.ToString().ShouldContain("ACCESS_REFUSED");
        failure.ToString().ShouldNotContain(Wrong);
        Logs.Whole.ShouldNotContain(Wrong);
    }

    /// <summary>By the gauge and by the bus, each with what is wrong and what to change.</summary>
    private async Task IsRefused(string address, string complaint, string option, string authority)
    {
        var process = await Start(address, authority);

        var refusal = await Should.ThrowAsync<BrokerUnavailableException>(() => GaugeOf(process).Measure("pings"));
        refusal.Message.ShouldContain(complaint);
        refusal.Message.ShouldContain(option);

        // What the bus says; the gauge logs nothing.
        await Eventually.Succeeds(() => Logs.Whole.ShouldContain(complaint));
        process.Services.GetRequiredService<BrokerHealth>().IsUp.ShouldBeFalse();
    }

    private Task<IHost> Start(string address, string? authority = "", bool client = true, string? password = null)
    {
        Broker = address;
        Settings["RabbitMq:Username"] = broker.Username;
        Settings["RabbitMq:Password"] = password ?? broker.Password;
        Settings["RabbitMq:CaCertificate"] = authority is "" ? broker.Authority : authority;
        Settings["RabbitMq:ClientCertificate"] = client ? broker.ClientCertificate : null;
        Settings["RabbitMq:ClientKey"] = client ? broker.ClientKey : null;
        return Start(
            Transport.RabbitMq,
            messaging => messaging.Receive("pings", pings => pings.Consumer<Recorder<Ping>>()),
            services => services.AddRelay<TestLog>()
        );
    }

    private static IQueueGauge GaugeOf(IHost process) => process.Services.GetRequiredService<IQueueGauge>();
}
