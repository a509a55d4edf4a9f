namespace Orders.ServiceDefaults.Gateways;

/// <summary>What stands between the callers and the service; section <c>Gateway</c>.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>
    /// Networks by commas, such as <c>10.0.0.0/8</c>, whose word is taken for the address and the scheme that a request came with
    /// (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>). Empty: nobody's is.
    /// </summary>
    public string Networks { get; set; } = "";
}
