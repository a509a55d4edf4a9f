namespace Orders.ServiceDefaults.Simulation.Control;

/// <summary>A participant whose simulator this process runs.</summary>
internal sealed record SimulatedParticipant(string Name);
