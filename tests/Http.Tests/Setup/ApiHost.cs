using EventStore;
using EventStore.Projections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orders.Api;
using Orders.Identity.ApiKeys;
using Orders.ReadModels;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Simulation.Control;
using Orders.WebConsole;
using Users.Api;
using Users.Api.Browsers;

namespace Orders.Http.Tests.Setup;

/// <summary>Both APIs in one process on Kestrel, as in the all-in-one host, with the projections but without sagas.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app)
    {
        _app = app;
        Client = ClientOf(Keys.All);
    }

    /// <summary>Holds every scope.</summary>
    public HttpClient Client { get; }

    public IEventLog<OrdersLog> Orders => Service<IEventLog<OrdersLog>>();

    public IEventLog<UsersLog> Users => Service<IEventLog<UsersLog>>();

    public static async Task<ApiHost> Start(
        string database,
        bool projects = true,
        Action<IServiceCollection>? configure = null,
        params IEnumerable<KeyValuePair<string, string?>> settings
    )
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([
            new("ConnectionStrings:Postgres", database),
            new("Messaging:Transport", "InMemory"),
            .. settings,
        ]);
        builder.Logging.ClearProviders();
        configure?.Invoke(builder.Services);
        builder.Services.AddSimulatorControl();
        builder.AddServiceDefaults().AddOrdersApi().AddUsersApi().AddBrowserCalls().AddConsole();
        if (projects)
        {
            builder.Services.PostConfigure<ProjectionOptions>(options => options.BuildPoll = TimeSpan.FromMilliseconds(50));
            builder.Services.AddProjectionRunners<OrdersLog>();
        }

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseConsole().UseBrowserCalls().UseServiceDefaults().MapOrdersApi();
        app.MapUsersApi();
        app.MapSimulators();
        await app.StartAsync();
        await Keys.MakeKnown(app.Services.GetRequiredService<ApiKeyStore>());
        return new ApiHost(app);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="key">Null sends none.</param>
    public HttpClient ClientOf(string? key)
    {
        var client = ClientOfNobody();
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add(CallerAuthentication.ApiKeyHeader, key);
        }

        return client;
    }

    public HttpClient ClientOfToken(string accessToken)
    {
        var client = ClientOfNobody();
        client.DefaultRequestHeaders.Authorization = new("Bearer", accessToken);
        return client;
    }

    public HttpClient ClientOfNobody() => new() { BaseAddress = new Uri(_app.Urls.Single()) };

    public IEnumerable<Microsoft.AspNetCore.Http.Endpoint> Endpoints =>
        Service<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
