namespace Orders.Api;

internal static class Sku
{
    /// <summary>The SKU in a path. A slash stays escaped when the server decodes the rest, since it would split the path.</summary>
    public static string FromPath(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
