using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Orders.Hostile.Tests.Attacks;
using Orders.Hostile.Tests.Document;
using Orders.Hostile.Tests.Garbage;
using Orders.Hostile.Tests.Judging;
using Orders.Hostile.Tests.Setup;
using Xunit.Abstractions;

namespace Orders.Hostile.Tests;

/// <summary>
/// Generated garbage for every endpoint of the OpenAPI document, over real sockets. ORDERS_HOSTILE=100000 sends that many requests,
/// ORDERS_HOSTILE_SEED=n the same ones again.
/// </summary>
public sealed class HostileInput(PostgresServer postgres, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int ShownObjections = 40;

    [Fact]
    public async Task Gets_no_5xx_no_inside_and_nothing_of_anothers()
    {
        var options = HostileOptions.FromEnvironment();
        var database = await postgres.CreateDatabase();
        await using var services = await RunningServices.Start(database);
        using var http = new HttpClient { BaseAddress = services.Address };
        var owner = Callers.Operator(services.OperatorKey);
        foreach (var (name, value) in owner.Credentials)
        {
            http.DefaultRequestHeaders.Add(name, value);
        }

        var parties = await Parties.Plant(http, services.OperatorKey);
        var operations = ApiDocument.Read(await http.GetStringAsync(new Uri(services.Address, "/openapi/v1.json")));
        var matrix = new Matrix(operations, parties.All);
        var run = new HostileRun(
            options,
            matrix,
            parties,
            new Judge(parties.Canary, Secrets(services, database)),
            services.Address
        );

        var (memoryAtFirst, memoryWhenCovered) = (services.Memory, 0L);
        await run.Run(() => memoryWhenCovered = services.Memory);

        var memory = services.Memory;
        output.WriteLine(
            CountsReport.Write(
                $"seed {options.Seed}: {run.Counts.Total} requests to {operations.Count} endpoints in {matrix.All.Count} cells; resident MB {memoryAtFirst >> 20} at first, {memoryWhenCovered >> 20} once all cells were tried, {memory >> 20} at the end; {run.Objections.Count} objections",
                run.Counts
            )
        );
        run.Objections.ShouldBeEmpty(Shown(options, run));
        matrix.All.Except(run.Counts.ByAttack.Select(attack => attack.Key)).ShouldBeEmpty();
        run.Counts.Total.ShouldBeGreaterThanOrEqualTo(options.Requests);
        services.IsUp.ShouldBeTrue();
        (await services.IsReady(http)).ShouldBeTrue();
        (memory - memoryWhenCovered).ShouldBeLessThan(options.MemoryGrowth);
        RunningServices.LogLines().Where(IsBad).Take(ShownObjections).ShouldBeEmpty();
        await LegalOrder.Completes(http, parties.Canary);
    }

    private static string Shown(HostileOptions options, HostileRun run) =>
        $"Repeat with ORDERS_HOSTILE={options.Requests} ORDERS_HOSTILE_SEED={options.Seed}:\n{string.Join('\n', run.Objections.Take(ShownObjections))}";

    private static string[] Secrets(RunningServices services, string database) =>
        [
            services.OperatorKey,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(services.OperatorKey))),
            new NpgsqlConnectionStringBuilder(database).Password!,
        ];

    private static bool IsBad(string line) =>
        line.StartsWith(Traces.ForgedLogLine, StringComparison.Ordinal)
        || (line.Contains(" fail: ", StringComparison.Ordinal) && !IsOfAHandOver(line))
        || line.Contains(" crit: ", StringComparison.Ordinal);

    // Where the machine stood still for longer than a lease, leaders step down and cancel what they send, which MassTransit reports.
    private static bool IsOfAHandOver(string line) =>
        line.Contains("S-FAULT", StringComparison.Ordinal)
        && line.Contains(nameof(OperationCanceledException), StringComparison.Ordinal);
}
