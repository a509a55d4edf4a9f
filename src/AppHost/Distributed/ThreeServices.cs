namespace Orders.AppHost.Distributed;

/// <summary>The three services as processes of their own, as in containers.</summary>
internal sealed class ThreeServices : IRunning
{
    private static readonly string[] Names = ["Orders.Api", "Users.Api", "Orders.Worker"];

    private readonly ServiceProcess[] _services;

    private ThreeServices(AppHostOptions options, ServiceSettings settings) =>
        _services = [
            .. Names.Zip(
                options.Ports,
                (name, port) => ServiceProcess.Start(name, new Uri($"http://127.0.0.1:{port}"), settings, options)
            ),
        ];

    public Uri Orders => _services[0].Address;

    public Uri Users => _services[1].Address;

    public static async Task<ThreeServices> StartAsync(
        AppHostOptions options,
        ServiceSettings settings,
        CancellationToken cancellationToken
    )
    {
        var services = new ThreeServices(options, settings);
        try
        {
            await Task.WhenAll(services._services.Select(service => service.UntilReadyAsync(cancellationToken)));
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public async Task UntilStoppedAsync(CancellationToken stopRequested) =>
        await Task.Delay(Timeout.Infinite, stopRequested).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync() => await Task.WhenAll(_services.Select(service => service.DisposeAsync().AsTask()));
}
