namespace Orders.ServiceDefaults.Simulation;

/// <summary>How a simulator behaves; sections <c>Simulators:Payments</c>, <c>:Shipping</c>, <c>:Stock</c>, <c>:Purchases</c> and <c>:Mail</c>.</summary>
public sealed class SimulatorOptions
{
    public const string Section = "Simulators";

    /// <summary>The share of requests that fail, from 0 to 1.</summary>
    public double FailureRate { get; set; }

    /// <summary>How long a response takes.</summary>
    public TimeSpan Delay { get; set; }
}
