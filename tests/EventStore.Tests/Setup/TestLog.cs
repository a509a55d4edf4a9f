using EventStore.Types;
using Npgsql;

namespace EventStore.Tests.Setup;

/// <summary>A log of notes, for tests of the log alone.</summary>
public sealed class TestLog : ILogDefinition
{
    public static string Schema => "notes";

    public static EventTypes Types { get; } = new([typeof(NoteTaken), typeof(NoteStruck)]);

    public static NoteTaken Note(string text = "a note") => new(text);

    /// <summary>Has the server end every session of the log, as when the network goes away.</summary>
    public static async Task CutConnections(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'notes log' AND datname = current_database()"
        );
        await command.ExecuteNonQueryAsync();
    }
}

public sealed record NoteTaken(string Text);

public sealed record NoteStruck(string Text, int Line);
