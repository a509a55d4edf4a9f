namespace Orders.Messaging.Broker;

/// <summary>
/// A queue and the message types that flow into it. Both sides know it: the publisher declares the queues of a message as the
/// consumer would, so that neither has to start first and a wiped broker loses nothing that is published afterwards.
/// </summary>
/// <param name="SingleActiveConsumer">One process at a time consumes; the others stand by.</param>
public sealed record QueueTopology(string Name, IReadOnlyList<Type> Messages, bool SingleActiveConsumer = false);
