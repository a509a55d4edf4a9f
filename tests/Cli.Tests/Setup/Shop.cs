using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventStore;
using EventStore.Append;
using EventStore.Metadata;
using EventStore.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Api;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.Worker;
using Users.Api;

namespace Orders.Cli.Tests.Setup;

/// <summary>All services in one process on Kestrel, as <c>./run</c> has them; or at rest: without the worker, whose part a test plays.</summary>
public sealed class Shop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Shop(WebApplication app, string database)
    {
        (_app, Database) = (app, database);
        _client = new() { BaseAddress = Address };
        _client.DefaultRequestHeaders.Add("X-Api-Key", Key);
    }

    /// <summary>With every scope.</summary>
    public string Key { get; } = ApiKeyText.New();

    /// <summary>May read orders, and no more.</summary>
    public string ReadersKey { get; } = ApiKeyText.New();

    /// <summary>May submit orders and return them, and read nothing.</summary>
    public string WritersKey { get; } = ApiKeyText.New();

    public string Database { get; }

    public Uri Address => new(_app.Urls.Single());

    public IEventLog Orders => _app.Services.GetRequiredService<IEventLog<OrdersLog>>();

    public IEventLog Users => _app.Services.GetRequiredService<IEventLog<UsersLog>>();

    public static async Task<Shop> Start(string database, bool works)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Postgres", database),
            new("Messaging:Transport", "InMemory"),
            new("Audit:Enabled", "false"),
        ]);
        builder.AddServiceDefaults().AddOrdersApi().AddUsersApi();
        builder.Logging.ClearProviders();
        builder.Services.PostConfigure<ProjectionOptions>(options => options.BuildPoll = TimeSpan.FromMilliseconds(50));
        if (works)
        {
            builder.AddOrdersWorker();
        }
        else
        {
            builder.Services.AddProjectionRunners<OrdersLog>();
        }

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseServiceDefaults().MapOrdersApi();
        app.MapUsersApi();
        await app.StartAsync();
        var shop = new Shop(app, database);
        var keys = app.Services.GetRequiredService<ApiKeyStore>();
        await keys.Ensure(shop.Key, "tests", Scopes.All);
        await keys.Ensure(shop.ReadersKey, "reader", [Scopes.ReadOrders]);
        await keys.Ensure(shop.WritersKey, "writer", [Scopes.SubmitOrders, Scopes.QuotePrices]);
        return shop;
    }

    public async Task<Guid> VerifiedUser()
    {
        var user = await Post("/users", new { email = $"{Guid.NewGuid():N}@example.com", name = "Ada" });
        await Post($"/users/{user.Id()}/verification", new { });
        return user.Id();
    }

    /// <returns>A SKU of which there are so many pieces.</returns>
    public async Task<string> Goods(int pieces)
    {
        var sku = $"SKU-{Guid.NewGuid():N}";
        await Post($"/stock/{sku}/receipts", new { quantity = pieces });
        return sku;
    }

    public async Task<Guid> Order(Guid? user = null, string? reference = null) =>
        (
            await Post(
                "/orders",
                new
                {
                    userId = user ?? Guid.NewGuid(),
                    currency = "GBP",
                    reference,
                    lines = new[]
                    {
                        new
                        {
                            sku = "MUG-01",
                            quantity = 2,
                            unitPrice = 1250,
                        },
                    },
                }
            )
        ).Id();

    public static Task<AppendResult> Append(IEventLog log, string stream, params IReadOnlyList<object> events) =>
        log.Append(AppendUnit.Of(stream, ExpectedVersion.Any, EventMetadata.For(stream, "cause", "test"), events));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<JsonElement> Post(string path, object body)
    {
        using var response = await _client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted);
        return JsonElement.Parse(text);
    }
}
