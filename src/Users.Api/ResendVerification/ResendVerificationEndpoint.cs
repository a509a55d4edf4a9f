using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Orders.ServiceDefaults.OpenApi;
using Orders.ServiceDefaults.RateLimits;

namespace Users.Api.ResendVerification;

internal static class ResendVerificationEndpoint
{
    public static void MapResendVerification(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/users/{id}/verification/resend", Resend)
            .AllowAnonymous()
            .LimitSignIns()
            .WithTags("Users")
            .WithSummary("Sends another mail with a new token, where one is due; the answer is the same where none is.")
            .ProducesProblems(400);

    private static async Task<Accepted> Resend(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ResendVerificationRequest(id), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }
}
