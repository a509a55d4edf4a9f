using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.Requests;

public static class KnownQuery
{
    /// <summary>Refuses query parameters that the endpoint does not have: a misspelt filter would otherwise filter nothing.</summary>
    public static RouteGroupBuilder RefuseUnknownQuery(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            (context, next) =>
            {
                var parameters = context.HttpContext.GetEndpoint()!.Metadata.OfType<IParameterBindingMetadata>();
                var known = parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
                known.ExceptWith(context.HttpContext.Request.RouteValues.Keys);
                return context.HttpContext.Request.Query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown
                    ? throw ProblemException.Field(Excerpt.Of(unknown), "There is no such query parameter here: leave it out.")
                    : next(context);
            }
        );
}
