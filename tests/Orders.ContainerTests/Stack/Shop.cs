using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Orders.ContainerTests.Stack;

/// <summary>A caller that repeats what was not answered, under the same key.</summary>
internal sealed class Shop(HttpClient http) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public HttpClient Http => http;

    public async Task<string> RegisterVerifiedUser()
    {
        var user = await Post("/users", new { email = $"{Guid.NewGuid():N}@example.com", name = "Ada" });
        await Post($"/users/{user}/verification", body: null);
        return user;
    }

    public Task Receive(string sku, int quantity) => Post($"/stock/{sku}/receipts", new { quantity });

    public Task<string> Order(string user, string sku)
    {
        object[] lines =
        [
            new
            {
                sku,
                quantity = 1,
                unitPrice = 1250,
            },
        ];
        return Post(
            "/orders",
            new
            {
                userId = user,
                currency = "GBP",
                lines,
            }
        );
    }

    public async Task<string?> StatusOf(string order)
    {
        try
        {
            var shown = await http.GetFromJsonAsync<JsonElement>($"/orders/{order}");
            return shown.GetProperty("status").GetString();
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            return null;
        }
    }

    /// <summary>Orders in the list of a user, whatever their status.</summary>
    public async Task<int> CountOrdersOf(string user)
    {
        var count = 0;
        string? cursor = null;
        do
        {
            var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await http.GetFromJsonAsync<JsonElement>($"/orders?userId={user}&limit=100{next}");
            count += page.GetProperty("items").GetArrayLength();
            cursor = page.GetProperty("next").GetString();
        } while (cursor is not null);

        return count;
    }

    public void Dispose() => http.Dispose();

    /// <returns>The id in the answer; nothing where there is none.</returns>
    private async Task<string> Post(string path, object? body)
    {
        for (var key = $"{Guid.NewGuid()}"; ; await Task.Delay(Pause))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path)
                {
                    Version = http.DefaultRequestVersion,
                    Content = body is null ? null : JsonContent.Create(body),
                    Headers = { { "Idempotency-Key", key } },
                };
                using var response = await http.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                if (response.IsSuccessStatusCode)
                {
                    return text.Length == 0 ? "" : IdIn(text);
                }

                if (response.StatusCode < HttpStatusCode.InternalServerError)
                {
                    throw new InvalidOperationException($"POST {path}: {(int)response.StatusCode} {text}");
                }
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                // It is repeated.
            }
        }
    }

    private static string IdIn(string json) => JsonElement.Parse(json).TryGetProperty("id", out var id) ? id.GetString()! : "";

    private static bool IsPassing(Exception failure) =>
        failure is HttpRequestException or OperationCanceledException or IOException;
}
