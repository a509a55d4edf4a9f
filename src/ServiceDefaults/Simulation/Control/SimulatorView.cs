namespace Orders.ServiceDefaults.Simulation.Control;

/// <param name="FailureRate">The share of requests that fail, from 0 to 1.</param>
/// <param name="DelaySeconds">How long an answer takes.</param>
public sealed record SimulatorView(string Name, double FailureRate, double DelaySeconds);

public sealed record SimulatorList(IReadOnlyList<SimulatorView> Items);

/// <inheritdoc cref="SimulatorView"/>
public sealed record SimulatorBehaviour(double FailureRate, double DelaySeconds);
