namespace EventStore.Database;

/// <summary>
/// The connection string is no good, or the server does not let its user in: no outage, so nothing is tried again. Nothing was
/// read or appended. The message holds no password.
/// </summary>
public sealed class LogMisconfiguredException(string message, Exception inner) : Exception(message, inner);
