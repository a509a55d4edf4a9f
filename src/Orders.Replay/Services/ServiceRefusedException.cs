namespace Orders.Replay.Services;

/// <summary>A request without which the replay cannot go on was refused.</summary>
public class ServiceRefusedException(string message) : Exception(message);

/// <summary>Nothing answers at the start.</summary>
public sealed class ServiceAwayException(string message) : ServiceRefusedException(message);
