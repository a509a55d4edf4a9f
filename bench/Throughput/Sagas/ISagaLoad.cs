namespace Orders.Bench.Sagas;

/// <summary>A running system that takes orders through their saga.</summary>
public interface ISagaLoad : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Starts so many sagas and returns when each has come to its end.</summary>
    Task<LoadResult> Run(int sagas, CancellationToken cancellationToken);
}

/// <param name="Messages">Messages that the broker took and confirmed, the submission included where it is one.</param>
public sealed record LoadResult(int Sagas, long Messages, TimeSpan Elapsed)
{
    public double MessagesPerSecond => Messages / Elapsed.TotalSeconds;

    public double SagasPerSecond => Sagas / Elapsed.TotalSeconds;
}
