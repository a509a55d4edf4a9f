namespace Orders.Cli.Connecting;

/// <summary>What makes a command safe.</summary>
/// <param name="IdempotencyKey">Makes a repeat get the first answer.</param>
/// <param name="Version">The version that is meant to be changed, and no other.</param>
internal sealed record Conditions(string? IdempotencyKey = null, long? Version = null)
{
    public static Conditions None { get; } = new();

    public void AddTo(HttpRequestMessage request)
    {
        if (IdempotencyKey is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", IdempotencyKey);
        }

        if (Version is { } version)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }
    }
}
