using System.Net;
using System.Text.Json;
using EventStore.Leadership;
using EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;
using Orders.Http.Tests.Setup;
using Orders.ReadModels;
using Orders.ReadModels.StockLevels;
using Orders.Stock;

namespace Orders.Http.Tests.Projections;

[Collection(PostgresSuite.Name)]
public sealed class RunningProjections(PostgresServer postgres)
{
    [Fact]
    public async Task Counts_each_event_once_whoever_runs_and_however_often_it_is_restarted()
    {
        var database = await postgres.CreateDatabase();
        await using var api = await ApiHost.Start(database, projects: false);
        var receiving = Receive(api, 300);
        for (var restart = 0; restart < 3; restart++)
        {
            await using var first = await ApiHost.Start(database);
            await using var second = await ApiHost.Start(database);
            var reached = await api.Orders.Head();
            await Eventually.Succeeds(async () => (await Level(api, reached)).ShouldNotBeNull());
        }

        await receiving;
        await using var last = await ApiHost.Start(database);

        var level = await Level(last, await api.Orders.Head());

        level!.Received.ShouldBe(300);
    }

    [Fact]
    public async Task Counts_each_event_once_where_two_believe_that_they_lead()
    {
        var database = await postgres.CreateDatabase();
        await using var first = await ApiHost.Start(database, configure: Deluded);
        await using var second = await ApiHost.Start(database, configure: Deluded);

        await Receive(first, 100);

        (await Level(first, await first.Orders.Head()))!.Received.ShouldBe(100);
        await first.Complete("stock-levels", "rebuild");
        (await Level(first, await first.Orders.Head()))!.Received.ShouldBe(100);
        (await first.Verify("stock-levels")).Number("differences").ShouldBe(0);
    }

    [Fact]
    public async Task Answers_503_while_a_list_is_behind_the_position_asked_for()
    {
        var database = await postgres.CreateDatabase();
        await using var api = await ApiHost.Start(database, projects: false, Impatient);
        var order = await api.Client.Submit();
        var path = new Uri($"/orders?atLeastPosition={order.Number("position")}", UriKind.Relative);

        using (var behind = await api.Client.GetAsync(path))
        {
            await behind.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "not-caught-up");
            behind.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        }

        (await api.Projection("order-list")).Number("lag").ShouldBe(order.Number("position"));
        await using var runner = await ApiHost.Start(database);
        await Eventually.Succeeds(async () => (await api.Client.GetJson(path.ToString())).Items().ShouldHaveSingleItem());
    }

    [Fact]
    public async Task Stands_before_an_event_it_cannot_apply_and_goes_on_once_it_can()
    {
        var broken = new Switch { On = true };
        await using var api = await ApiHost.Start(
            await postgres.CreateDatabase(),
            configure: services =>
                services
                    .AddSingleton(broken)
                    .Configure<ProjectionOptions>(options =>
                        options.LongestPause = options.FirstPause = TimeSpan.FromMilliseconds(50)
                    )
                    .AddProjection<OrdersLog, FragileProjection>()
        );
        await api.Orders.Append("stock-A", new GoodsReceived("A", 1, Reference: null));
        var good = await api.Orders.Head();
        await api.Orders.Append("stock-B", new GoodsReceived(FragileProjection.Poison, 1, Reference: null));
        await api.Orders.Append("stock-C", new GoodsReceived("C", 1, Reference: null));
        var fragile = api.Service<FragileProjection>();

        await Eventually.Succeeds(() => fragile.Refusals.ShouldBeGreaterThan(2));
        var standing = await api.Projection("fragile");
        (standing.Text("state"), standing.Number("position")).ShouldBe(("Failed", good));
        var failure = standing.GetProperty("failure");
        (failure.Text("reason"), failure.Text("eventType"), failure.Text("stream")).ShouldBe(
            ("No poison.", "goods_received", "stock-B")
        );
        failure.Number("position").ShouldBe(good + 1);
        failure.GetProperty("eventId").GetGuid().ShouldNotBe(Guid.Empty);
        failure.GetProperty("nextTry").GetDateTimeOffset().ShouldBeGreaterThan(failure.GetProperty("since").GetDateTimeOffset());
        (await Level(api, await api.Orders.Head())).ShouldBeNull();
        (await api.Projection("stock-levels")).Text("state").ShouldBe("Running");

        broken.On = false;
        await Eventually.Succeeds(async () => (await api.Projection("fragile")).Number("lag").ShouldBe(0));
        var going = await api.Projection("fragile");
        (going.Text("state"), going.GetProperty("failure").ValueKind).ShouldBe(("Running", JsonValueKind.Null));
    }

    private static async Task Receive(ApiHost api, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await api.Orders.Append("stock-X", new GoodsReceived("X", 1, Reference: null));
        }
    }

    private static async Task<StockLevel?> Level(ApiHost api, long atLeast) =>
        (await api.Service<StockLevelQueries>().Find("X", atLeast, CancellationToken.None)).Value;

    private static void Deluded(IServiceCollection services) =>
        services.AddSingleton<ILeaderElection<OrdersLog>, EverybodyLeads>();

    private static void Impatient(IServiceCollection services) =>
        services.Configure<ProjectionOptions>(options => options.PositionPatience = TimeSpan.FromMilliseconds(50));
}
