namespace Orders.Identity.Sessions;

/// <summary>A user who is signed in somewhere.</summary>
/// <param name="Refreshes">How often it has been refreshed; only the last refresh's token is good.</param>
/// <param name="Scopes">What the user may do besides what every user may.</param>
public sealed record Session(Guid Id, Guid UserId, int Refreshes, IReadOnlyList<string> Scopes);
