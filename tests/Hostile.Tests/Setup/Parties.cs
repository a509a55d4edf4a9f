using System.Net.Http.Json;
using System.Text.Json;
using Orders.Hostile.Tests.Document;

namespace Orders.Hostile.Tests.Setup;

/// <summary>Who attacks what.</summary>
/// <param name="Impostors">Credentials that nobody has given out.</param>
/// <param name="Canary">Another's: what callers without rights ask for, and must never see.</param>
/// <param name="Scrap">What the operator's requests may change and destroy.</param>
internal sealed record Parties(
    Caller Operator,
    Caller Scopeless,
    Caller Customer,
    IReadOnlyList<Caller> Impostors,
    Belongings Canary,
    Belongings Scrap
)
{
    private const int CanaryPieces = 76_543_21;
    private const string Password = "correct horse battery";

    public IReadOnlyList<Caller> All => [Operator, Callers.Nobody, Scopeless, Customer, .. Impostors];

    /// <param name="http">The operator's.</param>
    public static async Task<Parties> Plant(HttpClient http, string operatorKey)
    {
        var made = await Send(http, HttpMethod.Post, "/api-keys", new { name = "scopeless", scopes = Array.Empty<string>() });
        var scopeless = made.GetProperty("key").GetString()!;
        return new Parties(
            Callers.Operator(operatorKey),
            Callers.Scopeless(scopeless),
            Callers.Customer(await SignIn(http)),
            Callers.Impostors(operatorKey, scopeless),
            await Belongings.Plant(http, "canary", CanaryPieces),
            await Belongings.Plant(http, "scrap", pieces: 1_000_000)
        );
    }

    public Belongings BelongingsFor(Caller caller) => caller.Rights is Rights.All ? Scrap : Canary;

    /// <summary>The operator mostly, whose garbage gets furthest.</summary>
    public Caller Draw(Operation operation, Random random) =>
        random.Next(10) switch
        {
            0 => Callers.Nobody,
            1 or 2 => Scopeless,
            3 when !operation.EndsSessions => Customer,
            _ => Operator,
        };

    private static async Task<string> SignIn(HttpClient http)
    {
        const string email = "customer@example.com";
        var user = await Send(http, HttpMethod.Post, "/users", new { email, name = "Customer" });
        await Send(http, HttpMethod.Put, $"/users/{user.GetProperty("id").GetString()}/password", new { password = Password });
        var tokens = await Send(http, HttpMethod.Post, "/tokens", new { email, password = Password });
        return tokens.GetProperty("accessToken").GetString()!;
    }

    private static async Task<JsonElement> Send(HttpClient http, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }
}
