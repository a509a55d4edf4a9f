namespace Orders.Identity.ApiKeys;

/// <summary>A key as it is kept: all but the key itself.</summary>
/// <param name="Name">Who holds it; stands in every event that the holder causes.</param>
/// <param name="CreatedBy">The caller that asked for it.</param>
/// <param name="LastUsedAt">To about a minute.</param>
public sealed record ApiKey(
    Guid Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt
)
{
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}

/// <param name="Key">Shown once: nobody can look it up again.</param>
public sealed record NewApiKey(Guid Id, string Key);
