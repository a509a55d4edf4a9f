using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EventStore.Tracing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;
using Orders.ServiceDefaults.Telemetry;
using Orders.ServiceDefaults.Telemetry.Tracing;
using Orders.Telemetry.Tests.Otlp;

namespace Orders.Telemetry.Tests.Traces;

public sealed class ExportingSpans
{
    private static readonly ServiceResource Service = new("Orders.Tried", "1.2.3", "one");

    [Theory]
    [InlineData("http/protobuf")]
    [InlineData("grpc")]
    public async Task Hands_over_the_last_ones_as_the_process_stops(string protocol)
    {
        await using var receiver = await OtlpReceiver.Start();
        var endpoint = protocol == "grpc" ? receiver.Grpc : receiver.Http;
        await using var services = Services(
            new("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.AbsoluteUri),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", protocol),
            new("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=tests")
        );

        var trace = await OneSpan(services);

        var span = receiver.Spans.ShouldHaveSingleItem();
        (span.Service, span.Scope, span.Name, span.Trace).ShouldBe(("Orders.Tried", LogActivities.Name, "tried", trace));
    }

    [Fact]
    public async Task Holds_up_no_process_where_nobody_takes_them()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var services = Services(
            new("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://{silent.LocalEndpoint}"),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            new("OTEL_EXPORTER_OTLP_TIMEOUT", "600000"),
            new("Tracing:ShutdownPatience", "00:00:00.1")
        );

        await OneSpan(services).WaitAsync(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task Is_off_unless_there_is_an_endpoint()
    {
        await using var services = Services();

        services.GetServices<IHostedService>().ShouldBeEmpty();
        services.GetService<TracerProvider>().ShouldBeNull();
    }

    /// <summary>The life of a host: it starts, does something, and stops.</summary>
    private static async Task<string> OneSpan(ServiceProvider services)
    {
        var export = services.GetServices<IHostedService>().OfType<TraceExport>().Single();
        await export.StartAsync(CancellationToken.None);
        using var source = new ActivitySource(LogActivities.Name);
        string trace;
        using (var span = source.StartActivity("tried"))
        {
            trace = span.ShouldNotBeNull().TraceId.ToHexString();
        }

        await export.StopAsync(CancellationToken.None);
        return trace;
    }

    private static ServiceProvider Services(params KeyValuePair<string, string?>[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddOrdersTracing(configuration, Service)
            .BuildServiceProvider();
    }
}
