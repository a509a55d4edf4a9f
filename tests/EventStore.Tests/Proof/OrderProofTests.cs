using System.Diagnostics;
using EventStore.LogProcess.Proof;
using EventStore.Tests.Setup;
using Xunit.Abstractions;

namespace EventStore.Tests.Proof;

/// <summary>
/// Random plans of concurrent writers, readers and faults, over real processes and a server of their own. Repeat a seed with
/// ORDERS_SEED=n, run many with ORDERS_SEEDS=count.
/// </summary>
[Collection(PostgresSuite.Name)]
public sealed class OrderProofTests(ITestOutputHelper output)
{
    private const int SeedsByDefault = 4;

    [Fact]
    public async Task Whatever_goes_wrong_every_reader_sees_every_committed_event_once_and_in_one_order()
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        await using var pool = new WorkerPool();
        try
        {
            var database = new ProofDatabase(server.Server, await server.CreateDatabase());
            await database.TrustEverybody();
            foreach (var seed in Seeds.FromEnvironment(SeedsByDefault))
            {
                await Prove(seed, database, pool);
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public void A_seed_is_always_the_same_plan() =>
        System.Text.Json.JsonSerializer.Serialize(Plans.Of(7)).ShouldBe(System.Text.Json.JsonSerializer.Serialize(Plans.Of(7)));

    private async Task Prove(int seed, ProofDatabase database, WorkerPool pool)
    {
        var begun = Stopwatch.GetTimestamp();
        var plan = Plans.Of(seed);
        var seen = await new SeedRun(plan, database, pool).Run();
        var summary = Summary.Of(plan, seen, Stopwatch.GetElapsedTime(begun));
        output.WriteLine(summary);
        Seeds.Record(summary);
        var contradictions = Verdict.Of(plan, seen);
        if (contradictions.Count > 0)
        {
            var report = string.Join(
                Environment.NewLine,
                [$"{summary}; repeat with ORDERS_SEED={seed}:", .. contradictions.Take(20)]
            );
            Seeds.Record(report);
            Assert.Fail(report);
        }

        // A proof over an empty log would be none.
        seen.Outcomes.Values.Count(outcome => outcome.Kind == OutcomeKind.Appended).ShouldBeGreaterThan(Plans.Units / 4);
    }
}
