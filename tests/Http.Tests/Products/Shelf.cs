using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Products;

internal static class Shelf
{
    public static Task<JsonElement> Offer(
        this HttpClient client,
        string sku,
        long amount,
        string currency = "GBP",
        string name = "A mug"
    ) => client.PutJson($"/products/{Uri.EscapeDataString(sku)}", new { name, price = new { amount, currency } });

    public static Task<JsonElement> Withdraw(this HttpClient client, string sku) =>
        client.DeleteJson($"/products/{Uri.EscapeDataString(sku)}");

    /// <summary>An order of one piece of each, without prices.</summary>
    public static object Order(params IEnumerable<string> skus) =>
        new
        {
            userId = Some.User,
            currency = "GBP",
            lines = skus.Select(sku => new { sku, quantity = 1 }),
        };

    private static async Task<JsonElement> PutJson(this HttpClient client, string path, object body)
    {
        using var response = await client.PutAsJsonAsync(path, body);
        return await response.Body(HttpStatusCode.OK);
    }

    private static async Task<JsonElement> DeleteJson(this HttpClient client, string path)
    {
        using var response = await client.DeleteAsync(new Uri(path, UriKind.Relative));
        return await response.Body(HttpStatusCode.OK);
    }
}
