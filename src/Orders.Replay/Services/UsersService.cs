namespace Orders.Replay.Services;

/// <summary>The answers of Users.Api, as far as the replay reads them.</summary>
public sealed record UserRegistered(Guid Id);

public sealed record UserVerified(string Status);

/// <param name="Reserved">Minor units by currency.</param>
/// <param name="Spent">Minor units by currency.</param>
public sealed record UserState(
    Guid Id,
    string Status,
    IReadOnlyDictionary<string, long> Reserved,
    IReadOnlyDictionary<string, long> Spent
)
{
    public bool IsActive => Status == "Active";
}
