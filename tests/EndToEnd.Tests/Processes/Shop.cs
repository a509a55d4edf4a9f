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
    {
        (_orders, _users) = (system.OrdersApi.Address, system.UsersApi.Address);
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

    private async Task<JsonElement> Post(Uri address, object body)
    {
        using var answer = await _http.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    private static string IdOf(JsonElement created) => created.GetProperty("id").GetString()!;
}
