using Orders.Contracts;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Proof;

/// <summary>
/// Settles by hand whatever money needs attention, be it that the provider never moves it or that it is about to, and has sagas
/// retry at odd moments.
/// </summary>
internal sealed class OperatorOnDuty : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private readonly HashSet<(Guid Order, Step Step, int Attempt)> _settled = [];
    private readonly HashSet<Guid> _retried = [];
    private readonly CancellationTokenSource _off = new();
    private readonly LogWatch _watch;
    private readonly Func<OrderProcess> _process;
    private readonly Task _working;

    public OperatorOnDuty(LogWatch watch, Func<OrderProcess> process, IReadOnlyList<(Guid Id, PlannedOrder Plan)> orders)
    {
        (_watch, _process) = (watch, process);
        _working = Work(orders);
    }

    public async ValueTask DisposeAsync()
    {
        await _off.CancelAsync();
        await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _off.Dispose();
    }

    private async Task Work(IReadOnlyList<(Guid Id, PlannedOrder Plan)> orders)
    {
        for (; ; await Task.Delay(Interval, _off.Token))
        {
            foreach (var (id, plan) in orders)
            {
                var saga = _watch.Of(OrderSaga.StreamId(id));
                await Settle(id, saga);
                if (saga.Moves >= plan.RetryAfter && _retried.Add(id))
                {
                    await Callers.UntilAnswered(() => _process().Retry(id, Callers.Soon));
                }
            }
        }
    }

    private async Task Settle(Guid id, SagaProgress progress)
    {
        if (
            progress.Saga is { NeedsAttention: true, Pending: Step.CapturePayment or Step.RefundPayment } saga
            && _settled.Add((id, saga.Pending.Value, saga.Attempt))
        )
        {
            Guid? returnId = saga.Pending is Step.RefundPayment ? saga.Returning.ReturnId : null;
            await Callers.UntilAnswered(() =>
                _process().Resolve(id, saga.Pending.Value.ToString(), "Settled by hand.", returnId, Callers.Soon)
            );
        }
    }
}
