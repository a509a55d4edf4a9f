using EventStore.Metadata;
using Orders.Contracts;

namespace Orders.Messaging.Desks;

internal sealed class DeskRequest(ICommand command, Guid unitId, EventMetadata metadata)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ICommand Command { get; } = command;

    public Guid UnitId { get; } = unitId;

    public EventMetadata Metadata { get; } = metadata;

    public Task Settled => _settled.Task;

    public void Succeed() => _settled.TrySetResult();

    public void Fail(Exception reason) => _settled.TrySetException(reason);
}
