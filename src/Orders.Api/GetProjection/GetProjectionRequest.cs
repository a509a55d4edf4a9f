using EventStore.Projections.Status;
using MediatR;
using Orders.ReadModels;

namespace Orders.Api.GetProjection;

internal sealed record GetProjectionRequest(string Name) : IRequest<ProjectionView>;

internal sealed class GetProjectionHandler(ProjectionLookup projections, ProjectionStatuses<OrdersLog> statuses)
    : IRequestHandler<GetProjectionRequest, ProjectionView>
{
    public async Task<ProjectionView> Handle(GetProjectionRequest request, CancellationToken cancellationToken)
    {
        var projection = projections.Require(request.Name);
        var all = await statuses.All(cancellationToken);
        return ProjectionView.Of(all.Single(status => string.Equals(status.Name, projection.Name, StringComparison.Ordinal)));
    }
}
