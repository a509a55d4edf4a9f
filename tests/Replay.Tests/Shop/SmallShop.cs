using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Orders.Replay.Tests.Shop;

/// <summary>
/// A shop in memory, over real HTTP, that can be told to misbehave: the replay is tried against it for what a sound system never
/// shows.
/// </summary>
internal sealed class SmallShop : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ShopFaults _faults;
    private int _posts;

    private SmallShop(ShopFaults faults)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _faults = faults;
        _app = builder.Build();
        _app.Use(LoseAnswers);
        Map(new ShopBooks(faults));
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<SmallShop> Open(ShopFaults faults)
    {
        var shop = new SmallShop(faults);
        await shop._app.StartAsync();
        return shop;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(ShopBooks books)
    {
        _app.MapGet("/health/live", () => "Healthy");
        _app.MapPost("/users", (NewUser _) => Results.Json(books.Register(), statusCode: StatusCodes.Status201Created));
        _app.MapPost(
            "/users/{id:guid}/verification",
            (Guid id) => books.Verify(id) is { } user ? Results.Ok(user) : Results.Conflict()
        );
        _app.MapGet("/users/{id:guid}", books.User);
        _app.MapPost("/stock/{sku}/receipts", (string sku, StockMovement movement) => books.Receive(sku, movement.Quantity));
        _app.MapPost("/stock/{sku}/adjustments", (string sku, StockMovement movement) => books.Adjust(sku, movement.Quantity));
        _app.MapGet("/stock", books.Stock);
        _app.MapPost("/orders", (NewOrder order) => Results.Json(books.Submit(order), statusCode: StatusCodes.Status202Accepted));
        _app.MapGet("/orders", books.Orders);
        _app.MapGet("/orders/{id:guid}", books.Order);
        _app.MapPost(
            "/orders/{id:guid}/return",
            (Guid id, NewReturn request, [FromHeader(Name = "Idempotency-Key")] string key) =>
                books.Return(id, request, key) is { } accepted
                    ? Results.Json(accepted, statusCode: StatusCodes.Status202Accepted)
                    : Results.Conflict()
        );
    }

    private async Task LoseAnswers(HttpContext context, RequestDelegate next)
    {
        var post = HttpMethods.IsPost(context.Request.Method) ? Interlocked.Increment(ref _posts) : 0;
        if (post == 0 || _faults.LoseAnswerEvery == 0 || post % _faults.LoseAnswerEvery != 0)
        {
            await next(context);
            return;
        }

        var takesEffect = post / _faults.LoseAnswerEvery % 2 == 0;
        if (takesEffect)
        {
            context.Response.Body = new MemoryStream();
            await next(context);
        }

        context.Abort();
    }
}
