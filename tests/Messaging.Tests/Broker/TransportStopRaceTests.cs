using MassTransit.Transports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.Broker;

namespace Orders.Messaging.Tests.Broker;

public sealed class TransportStopRaceTests
{
    [Fact]
    public async Task A_message_that_cannot_be_cancelled_does_not_end_the_process()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Messaging:Transport"] = "InMemory" };
        BusSetup.AddBus(new ServiceCollection(), new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var inHand = new PendingReceiveLockContext();
        // As one whose context has been torn down under it.
        inHand.Enqueue(null!, null!);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stop = new CancellationTokenSource();
        await using var first = stop.Token.Register(inHand.Cancel);
        await using var second = stop.Token.Register(cancelled.SetResult);

        stop.CancelAfter(TimeSpan.Zero);

        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
