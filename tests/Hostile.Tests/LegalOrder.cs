using System.Net.Http.Json;
using System.Text.Json;
using Orders.Hostile.Tests.Setup;

namespace Orders.Hostile.Tests;

/// <summary>What the services are there for, after all that.</summary>
internal static class LegalOrder
{
    public static async Task Completes(HttpClient http, Belongings canary)
    {
        (await http.GetStringAsync(new Uri($"/users/{canary.UserId}", UriKind.Relative))).ShouldContain(canary.Marker);
        (await http.GetStringAsync(new Uri($"/orders/{canary.OrderId}", UriKind.Relative))).ShouldContain(canary.Marker);

        var order = new
        {
            userId = canary.UserId,
            currency = "GBP",
            lines = new[]
            {
                new
                {
                    sku = canary.Sku,
                    quantity = 1,
                    unitPrice = 100,
                },
            },
        };
        using var answer = await http.PostAsJsonAsync("/orders", order);
        var id = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("id").GetString();
        await Eventually.Succeeds(async () =>
            (await http.GetFromJsonAsync<JsonElement>(new Uri($"/orders/{id}", UriKind.Relative)))
                .GetProperty("status")
                .GetString()
                .ShouldBe("Completed")
        );
    }
}
