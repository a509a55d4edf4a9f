namespace Orders.Api;

public sealed class OrdersApiOptions
{
    /// <summary>How long after its publication an order may be without a saga before it is submitted again.</summary>
    public TimeSpan SubmissionDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a change of stock is decided anew when others change the same SKU at the same time.</summary>
    public int StockConflictRetries { get; set; } = 20;
}
