namespace Orders.Replay.Tests.Shop;

/// <summary>How a shop misbehaves.</summary>
internal sealed record ShopFaults
{
    public static ShopFaults None { get; } = new();

    /// <summary>Every so many POSTs the connection breaks instead of an answer: now before the request took effect, now after it; 0 is never.</summary>
    public int LoseAnswerEvery { get; init; }

    public bool KeepsOrdersTwice { get; init; }

    public bool ChargesAPennyTooMuch { get; init; }

    /// <summary>The invoice whose order never ends.</summary>
    public string? NeverEnds { get; init; }

    public bool KeepsChargesOfReturns { get; init; }

    public bool ForgetsToRestock { get; init; }

    public bool NeverSettlesReturns { get; init; }

    public bool SettlesReturnsTwice { get; init; }

    public bool RefusesReturns { get; init; }
}
