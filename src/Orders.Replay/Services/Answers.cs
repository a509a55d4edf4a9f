namespace Orders.Replay.Services;

/// <summary>What became of a request that writes.</summary>
public abstract record Answer<T>
{
    private Answer() { }

    public sealed record Accepted(T Body) : Answer<T>;

    /// <summary>The service said no; the same request would be refused again.</summary>
    public sealed record Refused(string Problem) : Answer<T>;

    /// <summary>No answer, or one that leaves open whether the write took effect: look before writing again.</summary>
    public sealed record Lost : Answer<T>;
}
