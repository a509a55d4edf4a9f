using EventStore.Projections.Builds;
using MediatR;
using Orders.Api.GetProjection;
using Orders.ReadModels;

namespace Orders.Api.VerifyProjection;

internal sealed record VerifyProjectionRequest(string Name) : IRequest<VerificationView>;

internal sealed class VerifyProjectionHandler(ProjectionLookup projections, ProjectionBuilds<OrdersLog> builds)
    : IRequestHandler<VerifyProjectionRequest, VerificationView>
{
    public async Task<VerificationView> Handle(VerifyProjectionRequest request, CancellationToken cancellationToken) =>
        VerificationView.Of(
            await builds.Request(projections.Require(request.Name), BuildPurpose.Verification, cancellationToken)
        );
}
