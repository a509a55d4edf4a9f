using EventStore.Read;

namespace Orders.Api.WatchSagas;

/// <summary>Reads the changes of sagas out of the log's events.</summary>
internal sealed class SagaChanges(ILogger<SagaChanges> logger)
{
    public IEnumerable<SagaChange> In(IEnumerable<RecordedEvent> events) => events.Select(Read).OfType<SagaChange>();

    private SagaChange? Read(RecordedEvent recorded)
    {
        try
        {
            return SagaChange.Of(recorded);
        }
        catch (Exception failure)
        {
            // One that cannot be read is nobody's news, and must not keep the others from theirs.
            logger.LogError(
                failure,
                "The transition at position {Position} cannot be read and is shown to nobody",
                recorded.Position
            );
            return null;
        }
    }
}
