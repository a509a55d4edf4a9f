using Orders.Contracts;

namespace Orders;

/// <summary>
/// What a participant does next about a command: answer from what it remembers, or ask an outside party first. Asking is left to
/// the caller, who comes back with the response.
/// </summary>
public abstract record Decision<TRequest>
{
    private Decision() { }

    public sealed record Answer(IAnswer Event) : Decision<TRequest>;

    public sealed record Ask(TRequest Request) : Decision<TRequest>;
}
