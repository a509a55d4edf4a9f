namespace Orders.Messaging.Desks;

/// <summary>Limits of a desk; section <c>Messaging:Desks</c>.</summary>
public sealed class DeskOptions
{
    /// <summary>Commands decided in one batch at most.</summary>
    public int MaxBatch { get; set; } = 256;

    /// <summary>Tries on fresh states after conflicts with others who write the same streams.</summary>
    public int Attempts { get; set; } = 10;

    /// <summary>States of streams kept in memory.</summary>
    public int CachedStates { get; set; } = 100_000;
}
