using System.Net.Http.Json;
using System.Text.Json;
using Orders.LocalServers;

namespace Orders.Browser.Tests.Hosting;

/// <summary>Brings about over HTTP what a test begins with.</summary>
internal sealed class Shop : IDisposable
{
    public const string Password = "correct horse battery";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    public Shop(RunningConsole console)
    {
        _http = new HttpClient { BaseAddress = console.Address };
        _http.DefaultRequestHeaders.Add("X-Api-Key", console.Key);
    }

    /// <summary>A user who may buy, and sign in with <see cref="Password"/>.</summary>
    public async Task<Customer> Register(string name)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var id = (await Send(HttpMethod.Post, "/users", new { email, name })).GetProperty("id").GetString()!;
        await Send(HttpMethod.Post, $"/users/{id}/verification", new { });
        await Send(HttpMethod.Put, $"/users/{id}/password", new { password = Password });
        return new Customer(id, email, name);
    }

    /// <summary>Something to buy, in the catalogue and in stock.</summary>
    /// <param name="price">Minor units of GBP.</param>
    public async Task<string> Offer(string name, long price = 1_250, int stock = 1_000)
    {
        var sku = $"SKU-{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        await Send(HttpMethod.Put, $"/products/{sku}", new { name, price = new { amount = price, currency = "GBP" } });
        if (stock > 0)
        {
            await Send(HttpMethod.Post, $"/stock/{sku}/receipts", new { quantity = stock });
        }

        return sku;
    }

    public async Task<string> Order(Customer customer, string sku, int quantity = 1)
    {
        var order = new
        {
            userId = customer.Id,
            currency = "GBP",
            lines = new[] { new { sku, quantity } },
        };
        return (await Send(HttpMethod.Post, "/orders", order)).GetProperty("id").GetString()!;
    }

    /// <param name="letter">The id of a dead letter.</param>
    public Task Replay(string letter) => Send(HttpMethod.Post, $"/dead-letters/{letter}/replay", new { });

    /// <summary>Waits until the list shows the order in this status, too.</summary>
    /// <exception cref="TimeoutException">It did not come to it.</exception>
    public Task HasCome(string order, string status) =>
        Until(
            async () => (await List("/orders?limit=200", "id", "status")).Any(item => item[0] == order && item[1] == status),
            $"order {order} is {status}"
        );

    /// <returns>These fields of each item.</returns>
    public async Task<IReadOnlyList<string?[]>> List(string path, params string[] fields) =>
        [
            .. (await Send(HttpMethod.Get, path, body: null))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => fields.Select(field => item.GetProperty(field).GetString()).ToArray()),
        ];

    public void Dispose() => _http.Dispose();

    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        if (!await Condition.HoldsWithinAsync(Deadline, condition))
        {
            throw new TimeoutException($"After {Deadline} still not: {what}");
        }
    }

    private async Task<JsonElement> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length > 0 ? JsonElement.Parse(text) : default;
    }
}

internal sealed record Customer(string Id, string Email, string Name);
