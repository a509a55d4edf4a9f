using System.Globalization;
using System.Security.Claims;
using Orders.Identity.ApiKeys;
using Orders.Identity.Sessions;

namespace Orders.ServiceDefaults.Access;

/// <summary>A caller as claims: who it is, in words for the events that it causes, and what it may do.</summary>
public static class CallerClaims
{
    private const string Scope = "scope";
    private const string User = "sub";
    private const string Session = "sid";
    private const string Refreshes = "refreshes";

    public static ClaimsPrincipal Of(ApiKey key) =>
        Caller(
            CallerAuthentication.ApiKeyScheme,
            [new Claim(ClaimTypes.Name, key.Name), new Claim(ClaimTypes.NameIdentifier, $"key {key.Id:D}"), .. Scopes(key.Scopes)]
        );

    /// <summary>Users stand in events by their id alone: the log is for good, and their address and name are theirs.</summary>
    public static ClaimsPrincipal Of(Session session) =>
        Caller(
            CallerAuthentication.BearerScheme,
            [
                new Claim(ClaimTypes.Name, $"user {session.UserId:D}"),
                new Claim(ClaimTypes.NameIdentifier, $"user {session.UserId:D}"),
                new Claim(User, session.UserId.ToString("D")),
                .. Scopes(session.Scopes),
            ]
        );

    /// <summary>What goes into a token: which session it is of, and which refresh it comes from. What the user may do is looked up.</summary>
    public static ClaimsPrincipal ForTokens(Session session) =>
        Caller(
            CallerAuthentication.BearerScheme,
            [
                new Claim(Session, session.Id.ToString("D")),
                new Claim(Refreshes, session.Refreshes.ToString(CultureInfo.InvariantCulture)),
            ]
        );

    /// <summary>Null where the principal comes from no token of ours.</summary>
    public static (Guid Id, int Refreshes)? SessionOf(ClaimsPrincipal token) =>
        Guid.TryParseExact(token.FindFirstValue(Session), "D", out var id)
        && int.TryParse(token.FindFirstValue(Refreshes), NumberStyles.None, CultureInfo.InvariantCulture, out var refreshes)
            ? (id, refreshes)
            : null;

    public static bool HasScope(this ClaimsPrincipal caller, string scope) => caller.HasClaim(Scope, scope);

    /// <summary>Null where the caller holds an API key.</summary>
    public static Guid? UserId(this ClaimsPrincipal caller) =>
        Guid.TryParseExact(caller.FindFirstValue(User), "D", out var id) ? id : null;

    private static ClaimsPrincipal Caller(string scheme, IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, scheme));

    private static IEnumerable<Claim> Scopes(IEnumerable<string> scopes) => scopes.Select(scope => new Claim(Scope, scope));
}
