using EventStore.Database;
using EventStore.Leadership;
using EventStore.Positions;
using Npgsql;

namespace EventStore.LogProcess.Proof;

/// <summary>Leads, does its work on a page, then moves its position past it: every event at least once.</summary>
internal sealed class Relay(
    IEventLog<ProofLog> log,
    ILogPositions<ProofLog> positions,
    ILeaderElection<ProofLog> elections,
    LogDatabase<ProofLog> database
)
{
    public const string Name = "relay";

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Lead(stopping);
            }
            catch (Exception failure) when (failure is Append.LogUnavailableException || Unavailability.Is(failure))
            {
                await Task.Delay(database.Options.RetryPause, stopping);
            }
            catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
            {
                // The leadership is lost.
            }
        }
    }

    private async Task Lead(CancellationToken stopping)
    {
        await using var leadership = await elections.Lead(Name, stopping);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, leadership.Lost);
        var position = await positions.Get(Name, leading.Token);
        await foreach (var page in log.Tail(position, types: null, leading.Token))
        {
            await Work(page, leading.Token);
            if (!await positions.Move(Name, position, page.Position, leading.Token))
            {
                return;
            }

            position = page.Position;
        }
    }

    private async Task Work(Read.LogPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var command = new NpgsqlCommand(
            "INSERT INTO proof_work.relayed (position, id) SELECT * FROM unnest($1::bigint[], $2::uuid[])",
            connection
        )
        {
            Parameters =
            {
                new() { Value = page.Events.Select(recorded => recorded.Position).ToArray() },
                new() { Value = page.Events.Select(recorded => recorded.Id).ToArray() },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
