namespace Users.Audit;

/// <summary>A rule that the log breaks.</summary>
/// <param name="Subject">The user's stream.</param>
public sealed record Finding(FindingKind Kind, string Subject, string Message)
{
    public override string ToString() => $"{Kind} {Subject}: {Message}";
}

public enum FindingKind
{
    /// <summary>An event stands in a stream that is not its own.</summary>
    Misplaced,

    /// <summary>Something took effect twice for one order, or a user was registered twice.</summary>
    DoneTwice,

    /// <summary>A purchase was approved for somebody who was not an active user.</summary>
    NotActive,

    /// <summary>Reserved and spent exceeded the spending limit at some time, or were of another currency.</summary>
    OverLimit,

    /// <summary>A purchase was settled that was not approved, or no longer.</summary>
    NotApproved,

    /// <summary>A purchase was released after it had been settled.</summary>
    ReleasedSettled,

    /// <summary>A change that the user's status did not allow, or that is not the next one by its number.</summary>
    OutOfPlace,

    /// <summary>All open orders are said to have ended, and one has not.</summary>
    StillOpen,

    /// <summary>More was credited than was settled, or in another currency.</summary>
    OverCredited,

    /// <summary>An approval is neither settled nor released although all work has come to rest.</summary>
    LeftOpen,

    /// <summary>The user's folded balances are not the sums of their approvals.</summary>
    Unbalanced,
}
