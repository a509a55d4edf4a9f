using System.Net.Sockets;
using EventStore.Append;
using Npgsql;

namespace EventStore.Database;

/// <summary>Tells a database that is away from one that says no.</summary>
public static class Unavailability
{
    private const string IdleInTransactionSessionTimeout = "25P03";

    public static bool Is(Exception failure) =>
        failure switch
        {
            PostgresException refusal => IsOutage(refusal.SqlState),
            NpgsqlException or SocketException or TimeoutException or IOException => true,
            // A broken session makes Npgsql clear its pool, which may dispose of a connection that has just been taken from it.
            ObjectDisposedException disposed => !disposed.ObjectName.EndsWith("DataSource", StringComparison.Ordinal),
            _ => false,
        };

    public static LogUnavailableException Of(Exception failure, string consequence) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull } full
            ? new LogFullException($"The database has no room left ({full.MessageText}). {consequence}", full)
            : new LogUnavailableException($"The database is away ({failure.Message}). {consequence}", failure);

    // Classes of the SQL standard and of PostgreSQL's appendix A: connection, resources, operator intervention, and the time-outs.
    private static bool IsOutage(string sqlState) =>
        sqlState.StartsWith("08", StringComparison.Ordinal)
        || sqlState.StartsWith("53", StringComparison.Ordinal)
        || sqlState.StartsWith("57", StringComparison.Ordinal)
        || sqlState.StartsWith("58", StringComparison.Ordinal)
        || sqlState
            is PostgresErrorCodes.LockNotAvailable
                or IdleInTransactionSessionTimeout
                // A standby, or a server that has been set read-only: it is, or another one is, on its way back.
                or PostgresErrorCodes.ReadOnlySqlTransaction
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;
}
