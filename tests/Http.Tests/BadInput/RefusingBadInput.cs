using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.BadInput;

/// <summary>One host for the whole table: nothing that is refused leaves a trace.</summary>
public sealed class SharedHost(PostgresServer postgres) : IAsyncLifetime
{
    private ApiHost? _host;

    public ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _host = await ApiHost.Start(await postgres.CreateDatabase());

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

[Collection(PostgresSuite.Name)]
public sealed class RefusingBadInput(SharedHost shared) : IClassFixture<SharedHost>
{
    public static TheoryData<string> Orders => [.. BadOrders.All.Keys];

    public static TheoryData<string> Queries => [.. BadQueries.All.Keys];

    public static TheoryData<string> Commands => [.. BadCommands.All.Keys];

    [Theory]
    [MemberData(nameof(Orders))]
    public Task Says_what_is_wrong_with_an_order(string name) => Refuses(BadOrders.All[name]);

    [Theory]
    [MemberData(nameof(Queries))]
    public Task Says_what_is_wrong_with_a_query(string name) => Refuses(BadQueries.All[name]);

    [Theory]
    [MemberData(nameof(Commands))]
    public Task Says_what_is_wrong_with_a_command(string name) => Refuses(BadCommands.All[name]);

    [Fact]
    public async Task Says_all_that_is_wrong_at_once()
    {
        var body = "{\"sku\":\"\",\"quantity\":0,\"unitPrice\":-1}";
        var request = BadRequest.Post("/orders", BadOrders.Order(currency: "\"XYZ\"", lines: body), "currency");
        using var response = await shared.Host.Client.SendAsync(request.Message());

        var problem = await response.ShouldBeProblem(request.Status, request.Slug);

        foreach (var field in new[] { "currency", "lines[0].sku", "lines[0].quantity", "lines[0].unitPrice" })
        {
            problem.ShouldName(field);
        }
    }

    private async Task Refuses(BadRequest request)
    {
        using var message = request.Message();
        using var response = await shared.Host.Client.SendAsync(message);

        var problem = await response.ShouldBeProblem(request.Status, request.Slug);
        if (request.Field is not null)
        {
            problem.ShouldName(request.Field);
        }

        (await shared.Host.Orders.Head()).ShouldBe(0);
        (await shared.Host.Users.Head()).ShouldBe(0);
    }
}
