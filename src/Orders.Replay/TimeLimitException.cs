namespace Orders.Replay;

/// <summary>The replay was not done in time; the message names the orders that had not ended.</summary>
public sealed class TimeLimitException(string message) : Exception(message);
