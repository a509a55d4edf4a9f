using EventStore.Append;
using EventStore.Database;
using EventStore.Tests.Setup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EventStore.Tests.Access;

/// <summary>A server of their own, which demands TLS and is called localhost by a CA of its own.</summary>
public sealed class TlsTests : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-tls-").FullName;
    private string _own = "";
    private string _strangers = "";

    [Fact]
    public async Task The_log_works_on_a_server_whose_certificate_and_name_are_verified()
    {
        await using var process = Process("localhost", SslMode.VerifyFull, _own);
        var log = process.GetRequiredService<IEventLog<TestLog>>();

        await log.Append(Unit);

        (await log.ReadStream("a")).Select(recorded => recorded.Data).ShouldBe([TestLog.Note()]);
    }

    [Fact]
    public async Task A_server_of_another_CA_is_refused()
    {
        var refusal = await Refusal("localhost", SslMode.VerifyFull, _strangers);

        refusal.ShouldContain("certificate is not accepted");
        refusal.ShouldContain("Root Certificate");
    }

    [Fact]
    public async Task A_server_of_another_name_is_refused()
    {
        var refusal = await Refusal("127.0.0.1", SslMode.VerifyFull, _own);

        refusal.ShouldContain("certificate is not accepted");
        refusal.ShouldContain("Host");
    }

    [Fact]
    public async Task A_connection_in_plain_text_is_refused_by_the_server() =>
        (await Refusal("localhost", SslMode.Disable, _own)).ShouldContain("no encryption");

    [Theory]
    [InlineData(SslMode.Require)]
    [InlineData(SslMode.VerifyCA)]
    public void TLS_with_a_server_whose_name_is_not_checked_is_refused(SslMode mode) =>
        Should
            .Throw<LogMisconfiguredException>(() => Process("localhost", mode, _own).GetRequiredService<IEventLog<TestLog>>())
            .Message.ShouldContain("VerifyFull");

    public async Task InitializeAsync()
    {
        using var authority = new PrivateAuthority("own");
        using var stranger = new PrivateAuthority("stranger");
        _own = await Write(authority, "own.crt");
        _strangers = await Write(stranger, "stranger.crt");
        await _server.InitializeAsync();
        await _server.Server.DemandTls(authority.Issue("localhost"));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private static AppendUnit Unit => AppendUnit.Of("a", ExpectedVersion.None, new(null, null, null, null), TestLog.Note());

    private async Task<string> Refusal(string host, SslMode mode, string authority)
    {
        await using var process = Process(host, mode, authority);
        var log = process.GetRequiredService<IEventLog<TestLog>>();
        var reading = await Should.ThrowAsync<LogMisconfiguredException>(() => log.Head());
        await Should.ThrowAsync<LogMisconfiguredException>(() => log.Append(Unit));
        return reading.Message;
    }

    private ServiceProvider Process(string host, SslMode mode, string authority)
    {
        var connection = new NpgsqlConnectionStringBuilder(_server.Server.ConnectionString)
        {
            Host = host,
            SslMode = mode,
            RootCertificate = authority,
        };
        return new ServiceCollection().AddEventLog<TestLog>(connection.ConnectionString).BuildServiceProvider();
    }

    private async Task<string> Write(PrivateAuthority authority, string name)
    {
        var file = Path.Combine(_directory, name);
        await File.WriteAllTextAsync(file, authority.Certificate);
        return file;
    }
}
