using System.Globalization;
using Orders.ContainerTests.Load;
using Orders.ContainerTests.Stack;
using Xunit.Abstractions;

namespace Orders.ContainerTests.Faults;

/// <summary>
/// Whatever is killed, paused or cut off, in turn and under load: every order that was accepted completes, none is there twice, and
/// the books balance. <c>ORDERS_CONTAINER_ROUNDS</c> says how often all of it happens.
/// </summary>
[Collection(StackSuite.Name)]
public sealed class FaultsUnderLoad(OrdersStack stack, ITestOutputHelper output)
{
    [Fact]
    public async Task Lose_nothing_and_double_nothing()
    {
        await using var load = await SteadyLoad.Start(stack);
        for (var round = 1; round <= Rounds; round++)
        {
            foreach (var fault in Fault.All)
            {
                await fault.Strike(stack);
                var goneOn = await load.TimeToComplete();
                output.WriteLine($"round {round}: {fault.Name}: gone on after {goneOn.TotalSeconds:F1} s");
            }
        }

        var outcome = await load.Finish();
        output.WriteLine($"{Rounds * Fault.All.Count} faults, {outcome}, lost {outcome.Lost}, doubled {outcome.Doubled}");
        outcome.Lost.ShouldBe(0);
        outcome.Doubled.ShouldBe(0);
        await stack.Audit();
    }

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("ORDERS_CONTAINER_ROUNDS"), CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : 1;
}
