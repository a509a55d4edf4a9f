namespace Orders.Api;

public sealed class OrdersApiOptions
{
    /// <summary>How long after its publication an order may be without a saga before it is submitted again.</summary>
    public TimeSpan SubmissionDeadline { get; set; } = TimeSpan.FromSeconds(30);
}
