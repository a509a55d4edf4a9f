using System.Globalization;

namespace Orders.Hostile.Tests.Setup;

/// <param name="Requests">How many to send at least; every cell of the matrix gets one in any case.</param>
/// <param name="Seed">Of everything random: the same seed sends the same requests.</param>
internal sealed record HostileOptions(int Requests, int Seed)
{
    /// <summary>Connections that send side by side; slow and half-open ones come on top.</summary>
    public int Connections { get; init; } = 8;

    /// <summary>How long an answer may take before the server counts as hanging.</summary>
    public TimeSpan AnswerDeadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the server may keep a connection whose request does not come; Kestrel's own limit for headers is 30 s.</summary>
    public TimeSpan SlownessDeadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Bytes by which the process may be larger at the end than it was once every cell had been tried.</summary>
    public long MemoryGrowth { get; init; } = 200 * 1024 * 1024;

    public static HostileOptions FromEnvironment() =>
        new(Number("ORDERS_HOSTILE") ?? 0, Number("ORDERS_HOSTILE_SEED") ?? Random.Shared.Next());

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
