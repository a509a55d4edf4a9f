using EventStore.ProjectionProcess;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventStore.Tests.Projections;

public sealed class RefusedSessionsTests(PostgresServer server) : ProjectionTest(server)
{
    [Fact]
    public async Task Goes_on_after_a_time_in_which_the_database_let_nobody_in()
    {
        var lines = new LogLines();
        await Start(new EntryListOptions(), configure: services => services.AddSingleton<ILoggerProvider>(lines));
        await Write(3);
        await CatchesUp();
        var database = new NpgsqlConnectionStringBuilder(ConnectionString).Database;

        await Elsewhere(
            $"""
            ALTER DATABASE {database} ALLOW_CONNECTIONS false;
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'
            """
        );
        await Eventually.Succeeds(() =>
            lines.At(LogLevel.Error).ShouldContain(line => line.Contains("stands before", StringComparison.Ordinal))
        );
        await Elsewhere($"ALTER DATABASE {database} ALLOW_CONNECTIONS true");

        await Write(2);
        await CatchesUp();
        (await Rows(Reader)).Value.ShouldBe(5);
    }

    private async Task Elsewhere(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" }.ConnectionString
        );
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
