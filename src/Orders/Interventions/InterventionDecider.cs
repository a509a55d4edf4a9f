using Orders.Contracts;
using Orders.Ordering;

namespace Orders.Interventions;

/// <summary>
/// Decides on what operators want of a saga. Every pending command may be asked for again. Only money that the provider will not
/// move can be settled by hand, and only once the saga has given up hope: what may still succeed would be done twice.
/// </summary>
public static class InterventionDecider
{
    /// <summary>The commands that can be settled by hand.</summary>
    public static IReadOnlyList<string> Resolvable { get; } = [nameof(CapturePayment), nameof(RefundPayment)];

    public static string DeadlineId(Guid orderId, Guid interventionId) =>
        OrderRequests.DeadlineId(orderId, $"intervention-{interventionId:D}");

    /// <exception cref="DomainException">The saga waits for nothing, or the reason is no plain text.</exception>
    public static SagaRetryRequested Decide(Order state, SagaStanding saga, RequestRetry command)
    {
        RequireReason(command.Reason);
        return saga.Command is null
            ? throw Refuse("saga-not-waiting", "", "The saga waits for nothing that could be asked for again.")
            : new SagaRetryRequested(state.OrderId, command.InterventionId, command.Reason, command.Now);
    }

    /// <exception cref="DomainException">
    /// The command cannot be settled by hand, the saga waits for something else or may still succeed, or the reason is no plain text.
    /// </exception>
    public static SagaResolutionRequested Decide(Order state, SagaStanding saga, RequestResolution command)
    {
        RequireReason(command.Reason);
        if (!Resolvable.Contains(command.Command, StringComparer.Ordinal))
        {
            throw Invalid("command", $"Only these can be settled by hand: {string.Join(", ", Resolvable)}.");
        }

        if (saga.Command != command.Command)
        {
            throw Refuse("saga-not-waiting", "command", $"The saga waits for {saga.Command ?? "nothing"}: read it again.");
        }

        return saga.NeedsAttention
            ? new SagaResolutionRequested(
                state.OrderId,
                command.InterventionId,
                command.Command,
                saga.ReturnId,
                command.Reason,
                command.Now
            )
            : throw Refuse(
                "saga-still-trying",
                "",
                "It may still succeed by itself: wait until the saga needs attention, or have it retry now."
            );
    }

    private static void RequireReason(string reason)
    {
        if (!PlainText.Fits(reason, OrderLimits.Reason))
        {
            throw Invalid("reason", PlainText.Rule(OrderLimits.Reason));
        }
    }

    private static DomainException Invalid(string field, string rule) =>
        new(Refusal.Invalid, "intervention-invalid", field, rule);

    private static DomainException Refuse(string code, string field, string message) =>
        new(Refusal.Conflict, code, field, message);
}
