using EventStore.Projections.Builds;
using MediatR;
using Orders.Api.GetProjection;
using Orders.ReadModels;

namespace Orders.Api.RebuildProjection;

internal sealed record RebuildProjectionRequest(string Name) : IRequest<BuildView>;

internal sealed class RebuildProjectionHandler(ProjectionLookup projections, ProjectionBuilds<OrdersLog> builds)
    : IRequestHandler<RebuildProjectionRequest, BuildView>
{
    public async Task<BuildView> Handle(RebuildProjectionRequest request, CancellationToken cancellationToken) =>
        BuildView.Of(await builds.Request(projections.Require(request.Name), BuildPurpose.Rebuild, cancellationToken));
}
