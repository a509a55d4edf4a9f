namespace Orders.Api.WatchSagas;

/// <summary>What is written to watchers: an event of Server-Sent Events, made once for all who see it.</summary>
internal abstract record WatchFrame(ReadOnlyMemory<byte> Bytes)
{
    internal sealed record Told(SagaChange Change, ReadOnlyMemory<byte> Bytes) : WatchFrame(Bytes);

    /// <param name="Position">Everything up to here has been told.</param>
    internal sealed record Heartbeat(long Position, ReadOnlyMemory<byte> Bytes) : WatchFrame(Bytes);

    /// <summary>The last one, of a watcher who could not follow.</summary>
    internal sealed record Dropped(ReadOnlyMemory<byte> Bytes) : WatchFrame(Bytes);
}
