namespace EventStore.Database;

public static class QuietCancellation
{
    /// <summary>
    /// Cancels, whatever the callbacks make of it: one of Npgsql's throws where the connection that it is to interrupt is being torn
    /// down at the same moment. What waits for the token ends all the same.
    /// </summary>
    public static async Task CancelQuietly(this CancellationTokenSource source)
    {
        try
        {
            await source.CancelAsync();
        }
        catch (AggregateException)
        {
            // Every callback has run; whoever disposes of what is cancelled goes on doing so.
        }
    }
}
