namespace Orders.ServiceDefaults.Requests;

public sealed class RequestLimits
{
    /// <summary>Bytes of a request's body; an order of 2,000 lines fits.</summary>
    public long MaxBodySize { get; set; } = 1024 * 1024;
}
