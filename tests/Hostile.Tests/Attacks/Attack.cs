using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Setup;
using Orders.Hostile.Tests.Wire;

namespace Orders.Hostile.Tests.Attacks;

/// <summary>A cell of the matrix: one class of garbage at one place of one endpoint.</summary>
/// <param name="Place">The part of the request: path {id}, query limit, field lines[0].sku, header Accept, body, …</param>
/// <param name="Class">As in the table of counts.</param>
/// <param name="Spoil">Makes another request of the class with every random number.</param>
internal sealed record Attack(Operation Operation, string Place, string Class, Func<Target, Random, WireRequest> Spoil)
{
    /// <summary>HTTP itself may be broken by it: the server may answer in place of the application, without a body, or just hang up.</summary>
    public bool BreaksHttp { get; init; }

    /// <summary>Whoever proves with this header who they are is not known any more.</summary>
    public string? SpoiledHeader { get; init; }

    /// <summary>Who has to send it, where that is the attack.</summary>
    public Caller? Sender { get; init; }

    /// <summary>What is not small is sent once for each cell.</summary>
    public Cost Cost { get; init; }

    public override string ToString() => $"{Operation} | {Place} | {Class}";
}

internal enum Cost
{
    Small,

    /// <summary>Megabytes.</summary>
    Large,

    /// <summary>It ends by a time limit of the server.</summary>
    Slow,

    /// <summary>A page after the other, as far as they go.</summary>
    Walk,
}
