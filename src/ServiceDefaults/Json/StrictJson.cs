using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.ServiceDefaults.Json;

/// <summary>
/// How bodies are read and written: camelCase, enums by name; what a type does not declare, says twice or says in another type is
/// refused rather than guessed.
/// </summary>
public static class StrictJson
{
    /// <summary>The services' bodies are flat; deeper ones only cost time.</summary>
    private const int MaxDepth = 16;

    public static IServiceCollection AddStrictJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(json => Apply(json.SerializerOptions));

    private static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new PlainTextConverter());
    }
}
