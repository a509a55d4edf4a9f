using System.Diagnostics;
using Orders.ContainerTests.Load;
using Orders.ContainerTests.Stack;
using Xunit.Abstractions;

namespace Orders.ContainerTests.Scaling;

[Collection(StackSuite.Name)]
public sealed class ScalingTests(OrdersStack stack, ITestOutputHelper output) : IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await Scale(2);
        await stack.Ready();
    }

    public Task DisposeAsync() => Scale(1);

    [Fact]
    public async Task Replicas_share_the_requests()
    {
        await using var load = await SteadyLoad.Start(stack);

        foreach (var api in await stack.Compose.Containers("orders-api"))
        {
            var address = await api.AddressOn("edge");
            await Patience.Until(
                async () => (await stack.GatewayLog()).Contains($"\"replica\":\"{address}:", StringComparison.Ordinal),
                $"{api.Name} is sent requests"
            );
        }

        var outcome = await load.Finish();
        (outcome.Lost, outcome.Doubled).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_worker_that_is_paused_hands_over_all_that_it_leads_and_doubles_nothing_when_it_goes_on()
    {
        await using var load = await SteadyLoad.Start(stack);
        var workers = await stack.Compose.Containers("orders-worker");
        var leaders = await Leaders.Of(stack);
        leaders.ShouldAllBe(leader => leader.Value.Count == 1);
        var paused = workers.Single(worker => worker.Name == leaders["relay"].Single());

        await paused.Pause();
        await Patience.Until(
            async () => (await Leaders.Of(stack)).Values.All(holders => holders.Count == 1 && holders.Single() != paused.Name),
            "the other worker leads"
        );
        await load.TimeToComplete();
        await paused.Unpause();

        var outcome = await load.Finish();
        (outcome.Lost, outcome.Doubled).ShouldBe((0, 0));
        await stack.Audit();
    }

    [Fact]
    public async Task Services_restarted_one_after_the_other_lose_nothing()
    {
        await using var load = await SteadyLoad.Start(stack);

        foreach (var service in OrdersStack.Services)
        {
            foreach (var replica in await stack.Compose.Containers(service))
            {
                var begun = Stopwatch.StartNew();
                await replica.Restart();
                var restarted = begun.Elapsed;
                await Patience.Until(replica.IsHealthy, $"{replica.Name} is healthy");
                output.WriteLine(
                    $"{replica.Name}: restarted after {restarted}, healthy after {begun.Elapsed}, an order takes {await load.TimeToComplete()}"
                );
            }
        }

        var outcome = await load.Finish();
        (outcome.Lost, outcome.Doubled).ShouldBe((0, 0));
        await stack.Audit();
    }

    private Task<string> Scale(int replicas) =>
        stack.Compose.Run(
            "up",
            "--detach",
            "--no-build",
            "--no-recreate",
            "--scale",
            $"orders-api={replicas}",
            "--scale",
            $"orders-worker={replicas}"
        );
}
