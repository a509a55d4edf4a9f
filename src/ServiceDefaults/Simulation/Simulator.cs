using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Orders.ServiceDefaults.Simulation;

/// <summary>Chance and delay for the participants of the order workflow, for trying what happens when they refuse or are slow.</summary>
public sealed class Simulator(IOptionsMonitor<SimulatorOptions> options)
{
    public const string Payments = "Payments";
    public const string Shipping = "Shipping";
    public const string Stock = "Stock";
    public const string Purchases = "Purchases";

    /// <summary>Whether this fails; asked again about the same, the answer is the same, so that nothing has to be remembered.</summary>
    /// <param name="about">What is asked: an order and an operation.</param>
    public bool Fails(string participant, string about)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(about));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) < options.Get(participant).FailureRate * (1L << 32);
    }

    /// <summary>Whether this fails this time.</summary>
    public bool FailsNow(string participant) => Random.Shared.NextDouble() < options.Get(participant).FailureRate;

    public Task Delay(string participant, CancellationToken cancellationToken) =>
        options.Get(participant).Delay is { Ticks: > 0 } delay ? Task.Delay(delay, cancellationToken) : Task.CompletedTask;
}
