using EventStore.Database;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Leadership;

/// <summary>
/// Leads whoever holds an advisory lock on a connection of its own. The server ends a session that has shown no life for the
/// leader's time-out, so that a paused or cut-off leader loses the lock to a standby.
/// </summary>
internal sealed class AdvisoryLockElection<TLog>(LogDatabase<TLog> database, ILogger<AdvisoryLockElection<TLog>> logger)
    : ILeaderElection<TLog>
    where TLog : ILogDefinition
{
    private readonly EventLogOptions _options = database.Options;

    public async Task<ILeadership> Lead(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var connection = await database.OpenDedicated(
                    $"-c idle_session_timeout={_options.LeaderTimeout.TotalMilliseconds:F0}",
                    cancellationToken
                );
                var leadership = await Stand(connection, $"{TLog.Schema}.{name}", cancellationToken);
                logger.LogInformation("Leading {Name} of log {Log}", name, TLog.Schema);
                return leadership;
            }
            catch (Exception failure) when (Unavailability.Is(failure))
            {
                logger.LogDebug(failure, "Standing by for {Name} of log {Log} while the database is away", name, TLog.Schema);
                await Task.Delay(_options.RetryPause, cancellationToken);
            }
        }
    }

    private async Task<HeldLeadership> Stand(NpgsqlConnection connection, string key, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", connection)
            {
                Parameters = { Sql.Value(key) },
            };
            while (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
            {
                await Task.Delay(_options.StandbyInterval, cancellationToken);
            }

            return new HeldLeadership(connection, _options.LeaderHeartbeat);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
