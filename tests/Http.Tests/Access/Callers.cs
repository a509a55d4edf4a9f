using System.Net.Http.Json;
using Orders.Http.Tests.Setup;
using Orders.Identity.Access;
using Orders.Identity.ApiKeys;
using Orders.Identity.Sessions;

namespace Orders.Http.Tests.Access;

internal enum Kind
{
    /// <summary>No credential that is good.</summary>
    Unknown,

    /// <summary>The user whose order and account the matrix asks for.</summary>
    Owner,

    /// <summary>Another user.</summary>
    Other,

    /// <summary>A user with every scope.</summary>
    Operator,

    /// <summary>A key with just the endpoint's scopes.</summary>
    Scoped,

    /// <summary>A key with every other scope.</summary>
    WrongScope,
}

/// <param name="Client">Makes a client; each request has one of its own.</param>
internal sealed record MatrixCaller(string Name, Kind Kind, Func<Task<HttpClient>> Client)
{
    public async Task<HttpResponseMessage> Send(EndpointRule rule, Belongings owners)
    {
        using var client = await Client();
        using var request = new HttpRequestMessage(rule.Method, new Uri(rule.Path(owners), UriKind.Relative));
        request.Content = rule.BodyFor(owners) is { } body ? JsonContent.Create(body) : null;
        return await client.SendAsync(request);
    }
}

/// <summary>The columns of the matrix.</summary>
internal sealed class Callers(ApiHost host, Belongings owner, Guid other, Guid @operator) : IDisposable
{
    private readonly ApiKeyStore _keys = host.Service<ApiKeyStore>();
    private readonly HttpClient _nobody = host.ClientOfNobody();

    public Belongings Owner => owner;

    public static async Task<Callers> Of(ApiHost host)
    {
        var (owner, _) = await host.UserWithPassword();
        var (other, _) = await host.UserWithPassword();
        var (@operator, _) = await host.UserWithPassword([.. Scopes.All]);
        var order = (await host.Client.Submit(owner)).Id();
        return new Callers(host, new Belongings(owner, order), other, @operator);
    }

    public IEnumerable<MatrixCaller> For(EndpointRule rule) =>
        [
            new("nobody", Kind.Unknown, () => Task.FromResult(host.ClientOfNobody())),
            new("a key that nobody made", Kind.Unknown, () => Task.FromResult(host.ClientOf(ApiKeyText.New()))),
            new("a revoked key", Kind.Unknown, Revoked),
            new("an expired key", Kind.Unknown, () => WithKey(Scopes.All, DateTimeOffset.UtcNow.AddSeconds(-1))),
            new("a token that nobody made", Kind.Unknown, () => Task.FromResult(host.ClientOfToken("made-up"))),
            new("a user who has signed out", Kind.Unknown, SignedOut),
            new(
                "a key without the scope",
                Kind.WrongScope,
                () => WithKey(Scopes.All.Except(rule.Scopes, StringComparer.Ordinal))
            ),
            new("a key with the scope", Kind.Scoped, () => WithKey(rule.Scopes)),
            new("the owner", Kind.Owner, () => SignedIn(owner.User)),
            new("another customer", Kind.Other, () => SignedIn(other)),
            new("an operator", Kind.Operator, () => SignedIn(@operator)),
        ];

    public void Dispose() => _nobody.Dispose();

    private async Task<HttpClient> WithKey(IEnumerable<string> scopes, DateTimeOffset? expiresAt = null) =>
        host.ClientOf((await _keys.Create("matrix", scopes, expiresAt, "matrix")).Key);

    private async Task<HttpClient> Revoked()
    {
        var made = await _keys.Create("matrix", Scopes.All, expiresAt: null, "matrix");
        await _keys.Revoke(made.Id, "matrix", CancellationToken.None);
        return host.ClientOf(made.Key);
    }

    private async Task<HttpClient> SignedOut()
    {
        var client = await SignedIn(@operator);
        await client.DeleteAsync(new Uri("/tokens", UriKind.Relative));
        return client;
    }

    private async Task<HttpClient> SignedIn(Guid user)
    {
        var session = await host.Service<SessionStore>().Begin(user, CancellationToken.None);
        return host.ClientOfToken(AccessTokens.Of(host, session));
    }
}
