using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Orders.Telemetry.Tests.Otlp;

/// <summary>Takes what services export by OTLP, over HTTP and over gRPC, as a collector does, and keeps the spans.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const string Protobuf = "application/x-protobuf";
    private const string GrpcMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    // A flag and a length, before each message of gRPC.
    private const int GrpcPrefix = 5;

    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentQueue<byte[]> _logs = new();
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    public Uri Http => Addresses.First();

    public Uri Grpc => Addresses.Last();

    public IReadOnlyList<Span> Spans => [.. _spans];

    /// <summary>Requests with lines of logs, as they stand on the wire.</summary>
    public IReadOnlyList<byte[]> Logs => [.. _logs];

    private IEnumerable<Uri> Addresses =>
        _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(address => new Uri(address));

    public static async Task<OtlpReceiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            });
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.Run(receiver.Take);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path == "/v1/traces")
        {
            Keep(body.ToArray());
        }
        else if (context.Request.Path == "/v1/logs")
        {
            _logs.Enqueue(body.ToArray());
        }
        else if (context.Request.Path == GrpcMethod)
        {
            Keep(body.ToArray().AsSpan(GrpcPrefix));
            context.Response.ContentType = "application/grpc";
            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[GrpcPrefix]);
            return;
        }

        // An empty message says that all was taken.
        context.Response.ContentType = Protobuf;
    }

    private void Keep(ReadOnlySpan<byte> request) => ExportRequest.Spans(request).ForEach(_spans.Enqueue);
}
