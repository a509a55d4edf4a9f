using System.Diagnostics;

namespace EventStore.Append;

/// <summary>A unit on its way into the log: serialised already, and with somebody waiting for the outcome.</summary>
internal sealed class PendingUnit(AppendUnit unit, IReadOnlyList<SerializedEvent> events, string? headers)
{
    private readonly TaskCompletionSource<AppendResult> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AppendUnit Unit { get; } = unit;

    /// <summary>As <see cref="Stopwatch.GetTimestamp"/> tells it.</summary>
    public long HandedOver { get; } = Stopwatch.GetTimestamp();

    /// <summary>The events of all streams in the unit's order.</summary>
    public IReadOnlyList<SerializedEvent> Events { get; } = events;

    public string? Headers { get; } = headers;

    /// <summary>A commit with this unit in it was under way when the connection failed, so its id may be in the log by our own hand.</summary>
    public bool OutcomeUnknown { get; set; }

    public Task<AppendResult> Outcome => _outcome.Task;

    public void Appended(AppendResult result) => _outcome.TrySetResult(result);

    public void Failed(Exception reason) => _outcome.TrySetException(reason);
}

internal readonly record struct SerializedEvent(string Type, string DotNetType, byte[] Json);
