using MassTransit;

namespace Orders.Messaging.Broker;

/// <summary>What the modules of a process ask of its bus.</summary>
public sealed class MessagingBuilder
{
    private readonly IBusRegistrationConfigurator _registrations;
    private readonly Dictionary<string, QueueTopology> _topology;
    private readonly Dictionary<string, ReceiverBuilder> _receivers = new(StringComparer.Ordinal);

    internal MessagingBuilder(IBusRegistrationConfigurator registrations)
    {
        _registrations = registrations;
        _topology = WorkflowTopology.All.ToDictionary(queue => queue.Name, StringComparer.Ordinal);
    }

    internal IEnumerable<QueueTopology> Topology => _topology.Values;

    internal IEnumerable<ReceiverBuilder> Receivers => _receivers.Values;

    /// <summary>Makes a queue known besides the workflow's own.</summary>
    public MessagingBuilder Route(QueueTopology queue)
    {
        _topology[queue.Name] = queue;
        return this;
    }

    /// <summary>Consumes a queue in this process.</summary>
    /// <exception cref="ArgumentException">The queue is not routed, or another module consumes it already.</exception>
    public MessagingBuilder Receive(string queue, Action<ReceiverBuilder> configure)
    {
        if (!_topology.TryGetValue(queue, out var topology))
        {
            throw new ArgumentException($"No message is routed to the queue {queue}: route it first.", nameof(queue));
        }

        var receiver = new ReceiverBuilder(topology, _registrations);
        if (!_receivers.TryAdd(queue, receiver))
        {
            throw new ArgumentException($"The queue {queue} has its consumers already in this process.", nameof(queue));
        }

        configure(receiver);
        return this;
    }
}
