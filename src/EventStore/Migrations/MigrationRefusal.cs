using System.Reflection;
using EventStore.Database;
using Npgsql;

namespace EventStore.Migrations;

/// <summary>Tells a role that may not migrate the log who may, and how.</summary>
internal static class MigrationRefusal
{
    private const string Roles = """
        SELECT current_user::text, (SELECT pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = $1)
        """;

    public static async Task<LogMisconfiguredException> Of(
        NpgsqlConnection connection,
        string schema,
        int applied,
        int known,
        PostgresException refusal,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(Roles, connection) { Parameters = { new() { Value = schema } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var role = reader.GetString(0);
        var owner = await reader.IsDBNullAsync(1, cancellationToken)
            ? "a role that may create schemas in the database"
            : $"{reader.GetString(1)}, which owns the schema";
        return new LogMisconfiguredException(
            $"The tables of the log {schema} are at version {applied}, this program needs {known}, and {role} may not migrate them ({refusal.MessageText}). Run `{Command}` as {owner}, then grant what is new.",
            refusal
        );
    }

    private static string Command => $"dotnet {Assembly.GetEntryAssembly()?.GetName().Name}.dll migrate";
}
