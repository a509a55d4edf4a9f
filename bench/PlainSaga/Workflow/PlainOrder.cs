using MassTransit;

namespace Orders.Bench.PlainSaga.Workflow;

public sealed class PlainOrder : SagaStateMachineInstance
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public Guid UserId { get; set; }

    /// <summary>In minor units.</summary>
    public long Amount { get; set; }

    public string? AuthorizationId { get; set; }

    public string? TrackingNumber { get; set; }
}
