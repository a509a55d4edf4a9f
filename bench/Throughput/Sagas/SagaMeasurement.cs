using Orders.Bench.Comparing;
using Orders.Bench.Servers;

namespace Orders.Bench.Sagas;

/// <summary>One side and its loads, each from its first submission to its last completion.</summary>
public sealed class SagaMeasurement(ISagaLoad load, SagasOptions options, string postgres)
{
    private readonly List<LoadResult> _results = [];

    public string Name => load.Name;

    public Spread SagasPerSecond => Spread.Of(_results.Select(result => result.SagasPerSecond));

    public Spread MessagesPerSaga => Spread.Of(_results.Select(result => (double)result.Messages / result.Sagas));

    public Side Side => new(load.Name, async cancelled => (await Measure(cancelled)).MessagesPerSecond);

    public Task WarmUp(CancellationToken cancellationToken) => Run(options.WarmUp, cancellationToken);

    private async Task<LoadResult> Measure(CancellationToken cancellationToken)
    {
        var result = await Run(options.Sagas, cancellationToken);
        _results.Add(result);
        return result;
    }

    /// <exception cref="TimeoutException">A saga did not end within the patience of the options.</exception>
    private async Task<LoadResult> Run(int sagas, CancellationToken cancellationToken)
    {
        // The checkpoint lets neither side pay for the pages that the other has left dirty.
        await BenchDatabase.Execute(postgres, "checkpoint", cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        try
        {
            return await load.Run(sagas, patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The {load.Name} did not end {sagas} sagas within {options.Patience}.", exception);
        }
    }
}
