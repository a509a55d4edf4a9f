using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.Bench.Watching.Load;

/// <summary>Users who may buy and goods that are there, and orders for them, over HTTP.</summary>
internal sealed class Shop(HttpClient http, WatchingOptions options)
{
    private const int Plenty = 1_000_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly List<Guid> _users = [];
    private int _ordered;

    public async Task Open(CancellationToken cancellationToken)
    {
        foreach (var sku in Enumerable.Range(0, options.Skus))
        {
            await Post($"/stock/{Sku(sku)}/receipts", new { quantity = Plenty }, cancellationToken);
        }

        foreach (var _ in Enumerable.Range(0, options.Users))
        {
            var user = await Post(
                "/users",
                new { email = $"{Guid.NewGuid():N}@example.com", name = "Watcher" },
                cancellationToken
            );
            var id = user.GetProperty("id").GetGuid();
            await Post($"/users/{id}/verification", body: null, cancellationToken);
            _users.Add(id);
        }
    }

    /// <returns>The order's id, once it is accepted.</returns>
    public async Task<Guid> Submit(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _ordered);
        var order = new
        {
            userId = _users[number % _users.Count],
            currency = "GBP",
            lines = new[] { Line(number), Line(number + 1) },
        };
        return (await Post("/orders", order, cancellationToken)).GetProperty("id").GetGuid();
    }

    /// <summary>What the log has kept of each order's saga, once all have ended.</summary>
    /// <returns>Positions of the transitions by order.</returns>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<long>>> UntilEnded(
        IEnumerable<Guid> orders,
        CancellationToken cancellationToken
    )
    {
        var told = new Dictionary<Guid, IReadOnlyList<long>>();
        foreach (var order in orders)
        {
            told[order] = await UntilEnded(order, cancellationToken);
        }

        return told;
    }

    private async Task<IReadOnlyList<long>> UntilEnded(Guid order, CancellationToken cancellationToken)
    {
        while (true)
        {
            var saga = await http.GetFromJsonAsync<JsonElement>($"/orders/{order}/saga", cancellationToken);
            if (OrderEnd.Is(saga.GetProperty("state").GetString()!))
            {
                return
                [
                    .. saga.GetProperty("transitions").EnumerateArray().Select(step => step.GetProperty("position").GetInt64()),
                ];
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    private async Task<JsonElement> Post(string path, object? body, CancellationToken cancellationToken)
    {
        using var content = body is null ? null : JsonContent.Create(body);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    private object Line(int number) =>
        new
        {
            sku = Sku(number % options.Skus),
            quantity = 1,
            unitPrice = 1250,
        };

    private static string Sku(int number) => $"WATCHED-{number:000}";
}
