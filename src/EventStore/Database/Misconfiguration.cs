using System.Security.Authentication;
using Npgsql;

namespace EventStore.Database;

/// <summary>Tells a connection string that will never do from a server that is away.</summary>
internal static class Misconfiguration
{
    private const string InvalidAuthorization = "28";

    /// <summary>The connection string in parts, checked.</summary>
    /// <exception cref="LogMisconfiguredException">
    /// It cannot be read, names no host, or asks for TLS without saying which server to trust.
    /// </exception>
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

        if (string.IsNullOrWhiteSpace(parts.Host))
        {
            throw new LogMisconfiguredException(
                "The log's connection string names no host.",
                new ArgumentException("Host is missing.", nameof(connectionString))
            );
        }

        // Whoever asks for TLS wants to know whom they speak with; without that, anybody on the way could answer.
        return parts.SslMode is SslMode.Require or SslMode.VerifyCA
            ? throw new LogMisconfiguredException(
                $"The log's connection string has SSL Mode={parts.SslMode}, which does not check the server's name: use VerifyFull, with Root Certificate where the CA is your own.",
                new ArgumentException("SSL Mode leaves the server unverified.", nameof(connectionString))
            )
            : parts;
    }

    /// <summary>
    /// Whether the server says no to who connects, to which database, or to what they may create there; or this side does not trust
    /// the server.
    /// </summary>
    public static bool Is(NpgsqlException refusal) =>
        refusal is PostgresException { SqlState: var state }
            ? state.StartsWith(InvalidAuthorization, StringComparison.Ordinal)
                || state is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege
            : refusal.InnerException is AuthenticationException;

    public static LogMisconfiguredException Of(NpgsqlException refusal) =>
        refusal switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied => new(
                $"The log cannot be opened: {denied.MessageText}. Grant its user what it needs, or connect as another.",
                denied
            ),
            PostgresException denied => new(
                $"The log cannot be opened: {denied.MessageText}. Check its connection string.",
                denied
            ),
            _ => new(
                $"The log cannot be opened: the server's certificate is not accepted ({refusal.InnerException?.Message}). Check that Host in its connection string is a name in the certificate, and Root Certificate the CA that signed it.",
                refusal
            ),
        };
}
