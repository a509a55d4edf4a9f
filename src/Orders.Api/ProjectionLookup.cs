using EventStore.Projections;
using EventStore.Projections.Status;
using Orders.ReadModels;
using Orders.ServiceDefaults.Problems;

namespace Orders.Api;

/// <summary>The projection that a path names.</summary>
internal sealed class ProjectionLookup(ProjectionStatuses<OrdersLog> statuses)
{
    /// <exception cref="ProblemException">There is no such projection.</exception>
    public IProjection<OrdersLog> Require(string name) =>
        statuses.Find(name)
        ?? throw ProblemException.NotFound("There is no projection of this name: GET /projections lists the names.");
}
