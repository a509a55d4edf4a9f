using Microsoft.Extensions.Configuration.Memory;
using Orders.Api;
using Orders.LocalServers;
using Orders.ServiceDefaults;
using Orders.ServiceDefaults.Simulation.Control;
using Orders.WebConsole;
using Orders.Worker;
using Users.Api;

namespace Orders.AppHost;

/// <summary>Every module in this process: exactly what runs as separate processes in containers, over the bus in memory.</summary>
internal sealed class OneProcess(WebApplication app, Uri address) : IRunning
{
    public Uri Orders => address;

    public Uri Users => address;

    public static async Task<OneProcess> StartAsync(
        AppHostOptions options,
        ServiceSettings settings,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri($"http://127.0.0.1:{options.Port}");
        // The content root is watched for changes with all that is below it; here that is small.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(address.OriginalString);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = ServiceSettings.Defaults });
        builder.Configuration.AddInMemoryCollection(settings.Configuration);
        builder.Services.AddSimulatorControl();
        builder.AddServiceDefaults().AddOrdersApi().AddUsersApi().AddOrdersWorker().AddConsole();

        var app = builder.Build();
        app.UseConsole().UseServiceDefaults();
        app.MapOrdersApi();
        app.MapUsersApi();
        app.MapSimulators();

        await app.StartAsync(cancellationToken);
        return new OneProcess(app, address);
    }

    public async Task UntilStoppedAsync(CancellationToken stopRequested)
    {
        await app.WaitForShutdownAsync(stopRequested);
        if (!stopRequested.IsCancellationRequested)
        {
            throw new LocalServerException("A part of the process failed and stopped it; its log above says why.");
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
