using Orders.LocalServers.Postgres;

namespace Orders.Worker.Tests.Setup;

/// <summary>
/// One PostgreSQL for the suite, and in it a process with the default patience, and one whose deadlines pass quickly. Tests share
/// them, each with users, goods and orders of its own.
/// </summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("orders-worker-").FullName;
    private PrivatePostgres? _postgres;

    internal static IReadOnlyDictionary<string, string?> Impatience { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["OrderSaga:AnswerDeadline"] = "00:00:00.300",
            ["OrderSaga:LongestDeadline"] = "00:00:00.500",
            ["OrderSaga:MaxAttempts"] = "3",
            ["OrderSaga:CaptureRetryPause"] = "00:00:00.050",
            ["Messaging:Deadlines:Poll"] = "00:00:00.020",
            ["Messaging:Deadlines:Settling"] = "00:00:00",
            ["Messaging:Deadlines:BacklogPause"] = "00:00:00.050",
            ["Messaging:Deadlines:RefirePause"] = "00:00:01",
        };

    internal OrderProcess Patient { get; private set; } = null!;

    internal OrderProcess Impatient { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _postgres = await PrivatePostgres.StartAsync(new(Path.Combine(_directory, "postgres")) { MaxConnections = 500 });
        Patient = await OrderProcess.StartAsync(await CreateDatabase());
        Impatient = await OrderProcess.StartAsync(await CreateDatabase(), Impatience);
    }

    public Task<string> CreateDatabase() => _postgres!.CreateDatabaseAsync($"t{Guid.NewGuid():N}");

    public async Task DisposeAsync()
    {
        await Patient.DisposeAsync();
        await Impatient.DisposeAsync();
        await _postgres!.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class ServersSuite : ICollectionFixture<Servers>
{
    public const string Name = "servers";
}
