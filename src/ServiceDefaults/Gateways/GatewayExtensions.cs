using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using IPNetwork = System.Net.IPNetwork;

namespace Orders.ServiceDefaults.Gateways;

public static class GatewayExtensions
{
    /// <summary>Has <see cref="ForwardedHeadersExtensions.UseForwardedHeaders(IApplicationBuilder)"/> believe the gateway and nobody else.</summary>
    /// <exception cref="InvalidOperationException">One of <see cref="GatewayOptions.Networks"/> is none.</exception>
    public static IServiceCollection AddGateway(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(GatewayOptions.Section).Get<GatewayOptions>() ?? new GatewayOptions();
        IPNetwork[] networks =
        [
            .. options
                .Networks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Network),
        ];
        return services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                networks.Length > 0 ? ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix : ForwardedHeaders.None;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException(
                $"{GatewayOptions.Section}:{nameof(GatewayOptions.Networks)} has '{text}', which is no network: write it like 10.0.0.0/8."
            );
}
