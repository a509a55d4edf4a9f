namespace Orders.Replay.Services;

/// <summary>A request without which the replay cannot go on was refused.</summary>
public sealed class ServiceRefusedException(string message) : Exception(message);
