using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Orders.ServiceDefaults.ApiKeys;

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
                        document.AddComponent<IOpenApiSecurityScheme>(ApiKeyAuthentication.Name, ApiKeyScheme());
                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        DescribeAccess(operation, context.Description.ActionDescriptor.EndpointMetadata, context.Document);
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
            Name = ApiKeyAuthentication.Header,
        };

    private static void DescribeAccess(OpenApiOperation operation, IList<object> metadata, OpenApiDocument? document)
    {
        var scopes = metadata.OfType<ApiKeys.Scope>().Select(scope => scope.Name).ToList();
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(ApiKeyAuthentication.Name, document)] = [] }];
        operation.Description = string.Join(' ', [operation.Description, $"Needs the scope {string.Join(" and ", scopes)}."])
            .Trim();
    }
}
