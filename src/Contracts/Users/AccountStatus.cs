namespace Orders.Contracts;

/// <summary>Where a user stands.</summary>
public enum AccountStatus
{
    /// <summary>Nobody registered under this id, though orders may have been refused in its name.</summary>
    Unknown,
    PendingVerification,

    /// <summary>Verified: may buy.</summary>
    Active,

    /// <summary>Never verified in all the time that was given; a new mail may be asked for.</summary>
    Lapsed,

    /// <summary>May not buy or sign in any more; orders that were approved before are being cancelled.</summary>
    Suspending,

    /// <summary>May not buy or sign in; no order is open.</summary>
    Suspended,

    /// <summary>To be erased, for good; orders that were approved before are being cancelled.</summary>
    Erasing,

    /// <summary>Their personal data are unreadable; their purchases stay, by ids.</summary>
    Erased,
}
