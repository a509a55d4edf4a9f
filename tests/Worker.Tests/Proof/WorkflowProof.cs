using System.Globalization;
using Orders.Worker.Tests.Setup;
using Xunit.Abstractions;

namespace Orders.Worker.Tests.Proof;

/// <summary>
/// Whatever is dropped, doubled, delayed or crashed, and whenever the bus is lost: every accepted order ends in one way, and the
/// books balance. <c>ORDERS_WORKFLOW_SEED</c> names the first seed, <c>ORDERS_WORKFLOW_SEEDS</c> how many.
/// </summary>
public sealed class WorkflowProof(PostgresServer postgres, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int FaultsAtLeast = 100;

    [Fact]
    public async Task Whatever_goes_wrong_every_order_ends_once_and_the_books_balance()
    {
        var first = Setting("ORDERS_WORKFLOW_SEED") ?? Random.Shared.Next(1_000_000, int.MaxValue);
        for (var seed = first; seed < first + (Setting("ORDERS_WORKFLOW_SEEDS") ?? 2); seed++)
        {
            await using var run = new ProofRun(seed, await postgres.CreateDatabase());
            var contradictions = await Attempt(run, seed);
            output.WriteLine($"seed {seed}: {run.Tried.Orders} orders, {run.Tried.Faults} faults");
            contradictions.ShouldBeEmpty($"seed {seed}");
            run.Tried.Faults.ShouldBeGreaterThanOrEqualTo(FaultsAtLeast, $"seed {seed}");
        }
    }

    private static async Task<IReadOnlyList<string>> Attempt(ProofRun run, int seed)
    {
        try
        {
            return await run.Run();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Seed {seed} does not come to an end.", exception);
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
