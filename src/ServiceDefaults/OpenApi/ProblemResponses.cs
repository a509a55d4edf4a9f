using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Orders.ServiceDefaults.OpenApi;

public static class ProblemResponses
{
    private static readonly int[] Everywhere =
    [
        StatusCodes.Status401Unauthorized,
        StatusCodes.Status403Forbidden,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>Documents the problems that the endpoint may answer with, besides those that any may.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses) =>
        statuses.Concat(Everywhere).Aggregate(endpoint, (documented, status) => documented.ProducesProblem(status));
}
