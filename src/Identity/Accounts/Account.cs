namespace Orders.Identity.Accounts;

/// <summary>A user as they sign in.</summary>
/// <param name="PasswordHash">Null: they cannot sign in yet.</param>
/// <param name="Scopes">What the user may do besides what every user may.</param>
public sealed record Account(Guid UserId, string? PasswordHash, IReadOnlyList<string> Scopes);

public sealed class EmailTakenException() : Exception("Somebody else signs in with this e-mail address.");
