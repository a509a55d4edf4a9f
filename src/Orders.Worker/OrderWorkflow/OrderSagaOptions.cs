namespace Orders.Worker.OrderWorkflow;

/// <summary>How patient the order saga is; section <c>OrderSaga</c>.</summary>
public sealed class OrderSagaOptions
{
    public const string Section = "OrderSaga";

    /// <summary>How long the first request of a step may go unanswered, counted from when it has been relayed; doubles with each attempt.</summary>
    public TimeSpan AnswerDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that the deadline grows to.</summary>
    public TimeSpan LongestDeadline { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Attempts before a step is given up, or, where it must not be, the saga is flagged for attention.</summary>
    public int MaxAttempts { get; set; } = 6;

    /// <summary>How long after a failed capture or refund the saga asks again; doubles with each attempt.</summary>
    public TimeSpan PaymentRetryPause { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan DeadlineOf(int attempt) => Doubled(AnswerDeadline, attempt);

    public TimeSpan PaymentPauseAfter(int attempt) => Doubled(PaymentRetryPause, attempt);

    private TimeSpan Doubled(TimeSpan first, int attempt)
    {
        var doubled = first.TotalSeconds * Math.Pow(2, attempt - 1);
        return doubled < LongestDeadline.TotalSeconds ? TimeSpan.FromSeconds(doubled) : LongestDeadline;
    }
}
