using System.Net;
using System.Net.Sockets;
using Orders.Http.Tests.Setup;
using Orders.LocalServers;

namespace Orders.Http.Tests.Access;

/// <summary>Who may read the figures of a process: by scope on its own port, which the matrix covers, and whoever reaches another.</summary>
public sealed class ReadingMetrics(PostgresServer postgres) : ApiTest(postgres)
{
    private readonly PostgresServer _postgres = postgres;
    private readonly int _port = FreePort.Take();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Metrics:Port", $"{_port}")];

    [Fact]
    public async Task A_port_of_their_own_asks_nobody_who_they_are()
    {
        using var client = Scraper();

        using var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("# TYPE dotnet_gc_collections_total counter");
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/orders")]
    [InlineData("GET", "/health/ready")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/metrics/more")]
    [InlineData("POST", "/metrics")]
    [InlineData("POST", "/orders")]
    public async Task It_serves_nothing_else(string method, string path)
    {
        using var client = Scraper();
        client.DefaultRequestHeaders.Add("X-Api-Key", Keys.All);
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_opened_on_the_address_that_was_given_alone()
    {
        using var elsewhere = new TcpClient();

        (
            await Should.ThrowAsync<SocketException>(() => elsewhere.ConnectAsync(IPAddress.Parse("127.0.0.2"), _port))
        ).SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_by_its_option()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(async () =>
            await ApiHost.Start(await _postgres.CreateDatabase(), settings: [.. Settings])
        );

        failure.Message.ShouldStartWith($"Metrics:Port {_port} cannot be opened on Metrics:Address 127.0.0.1");
    }

    private HttpClient Scraper() => new() { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
}
