namespace Orders.Api;

public sealed class OrdersApiOptions
{
    /// <summary>How long after its publication an order may be without a saga before it is submitted again.</summary>
    public TimeSpan SubmissionDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after its publication a cancellation, a return or an operator's intervention may be unknown to the saga before it is sent again.</summary>
    public TimeSpan RequestDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries on fresh state where somebody else has changed the order meanwhile.</summary>
    public int ConflictRetries { get; set; } = 10;
}
