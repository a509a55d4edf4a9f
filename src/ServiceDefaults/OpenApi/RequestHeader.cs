using Microsoft.OpenApi;

namespace Orders.ServiceDefaults.OpenApi;

/// <summary>A header that an endpoint takes, as its metadata.</summary>
/// <param name="MaxLength">Characters.</param>
public sealed record RequestHeader(string Name, string Description, int? MaxLength = null)
{
    public OpenApiParameter Parameter() =>
        new()
        {
            Name = Name,
            In = ParameterLocation.Header,
            Description = Description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = MaxLength,
            },
        };
}
