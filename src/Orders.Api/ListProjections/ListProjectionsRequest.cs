using EventStore.Projections.Status;
using MediatR;
using Orders.Api.GetProjection;
using Orders.ReadModels;

namespace Orders.Api.ListProjections;

internal sealed record ListProjectionsRequest : IRequest<ProjectionList>;

/// <param name="Items">By name.</param>
public sealed record ProjectionList(IReadOnlyList<ProjectionView> Items);

internal sealed class ListProjectionsHandler(ProjectionStatuses<OrdersLog> statuses)
    : IRequestHandler<ListProjectionsRequest, ProjectionList>
{
    public async Task<ProjectionList> Handle(ListProjectionsRequest request, CancellationToken cancellationToken) =>
        new([.. (await statuses.All(cancellationToken)).Select(ProjectionView.Of)]);
}
