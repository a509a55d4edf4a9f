using System.Diagnostics;
using EventStore.Metadata;
using Orders.Contracts;

namespace Orders.Messaging.Desks;

internal sealed class DeskRequest(ICommand command, Guid unitId, EventMetadata metadata)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ICommand Command { get; } = command;

    public Guid UnitId { get; } = unitId;

    public EventMetadata Metadata { get; } = metadata;

    /// <summary>In the trace of the command; null where nobody listens.</summary>
    public Activity? Span { get; init; }

    /// <summary>The states that it is decided on have been read since it came.</summary>
    public bool IsReadAfresh { get; set; }

    public Task Settled => _settled.Task;

    public void Succeed() => _settled.TrySetResult();

    public void Fail(Exception reason) => _settled.TrySetException(reason);
}
