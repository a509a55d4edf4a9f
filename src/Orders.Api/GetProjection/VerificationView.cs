using EventStore.Projections.Builds;
using EventStore.Projections.Verification;

namespace Orders.Api.GetProjection;

/// <param name="Build">The fresh tables that the live ones are compared with.</param>
/// <param name="Result">Null until it has ended.</param>
public sealed record VerificationView(BuildView Build, VerificationResult? Result)
{
    public static VerificationView Of(ProjectionBuild build) => new(BuildView.Of(build), build.Result);
}
