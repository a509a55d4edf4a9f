using System.Net;
using System.Text.Json;
using Npgsql;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Projections;

[Collection(PostgresSuite.Name)]
public sealed class OperatingProjections(PostgresServer postgres)
{
    [Fact]
    public async Task Lists_how_far_each_is()
    {
        await using var api = await ApiHost.Start(await postgres.CreateDatabase());
        await api.Client.Submit();

        await Eventually.Succeeds(async () =>
        {
            var list = (await api.Client.GetJson("/projections")).Items();
            list.Select(item => item.Text("name"))
                .ShouldBe(["dead-letters", "order-list", "product-list", "saga-list", "stock-levels"]);
            foreach (var item in list)
            {
                (item.Text("state"), item.Number("position"), item.Number("head"), item.Number("lag")).ShouldBe(
                    ("Running", 1, 1, 0)
                );
                item.GetProperty("failure").ValueKind.ShouldBe(JsonValueKind.Null);
                item.GetProperty("rebuild").ValueKind.ShouldBe(JsonValueKind.Null);
            }
        });
    }

    [Fact]
    public async Task Answers_where_to_follow_a_rebuild_and_asks_for_one_at_a_time()
    {
        await using var api = await ApiHost.Start(await postgres.CreateDatabase(), projects: false);
        var path = new Uri("/projections/order-list/rebuild", UriKind.Relative);

        using var first = await api.Client.PostAsync(path, content: null);
        using var second = await api.Client.PostAsync(path, content: null);

        var asked = await first.Body(HttpStatusCode.Accepted);
        first.Headers.Location!.OriginalString.ShouldBe("/projections/order-list");
        asked.Text("state").ShouldBe("Waiting");
        (await second.Body(HttpStatusCode.Accepted)).Id().ShouldBe(asked.Id());
        var projection = await api.Client.GetJson(first.Headers.Location.OriginalString);
        projection.Text("state").ShouldBe("Rebuilding");
        projection.GetProperty("rebuild").Id().ShouldBe(asked.Id());
        (await api.Projection("stock-levels")).GetProperty("rebuild").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Finds_a_corrupted_row_and_mends_it_by_a_rebuild()
    {
        var database = await postgres.CreateDatabase();
        await using var api = await ApiHost.Start(database);
        for (var i = 0; i < 20; i++)
        {
            await api.Client.Submit(reference: $"R{i}");
        }

        await api.Client.GetJson($"/orders?atLeastPosition={await api.Orders.Head()}");
        (await api.Verify("order-list")).Number("differences").ShouldBe(0);
        await Corrupt(database);

        var found = await api.Verify("order-list");

        (found.Number("rows"), found.Number("differences")).ShouldBe((20, 1));
        var row = found.GetProperty("sample")[0];
        row.Text("table").ShouldBe("order_list");
        row.GetProperty("key").Id().ShouldBe(row.GetProperty("live").Id());
        (row.GetProperty("live").Number("total"), row.GetProperty("rebuilt").Number("total")).ShouldBe((1, 2310));
        var rebuild = await api.Complete("order-list", "rebuild");
        (rebuild.Number("from"), rebuild.Number("to"), rebuild.Number("percent"), rebuild.Number("events")).ShouldBe(
            (0, await api.Orders.Head(), 100, 20)
        );
        (await api.Verify("order-list")).Number("differences").ShouldBe(0);
        (await api.Client.GetJson("/orders")).Items().Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("GET", "/projections")]
    [InlineData("GET", "/projections/order-list")]
    [InlineData("POST", "/projections/order-list/rebuild")]
    [InlineData("POST", "/projections/order-list/verification")]
    public async Task Is_for_operators_only(string method, string path)
    {
        await using var api = await ApiHost.Start(await postgres.CreateDatabase(), projects: false);
        using var reader = api.ClientOf(Keys.Reader);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await reader.SendAsync(request);

        await response.ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private static async Task Corrupt(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "UPDATE orders_order_list.order_list SET total = 1 WHERE reference = 'R7'"
        );
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}
