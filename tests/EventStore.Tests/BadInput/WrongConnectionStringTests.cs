using EventStore.Append;
using EventStore.Database;
using EventStore.Tests.Setup;
using Npgsql;

namespace EventStore.Tests.BadInput;

public sealed class WrongConnectionStringTests(PostgresServer server) : LogTest(server)
{
    private const string Password = "not-the-password";

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { "Password", Password },
            { "Username", "nobody" },
            { "Database", "nowhere" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_server_that_does_not_let_the_log_in_is_no_outage(string keyword, string value)
    {
        var wrong = new NpgsqlConnectionStringBuilder(ConnectionString) { [keyword] = value };
        var log = LogOf(StartProcess(connectionString: wrong.ConnectionString));

        var reading = await Should.ThrowAsync<LogMisconfiguredException>(() => log.Head());
        var appending = await Should.ThrowAsync<LogMisconfiguredException>(() =>
            log.Append(UnitOf("a", ExpectedVersion.None, TestLog.Note()))
        );

        foreach (var failure in new[] { reading, appending })
        {
            failure.Message.ShouldContain("connection string");
            failure.Message.ShouldNotContain(Password);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Username=orders;Password=" + Password)]
    [InlineData("Host=here;Port=five")]
    [InlineData("Host=here;Horst=there;Password=" + Password)]
    [InlineData("what is this")]
    public void A_connection_string_that_cannot_be_read_is_refused_before_anything_is_tried(string wrong)
    {
        var failure = Should.Throw<LogMisconfiguredException>(() => LogOf(StartProcess(connectionString: wrong)));

        failure.Message.ShouldContain("connection string");
        failure.Message.ShouldNotContain(Password);
    }

    [Fact]
    public async Task A_user_who_may_not_create_the_tables_is_told_so()
    {
        await Execute($"CREATE ROLE guest LOGIN PASSWORD '{Password}'");
        var guest = new NpgsqlConnectionStringBuilder(await Server.CreateDatabase()) { Username = "guest", Password = Password };

        var log = LogOf(StartProcess(connectionString: guest.ConnectionString));

        (await Should.ThrowAsync<LogMisconfiguredException>(() => log.Head())).Message.ShouldContain("permission denied");
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
