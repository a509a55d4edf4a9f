namespace Orders.Worker.Tests.Setup;

/// <summary>
/// One PostgreSQL for the suite, and in it a process with the default patience, and one whose deadlines pass quickly. Tests share
/// them, each with users, goods and orders of its own.
/// </summary>
public sealed class Servers : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();

    internal static IReadOnlyDictionary<string, string?> Impatience { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["OrderSaga:AnswerDeadline"] = "00:00:00.300",
            ["OrderSaga:LongestDeadline"] = "00:00:00.500",
            ["OrderSaga:MaxAttempts"] = "3",
            ["OrderSaga:PaymentRetryPause"] = "00:00:00.050",
            ["UserSaga:AnswerDeadline"] = "00:00:00.300",
            ["UserSaga:LongestDeadline"] = "00:00:00.500",
            ["Verification:TokenLifetime"] = "00:00:00.300",
            ["Messaging:Deadlines:Poll"] = "00:00:00.020",
            ["Messaging:Deadlines:Settling"] = "00:00:00",
            ["Messaging:Deadlines:BacklogPause"] = "00:00:00.050",
            ["Messaging:Deadlines:RefirePause"] = "00:00:01",
        };

    internal OrderProcess Patient { get; private set; } = null!;

    internal OrderProcess Impatient { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        Patient = await OrderProcess.StartAsync(await CreateDatabase());
        Impatient = await OrderProcess.StartAsync(await CreateDatabase(), Impatience);
    }

    public Task<string> CreateDatabase() => _postgres.CreateDatabase();

    public async Task DisposeAsync()
    {
        await Patient.DisposeAsync();
        await Impatient.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ServersSuite : ICollectionFixture<Servers>
{
    public const string Name = "servers";
}
