using Orders.ContainerTests.Load;
using Orders.ContainerTests.Stack;
using Xunit.Abstractions;

namespace Orders.ContainerTests.Cluster;

public sealed class LosingANode(ClusteredStack stack, ITestOutputHelper output) : IClassFixture<ClusteredStack>
{
    [Fact]
    public async Task Of_the_broker_loses_and_doubles_no_order()
    {
        const string queues = "HOME=/var/lib/rabbitmq rabbitmqctl -q list_queues type members";
        (await (await stack.Only("rabbitmq")).Execute("sh", "-c", queues)).ShouldContain("quorum");
        await using var load = await SteadyLoad.Start(stack);

        foreach (var node in (string[])["rabbitmq-2", "rabbitmq"])
        {
            var lost = await stack.Only(node);
            await lost.Kill();
            output.WriteLine($"without {node}: gone on after {await load.TimeToComplete()}");
            await lost.Start();
            await Patience.Until(lost.IsHealthy, $"{node} is back");
            output.WriteLine($"with {node} again: gone on after {await load.TimeToComplete()}");
        }

        var outcome = await load.Finish();
        output.WriteLine($"{outcome}");
        (outcome.Lost, outcome.Doubled).ShouldBe((0, 0));
        await stack.Audit();
    }
}
