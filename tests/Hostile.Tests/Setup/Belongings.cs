using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.Hostile.Tests.Setup;

/// <summary>A user with an order and a stock: what garbage is aimed at, and what must not leak.</summary>
/// <param name="Marker">Stands in the user's name and the order's reference, and in no request.</param>
/// <param name="Pieces">On hand of the SKU; a number that stands nowhere else.</param>
internal sealed record Belongings(string Marker, int Pieces, string UserId, string OrderId, string Sku)
{
    /// <summary>Parts of an answer that tell that these belongings are in it.</summary>
    public IReadOnlyList<string> Traces => [Marker, $":{Pieces},", $":{Pieces}}}"];

    public static async Task<Belongings> Plant(HttpClient http, string name, int pieces)
    {
        var marker = $"{name}-{Guid.NewGuid():N}";
        var sku = $"{name}-sku";
        var user = await Post(http, "/users", new { email = $"{marker}@example.com", name = marker });
        var userId = user.GetProperty("id").GetString()!;
        await Post(http, $"/users/{userId}/verification", new { });
        await Post(http, $"/stock/{sku}/receipts", new { quantity = pieces });
        await Put(
            http,
            $"/products/{sku}",
            new { name = "For everybody to see", price = new { amount = 100, currency = "GBP" } }
        );
        var line = new
        {
            sku = marker,
            quantity = 1,
            unitPrice = 100,
        };
        var order = new
        {
            userId,
            reference = marker,
            currency = "GBP",
            lines = new[] { line },
        };
        var submitted = await Post(http, "/orders", order);
        return new(marker, pieces, userId, submitted.GetProperty("id").GetString()!, sku);
    }

    /// <summary>A legal value for a parameter of a path; null where it is none of these belongings.</summary>
    public string? ValueOf(string path, string parameter) =>
        parameter switch
        {
            "sku" => Sku,
            "name" when path.StartsWith("/projections", StringComparison.Ordinal) => "stock-levels",
            "userId" => UserId,
            "orderId" => OrderId,
            "id" when path.StartsWith("/orders", StringComparison.Ordinal) => OrderId,
            "id" when path.StartsWith("/users", StringComparison.Ordinal) => UserId,
            _ => null,
        };

    private static async Task Put(HttpClient http, string path, object body)
    {
        using var answer = await http.PutAsJsonAsync(path, body);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode}");
    }

    private static async Task<JsonElement> Post(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }
}
