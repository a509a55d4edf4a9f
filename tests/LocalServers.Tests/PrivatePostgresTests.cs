using System.Diagnostics;
using Npgsql;
using Orders.LocalServers.Postgres;

namespace Orders.LocalServers.Tests;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private PrivatePostgresOptions Options => new(_directory.Path);

    [Fact]
    public async Task Keeps_its_data_when_it_is_killed_and_started_again()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await ExecuteAsync(source, "create table kept (id int); insert into kept values (42)");

        await postgres.KillAsync();
        await Should.ThrowAsync<NpgsqlException>(() => ReadAsync(source));
        await postgres.StartAgainAsync();

        NpgsqlConnection.ClearAllPools();
        (await ReadAsync(source)).ShouldBe(42);
    }

    [Fact]
    public async Task Finds_its_data_again_after_a_stop()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options))
        {
            await using var source = NpgsqlDataSource.Create(first.ConnectionString);
            await ExecuteAsync(source, "create table kept (id int); insert into kept values (42)");
        }

        await using var second = await PrivatePostgres.StartAsync(Options);
        await using var again = NpgsqlDataSource.Create(second.ConnectionString);
        (await ReadAsync(again)).ShouldBe(42);
    }

    [Fact]
    public async Task Starts_beside_a_process_that_has_the_id_of_the_killed_server()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);
        await postgres.KillAsync();
        var remains = Path.Combine(_directory.Path, "data", "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(remains);
        using var other = StartSleeperAsPostgresDoes();

        await File.WriteAllLinesAsync(remains, [$"{other.Id}", .. lines.Skip(1)]);
        await postgres.StartAgainAsync();

        other.HasExited.ShouldBeFalse();
        other.Kill();
    }

    [Fact]
    public async Task Is_durable_as_in_production()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);

        (
            await ReadAsync(source, "select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'")
        ).ShouldBe(true);
        (await ReadAsync(source, "select current_setting('listen_addresses')")).ShouldBe("127.0.0.1");
        (
            await ReadAsync(source, "select pg_encoding_to_char(encoding) from pg_database where datname = current_database()")
        ).ShouldBe("UTF8");
    }

    [Fact]
    public async Task Asks_for_its_password()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);
        var wrong = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess" }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(wrong);

        var refusal = await Should.ThrowAsync<PostgresException>(() => ReadAsync(source, "select 1"));

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        File.GetUnixFileMode(Path.Combine(_directory.Path, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Refuses_a_directory_that_is_in_use()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);

        var refusal = await Should.ThrowAsync<LocalServerException>(() => PrivatePostgres.StartAsync(Options));

        refusal.Message.ShouldContain($"in use by process {Environment.ProcessId}");
    }

    [Fact]
    public async Task Shows_its_log_when_it_cannot_start()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options);
        using var elsewhere = new TemporaryDirectory();

        var failure = await Should.ThrowAsync<LocalServerException>(() =>
            PrivatePostgres.StartAsync(new(elsewhere.Path) { Port = postgres.Port })
        );

        failure.Message.ShouldContain("Address already in use");
    }

    public void Dispose() => _directory.Dispose();

    private static Process StartSleeperAsPostgresDoes() =>
        Environment.IsPrivilegedProcess
            ? Process.Start("setpriv", ["--reuid=postgres", "--clear-groups", "--regid=postgres", "sleep", "600"])
            : Process.Start("sleep", ["600"]);

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ReadAsync(NpgsqlDataSource source, string sql = "select id from kept")
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
