using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Requests;

internal static class KestrelLimits
{
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services
            .AddOptions<RequestLimits>()
            .BindConfiguration("RequestLimits")
            .Validate(limits => limits.MaxBodySize > 0, "RequestLimits:MaxBodySize must be positive: give it in bytes.")
            .Validate(limits => limits.MaxHeaderSize > 0, "RequestLimits:MaxHeaderSize must be positive: give it in bytes.")
            .Validate(limits => limits.MinBodyRate > 0, "RequestLimits:MinBodyRate must be positive: give bytes a second.")
            .Validate(limits => limits.MaxConnections > 0, "RequestLimits:MaxConnections must be positive.")
            .Validate(
                limits =>
                    limits.HeadersTimeout > TimeSpan.Zero
                    && limits.KeepAliveTimeout > TimeSpan.Zero
                    && limits.SlowBodyGrace > TimeSpan.FromSeconds(1),
                "RequestLimits:HeadersTimeout and :KeepAliveTimeout must be longer than nothing, :SlowBodyGrace longer than a second."
            )
            .ValidateOnStart();
        services
            .AddOptions<KestrelServerOptions>()
            .Configure<IOptions<RequestLimits>>((kestrel, limits) => Apply(limits.Value, kestrel));
        return services;
    }

    private static void Apply(RequestLimits limits, KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodySize;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.MaxHeaderSize;
        kestrel.Limits.RequestHeadersTimeout = limits.HeadersTimeout;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(limits.MinBodyRate, limits.SlowBodyGrace);
        kestrel.Limits.KeepAliveTimeout = limits.KeepAliveTimeout;
        kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.MaxConnections;
    }
}
