namespace Orders.ServiceDefaults.ApiKeys;

/// <summary>A caller that configuration knows, under <c>ApiKeys:0</c>, <c>ApiKeys:1</c>, …</summary>
public sealed class ApiKey
{
    /// <summary>Who the caller is; stands in every event that it causes.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key's UTF-8 bytes, in hex. The key itself is nowhere kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; init; } = "";
}
