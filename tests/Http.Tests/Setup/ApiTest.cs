namespace Orders.Http.Tests.Setup;

/// <summary>A host on an empty database for every test.</summary>
[Collection(PostgresSuite.Name)]
public abstract class ApiTest(PostgresServer postgres) : IAsyncLifetime
{
    private ApiHost? _host;

    protected ApiHost Host => _host ?? throw new InvalidOperationException("Not started.");

    protected HttpClient Client => Host.Client;

    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    public async Task InitializeAsync() => _host = await ApiHost.Start(await postgres.CreateDatabase(), settings: Settings);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
