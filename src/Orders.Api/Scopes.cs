namespace Orders.Api;

internal static class Scopes
{
    public const string SubmitOrders = "orders:submit";

    /// <summary>Prices come from the caller, so far from every caller: there is no catalogue yet.</summary>
    public const string QuotePrices = "orders:quote";
    public const string ReadOrders = "orders:read";
    public const string ReadSagas = "sagas:read";
    public const string WriteStock = "stock:write";
    public const string ReadStock = "stock:read";
    public const string ReadProjections = "projections:read";

    /// <summary>To rebuild and to verify.</summary>
    public const string OperateProjections = "projections:operate";
}
