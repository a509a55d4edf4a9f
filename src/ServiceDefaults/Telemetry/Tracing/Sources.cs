using EventStore.Tracing;

namespace Orders.ServiceDefaults.Telemetry.Tracing;

/// <summary>Whose spans are collected.</summary>
internal static class Sources
{
    /// <summary>Requests, appends, what goes on between the log and the bus, and the bus.</summary>
    public static readonly string[] Always = ["Microsoft.AspNetCore", LogActivities.Name, "Orders.Messaging", "MassTransit"];

    public static readonly string[] Statements = ["Npgsql", LogActivities.CommitsName];
}
