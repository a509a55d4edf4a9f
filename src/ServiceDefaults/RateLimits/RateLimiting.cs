using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders.ServiceDefaults.Access;
using Orders.ServiceDefaults.Problems;

namespace Orders.ServiceDefaults.RateLimits;

public static class RateLimiting
{
    private const string SignIns = "sign-ins";

    private const string Strangers = "strangers";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Checking passwords is work, and guessing them is a trade: a smaller bucket for each address.</summary>
    public static TBuilder LimitSignIns<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRateLimiting(SignIns);

    /// <summary>The same bucket for callers without a credential; for the others their own is enough.</summary>
    public static TBuilder LimitStrangers<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireRateLimiting(Strangers);

    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services
            .AddOptions<RateLimitOptions>()
            .BindConfiguration("RateLimits")
            .Validate(
                limits => new[] { limits.Keys, limits.Users, limits.Strangers, limits.SignIns }.All(bucket => bucket.IsUsable),
                "RateLimits: PerSecond and Burst of Keys, Users, Strangers and SignIns must be positive."
            )
            .ValidateOnStart();
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimitOptions>>(
                (limiter, limits) =>
                {
                    limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                        ByCaller(context, limits.Value)
                    );
                    limiter.AddPolicy(SignIns, context => Limited(Address(context), limits.Value.SignIns));
                    limiter.AddPolicy(
                        Strangers,
                        context =>
                            context.User.Identity?.IsAuthenticated is true
                                ? RateLimitPartition.GetNoLimiter("known")
                                : Limited(Address(context), limits.Value.SignIns)
                    );
                    limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected));
                }
            );
        return services.AddRateLimiter(_ => { });
    }

    private static RateLimitPartition<string> ByCaller(HttpContext context, RateLimitOptions limits) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } caller
            ? Limited(caller, context.User.UserId() is null ? limits.Keys : limits.Users)
            : Limited(Address(context), limits.Strangers);

    private static RateLimitPartition<string> Limited(string whom, Bucket bucket) =>
        RateLimitPartition.GetTokenBucketLimiter(
            whom,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = bucket.Burst,
                TokensPerPeriod = bucket.PerSecond,
                ReplenishmentPeriod = Period,
                QueueLimit = 0,
            }
        );

    // A subscriber of IPv6 has 2^64 addresses, and so as many buckets otherwise.
    private static string Address(HttpContext context)
    {
        const int subscriberBytes = 8;
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "no address";
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return $"address {Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, subscriberBytes)))}";
    }

    private static Task Refuse(OnRejectedContext rejected)
    {
        var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) && known > Period ? known : Period;
        var seconds = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return rejected.HttpContext.WriteProblem(
            new ProblemException(ProblemTypes.TooManyRequests, $"That was too much at once: go on after {seconds} s, and slower.")
            {
                RetryAfter = pause,
            }
        );
    }
}
