using Orders.Contracts;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;
using Orders.Worker.Tests.UserWorkflow;

namespace Orders.Worker.Tests.Proof;

/// <summary>What callers want, in whatever state the order or the user is by then, and whether or not the process runs.</summary>
internal sealed class Callers(LogWatch watch, Func<OrderProcess> process)
{
    /// <summary>How long a request may be unknown to its saga before it is sent again.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    public async Task Demand(Guid id, PlannedOrder plan)
    {
        var saga = OrderSaga.StreamId(id);
        if (plan.CancelAfter is { } moves)
        {
            await watch.Until(() => watch.Of(saga).Moves >= moves || watch.Of(saga).HasEnded);
            await UntilAnswered(() => process().Cancel(id, Soon));
        }

        foreach (var lines in plan.Returns)
        {
            await watch.Until(() => watch.Of(saga).HasEnded);
            await UntilAnswered(() => process().Return(id, lines, Soon));
        }
    }

    public async Task Demand(Guid user, PlannedUser plan)
    {
        if (plan.SuspendedAt is not { } events)
        {
            return;
        }

        await watch.UntilLogHas(events);
        await UntilAnswered(() => process().Suspend(user));
        if (plan.Reinstated)
        {
            await UntilAnswered(() => process().Reinstate(user));
        }
    }

    public async Task Receive(string sku, PlannedReceipt receipt)
    {
        await watch.UntilLogHas(receipt.At);
        await UntilAnswered(() => process().Receive(sku, receipt.Quantity));
    }

    /// <summary>Asks until the request is accepted or refused: the process may end at any moment.</summary>
    public static Task UntilAnswered(Func<Task> ask) =>
        Eventually.Succeeds(async () =>
        {
            try
            {
                await ask();
            }
            catch (DomainException)
            {
                // It is too late, or there is nothing left to return.
            }
        });
}
