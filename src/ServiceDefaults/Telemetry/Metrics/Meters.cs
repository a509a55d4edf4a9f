namespace Orders.ServiceDefaults.Telemetry.Metrics;

/// <summary>Whose measurements are collected.</summary>
internal static class Meters
{
    /// <summary>Meters of this repository; <c>*</c> stands for any rest of a name.</summary>
    public static readonly string[] Own = ["EventStore*", "Orders.*", "Users.*"];

    /// <summary>Those of the framework and of packages.</summary>
    public static readonly string[] Others =
    [
        "System.Runtime",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.RateLimiting",
        "System.Net.Http",
        "Npgsql",
        "MassTransit",
    ];

    public static readonly string[] All = [.. Own, .. Others];
}
