using System.Net.Http.Json;
using System.Text.Json;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.EndToEnd.Tests.Processes;

/// <summary>A caller that speaks to the services over HTTP.</summary>
internal sealed class Shop : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Uri _orders;
    private readonly Uri _users;

    public Shop(ThreeProcesses system)
        : this(system.OrdersApi.Address, system.UsersApi.Address) { }

    public Shop(Uri orders, Uri users)
    {
        (_orders, _users) = (orders, users);
        _http.DefaultRequestHeaders.Add("X-Api-Key", ApiKey.Value);
    }

    public async Task<string> RegisterVerifiedUser()
    {
        var user = IdOf(await Post(new Uri(_users, "/users"), new { Email = "ada@example.com", Name = "Ada" }));
        await Post(new Uri(_users, $"/users/{user}/verification"), new { });
        return user;
    }

    public Task Receive(string sku, int quantity) =>
        Post(new Uri(_orders, $"/stock/{sku}/receipts"), new { Quantity = quantity });

    public async Task<string> Submit(string userId, string sku, int quantity, long unitPrice)
    {
        object[] lines =
        [
            new
            {
                Sku = sku,
                Quantity = quantity,
                UnitPrice = unitPrice,
            },
        ];
        var order = new
        {
            UserId = userId,
            Currency = "GBP",
            Lines = lines,
        };
        return IdOf(await Post(new Uri(_orders, "/orders"), order));
    }

    public async Task<string?> StatusOf(string order) =>
        (await _http.GetFromJsonAsync<JsonElement>(new Uri(_orders, $"/orders/{order}"))).GetProperty("status").GetString();

    /// <summary>As the list of orders shows it; null where it does not yet.</summary>
    public async Task<string?> ListedStatusOf(string order)
    {
        var list = await _http.GetFromJsonAsync<JsonElement>(new Uri(_orders, "/orders"));
        var items = list.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("id").GetString() == order);
        return items.Select(item => item.GetProperty("status").GetString()).SingleOrDefault();
    }

    /// <summary>Has a projection rebuilt, and waits for the end of it.</summary>
    public async Task Rebuild(string projection)
    {
        await Post(new Uri(_orders, $"/projections/{projection}/rebuild"), new { });
        await Patience.Until(
            async () => (await Projection(projection)).GetProperty("rebuild").GetProperty("state").GetString() == "Completed",
            Patience.ForOneThing
        );
    }

    /// <summary>Compares a projection's tables with fresh ones.</summary>
    /// <returns>How many rows differ.</returns>
    public async Task<long> Verify(string projection)
    {
        await Post(new Uri(_orders, $"/projections/{projection}/verification"), new { });
        JsonElement result = default;
        await Patience.Until(
            async () =>
                (result = (await Projection(projection)).GetProperty("verification").GetProperty("result")).ValueKind
                is JsonValueKind.Object,
            Patience.ForOneThing
        );
        return result.GetProperty("differences").GetInt64();
    }

    /// <summary>Where the transitions of its saga led.</summary>
    public async Task<IReadOnlyList<string?>> StatesOf(string order)
    {
        var saga = await _http.GetFromJsonAsync<JsonElement>(new Uri(_orders, $"/orders/{order}/saga"));
        return
        [
            .. saga.GetProperty("transitions").EnumerateArray().Select(transition => transition.GetProperty("to").GetString()),
        ];
    }

    public void Dispose() => _http.Dispose();

    private Task<JsonElement> Projection(string name) =>
        _http.GetFromJsonAsync<JsonElement>(new Uri(_orders, $"/projections/{name}"));

    private async Task<JsonElement> Post(Uri address, object body)
    {
        using var answer = await _http.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    private static string IdOf(JsonElement created) => created.GetProperty("id").GetString()!;
}
