namespace Orders.Messaging.Relaying;

/// <param name="Leading">Whether it is this process that relays.</param>
/// <param name="Position">Everything up to here has been confirmed by the broker.</param>
/// <param name="Lag">How far the position is behind the log's head, in positions; other events than messages count as well.</param>
/// <param name="Connected">Whether this process is connected to the broker.</param>
/// <param name="Parked">Events that this process could not publish since it started.</param>
public sealed record RelayStatus(bool Leading, long Position, long Lag, bool Connected, long Parked);
