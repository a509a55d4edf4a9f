using EventStore.Append;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.Outages;

public sealed class CommitOutcomeTests(PostgresServer server) : LogTest(server)
{
    [Theory]
    [InlineData(nameof(Cut.BeforeTheCommit))]
    [InlineData(nameof(Cut.AfterTheCommit))]
    public async Task A_connection_that_dies_in_mid_commit_leaves_the_unit_appended_once(string cut)
    {
        await using var proxy = new CuttingProxy(Server.Server.Port);
        var log = LogOf(StartProcess(connectionString: Through(proxy)));
        await log.Head();
        proxy.CutNextCommit(Enum.Parse<Cut>(cut));

        var result = await log.Append(UnitOf("a", ExpectedVersion.None, TestLog.Note("1"), TestLog.Note("2")));

        proxy.HasCut.ShouldBeTrue();
        result.AlreadyAppended.ShouldBeFalse();
        result.Versions.ShouldBe([2]);
        var events = await Everything();
        Texts(events).ShouldBe(["1", "2"]);
        result.Position.ShouldBe(events[^1].Position);
    }

    [Fact]
    public async Task When_the_server_stays_away_the_caller_learns_that_the_unit_may_have_been_appended()
    {
        await using var proxy = new CuttingProxy(Server.Server.Port);
        var log = LogOf(StartProcess(options => options.AppendPatience = TimeSpan.FromMilliseconds(300), Through(proxy)));
        await log.Head();
        proxy.CutNextCommit(Cut.AfterTheCommit);
        var unit = UnitOf("a", ExpectedVersion.None, TestLog.Note());
        var appending = log.Append(unit);
        await Eventually(() => proxy.HasCut);
        proxy.Close();

        var failure = await Should.ThrowAsync<LogUnavailableException>(() => appending);

        failure.Message.ShouldContain("may have been appended");
        (await Log.Append(unit)).AlreadyAppended.ShouldBeTrue();
        (await Everything()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Appends_ride_out_connections_that_are_cut()
    {
        var appends = new List<Task<AppendResult>>();
        for (var i = 0; i < 200; i++)
        {
            appends.Add(Append($"s-{i}", ExpectedVersion.None, TestLog.Note($"{i}")));
            if (i % 40 == 20)
            {
                await appends[i / 2];
                await TestLog.CutConnections(ConnectionString);
            }
        }

        await Task.WhenAll(appends);

        Texts(await Everything())
            .Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 200).Select(i => $"{i}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_log_whose_server_was_never_there_says_so()
    {
        var log = LogOf(
            StartProcess(
                options => options.AppendPatience = TimeSpan.FromMilliseconds(100),
                "Host=127.0.0.1;Port=1;Username=nobody"
            )
        );

        var failure = await Should.ThrowAsync<LogUnavailableException>(() =>
            log.Append(UnitOf("a", ExpectedVersion.None, TestLog.Note()))
        );

        failure.Message.ShouldContain("Nothing was appended");
        await Should.ThrowAsync<LogUnavailableException>(() => log.Head());
    }

    [Fact]
    public async Task A_database_that_has_become_read_only_is_an_outage_and_no_fault_of_the_unit()
    {
        var log = LogOf(StartProcess(options => options.AppendPatience = TimeSpan.FromMilliseconds(300)));
        await log.Head();
        var database = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using (var readOnly = source.CreateCommand($"ALTER DATABASE {database} SET default_transaction_read_only = on"))
        {
            await readOnly.ExecuteNonQueryAsync();
        }

        var unit = UnitOf("a", ExpectedVersion.None, TestLog.Note());
        await Should.ThrowAsync<LogUnavailableException>(() => log.Append(unit));

        await using var writable = source.CreateCommand(
            $"BEGIN READ WRITE; ALTER DATABASE {database} SET default_transaction_read_only = off; COMMIT"
        );
        await writable.ExecuteNonQueryAsync();
        (await log.Append(unit)).AlreadyAppended.ShouldBeFalse();
    }

    private string Through(CuttingProxy proxy) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Port = proxy.Port, SslMode = SslMode.Disable }.ConnectionString;

    private static async Task Eventually(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(Deadline);
        while (!condition())
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
