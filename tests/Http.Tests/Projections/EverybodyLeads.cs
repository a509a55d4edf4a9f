using EventStore.Leadership;
using Orders.ReadModels;

namespace Orders.Http.Tests.Projections;

/// <summary>As when a leader was paused for long and does not know yet that another has taken over.</summary>
public sealed class EverybodyLeads : ILeaderElection<OrdersLog>
{
    public Task<ILeadership> Lead(string name, CancellationToken cancellationToken = default) =>
        Task.FromResult<ILeadership>(new Belief());

    private sealed class Belief : ILeadership
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
