using Npgsql;

namespace EventStore.Database;

/// <summary>Tells a connection string that will never do from a server that is away.</summary>
internal static class Misconfiguration
{
    private const string InvalidAuthorization = "28";

    /// <summary>The connection string in parts, checked.</summary>
    /// <exception cref="LogMisconfiguredException">It cannot be read, or names no host.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        NpgsqlConnectionStringBuilder parts;
        try
        {
            parts = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException)
        {
            throw new LogMisconfiguredException($"The log's connection string cannot be read: {failure.Message}", failure);
        }

        return string.IsNullOrWhiteSpace(parts.Host)
            ? throw new LogMisconfiguredException(
                "The log's connection string names no host.",
                new ArgumentException("Host is missing.", nameof(connectionString))
            )
            : parts;
    }

    /// <summary>Whether the server says no to who connects, to which database, or to what they may create there.</summary>
    public static bool Is(PostgresException refusal) =>
        refusal.SqlState.StartsWith(InvalidAuthorization, StringComparison.Ordinal)
        || refusal.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege;

    public static LogMisconfiguredException Of(PostgresException refusal) =>
        new($"The log cannot be opened: {refusal.MessageText}. Check its connection string.", refusal);
}
