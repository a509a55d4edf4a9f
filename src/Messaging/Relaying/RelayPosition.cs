namespace Orders.Messaging.Relaying;

internal static class RelayPosition
{
    /// <summary>The name of the relay's position, and of its leadership.</summary>
    public const string Name = "relay";
}
