using System.Net;
using System.Net.Http.Json;
using EventStore;
using Orders.Http.Tests.Idempotency;
using Orders.Http.Tests.Setup;
using Orders.LocalServers.Postgres;
using Orders.ReadModels;
using Users.Api;

namespace Orders.Http.Tests.Outages;

/// <summary>On a server of its own, since it is stopped.</summary>
public sealed class DatabaseOutage : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-outage-").FullName;
    private PrivatePostgres? _postgres;
    private ApiHost? _host;

    private PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("Not started.");

    private ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _postgres = await PrivatePostgres.StartAsync(new(_directory));
        _host = await ApiHost.Start(
            _postgres.ConnectionString,
            configure: services =>
                services
                    .AddEventLog<OrdersLog>(_postgres.ConnectionString, Impatient)
                    .AddEventLog<UsersLog>(_postgres.ConnectionString, Impatient)
        );
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Tells_every_caller_to_come_back_and_goes_on_by_itself()
    {
        var before = await Host.Client.Submit();
        await Postgres.StopAsync();

        foreach (var path in new[] { $"/orders/{before.Id()}", "/orders", "/stock", $"/orders/{before.Id()}/history", "/sagas" })
        {
            using var read = await Host.Client.GetAsync(new Uri(path, UriKind.Relative));
            await ShouldBeAway(read);
        }

        using (var order = await Host.Client.PostAsJsonAsync("/orders", Some.Order()))
        {
            await ShouldBeAway(order);
        }

        using (var user = await Host.Client.PostAsJsonAsync("/users", new { email = "j@x.org", name = "J" }))
        {
            await ShouldBeAway(user);
        }

        (await Host.Client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode.ShouldBe(
            HttpStatusCode.ServiceUnavailable
        );
        (await Host.Client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Postgres.StartAgainAsync();
        await Eventually.Succeeds(async () =>
        {
            var after = await Host.Client.Submit();
            var page = await Host.Client.GetJson($"/orders?atLeastPosition={after.Number("position")}");
            page.Items().Select(item => item.Id()).ShouldContain(before.Id());
            page.Items().Select(item => item.Id()).ShouldContain(after.Id());
        });
        await Eventually.Succeeds(() => Host.Client.GetJson("/health/ready"));
    }

    [Fact]
    public async Task Leaves_the_key_of_a_command_that_it_could_not_take_free()
    {
        using (var up = await Host.Client.PostUnder("before", "/orders", Some.Order()))
        {
            up.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        await Postgres.StopAsync();
        using (var down = await Host.Client.PostUnder("k", "/orders", Some.Order()))
        {
            await ShouldBeAway(down);
        }

        await Postgres.StartAgainAsync();
        Answer? first = null;
        await Eventually.Succeeds(async () =>
        {
            first = await Host.Client.AnswerUnder("k", "/orders", Some.Order());
            first.Status.ShouldBe(HttpStatusCode.Accepted);
        });
        (await Host.Client.AnswerUnder("k", "/orders", Some.Order())).ShouldBe(first);
        (await Host.Orders.Head()).ShouldBe(2);
    }

    private static void Impatient(EventLogOptions options) =>
        options.AppendPatience = options.ReadPatience = TimeSpan.FromMilliseconds(500);

    private static async Task ShouldBeAway(HttpResponseMessage response)
    {
        await response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        response.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
    }
}
