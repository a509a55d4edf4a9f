namespace Users.Audit;

/// <summary>Sums over the whole log, to be compared with sums from elsewhere. Money is in minor units; nothing is left out but zeros.</summary>
public sealed record AuditTotals(
    int Registered,
    IReadOnlyDictionary<(Guid UserId, string Currency), long> ReservedByUser,
    IReadOnlyDictionary<(Guid UserId, string Currency), long> SpentByUser
);
