using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Orders.ServiceDefaults.Access;
using Scope = Orders.ServiceDefaults.Access.Scope;

namespace Orders.ServiceDefaults.OpenApi;

public static class OpenApiDocuments
{
    /// <summary>The document of all endpoints of the host, with what they ask of every caller.</summary>
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new OpenApiInfo { Title = "Orders", Version = "v1" };
                        document.Servers = [];
                        document.AddComponent<IOpenApiSecurityScheme>(CallerAuthentication.ApiKeyScheme, ApiKeyScheme());
                        document.AddComponent<IOpenApiSecurityScheme>(CallerAuthentication.BearerScheme, BearerScheme());
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                        DescribeAccess(operation, metadata, context.Document);
                        operation.Parameters =
                        [
                            .. operation.Parameters ?? [],
                            .. metadata.OfType<RequestHeader>().Select(header => header.Parameter()),
                        ];
                        return Task.CompletedTask;
                    }
                );
            }
        );

    /// <summary><c>/openapi/v1.json</c>, for anybody.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi().AllowAnonymous();

    private static OpenApiSecurityScheme ApiKeyScheme() =>
        new()
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = CallerAuthentication.ApiKeyHeader,
        };

    private static OpenApiSecurityScheme BearerScheme() =>
        new() { Type = SecuritySchemeType.Http, Scheme = CallerAuthentication.BearerScheme };

    private static void DescribeAccess(OpenApiOperation operation, IList<object> metadata, OpenApiDocument? document)
    {
        if (metadata.OfType<IAllowAnonymous>().Any())
        {
            return;
        }

        var scopes = metadata.OfType<Scope>().ToList();
        string[] schemes = metadata.OfType<SignedIn>().Any()
            ? [CallerAuthentication.BearerScheme]
            : [CallerAuthentication.ApiKeyScheme, CallerAuthentication.BearerScheme];
        operation.Security =
        [
            .. schemes.Select(scheme => new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(scheme, document)] = [],
            }),
        ];
        if (metadata.OfType<Proof>().Any())
        {
            // An empty requirement says that it may be done without the others.
            operation.Security.Add(new OpenApiSecurityRequirement());
        }

        operation.Description = $"{operation.Description} {Need(scopes, metadata)}".Trim();
    }

    private static string Need(List<Scope> scopes, IList<object> metadata) =>
        metadata.OfType<KnownCaller>().Any() ? "For every caller who is known."
        : scopes.Count == 0 ? "For users who are signed in."
        : $"Needs the scope {string.Join(" and ", scopes.Select(scope => scope.Name))}"
            + (scopes.Exists(scope => scope.OwnersToo) ? "; users reach what is theirs without it." : ".");
}
