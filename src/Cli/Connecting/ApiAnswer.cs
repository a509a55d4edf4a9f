using System.Text.Json;

namespace Orders.Cli.Connecting;

/// <param name="Json">As the service wrote it.</param>
internal sealed record ApiAnswer(string Json)
{
    // Half an answer of something else is not to be taken for a whole one.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="UnavailableException">It is something else: whoever answered is no such service.</exception>
    public T As<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Json, Strict) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new UnavailableException(
                "The answer is not one of these services, or of another version of them: is the address right?"
            );
        }
    }
}
