using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orders.ServiceDefaults.Telemetry;
using Orders.ServiceDefaults.Telemetry.Logging;
using Orders.Telemetry.Tests.Otlp;

namespace Orders.Telemetry.Tests.Logs;

public sealed class ExportingLines
{
    [Theory]
    [InlineData("otlp", true)]
    [InlineData(null, false)]
    public async Task Has_to_be_asked_for_besides_the_endpoint(string? exporter, bool isExported)
    {
        await using var receiver = await OtlpReceiver.Start();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([
            new("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Http.AbsoluteUri),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            new("OTEL_LOGS_EXPORTER", exporter),
        ]);
        builder.AddOrdersLogging(new ServiceResource("Orders.Tried", "1.2.3", "one"));

        using (var host = builder.Build())
        {
            host.Services.GetRequiredService<ILogger<ExportingLines>>().LogWarning("{Number} came", 7);
        }

        receiver.Logs.Count.ShouldBe(isExported ? 1 : 0);
        receiver
            .Logs.Select(Encoding.UTF8.GetString)
            .ShouldAllBe(line =>
                line.Contains("7 came", StringComparison.Ordinal) && line.Contains("Orders.Tried", StringComparison.Ordinal)
            );
    }
}
