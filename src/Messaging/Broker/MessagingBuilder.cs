using EventStore;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orders.Messaging.DeadLetters;

namespace Orders.Messaging.Broker;

/// <summary>What the modules of a process ask of its bus.</summary>
public sealed class MessagingBuilder
{
    private readonly IBusRegistrationConfigurator _registrations;
    private readonly Dictionary<string, QueueTopology> _topology;
    private readonly Dictionary<string, ReceiverBuilder> _receivers = new(StringComparer.Ordinal);
    private Func<IServiceProvider, IDeadLetters>? _deadLetters;

    internal MessagingBuilder(IBusRegistrationConfigurator registrations)
    {
        _registrations = registrations;
        _topology = WorkflowTopology.All.ToDictionary(queue => queue.Name, StringComparer.Ordinal);
    }

    internal IEnumerable<QueueTopology> Topology => _topology.Values;

    internal IEnumerable<ReceiverBuilder> Receivers => _receivers.Values;

    /// <summary>What cannot be handled of the queues that the module consumes goes into its own log.</summary>
    internal void Configure<TLog>(Action<MessagingBuilder> module)
        where TLog : ILogDefinition
    {
        _deadLetters = services => services.GetRequiredService<IDeadLetters<TLog>>();
        module(this);
        _deadLetters = null;
    }

    /// <summary>Makes a queue known besides the workflow's own.</summary>
    public MessagingBuilder Route(QueueTopology queue)
    {
        _topology[queue.Name] = queue;
        return this;
    }

    /// <summary>Consumes a queue in this process.</summary>
    /// <exception cref="InvalidOperationException">It is not called by a module while it is added.</exception>
    /// <exception cref="ArgumentException">The queue is not routed, or another module consumes it already.</exception>
    public MessagingBuilder Receive(string queue, Action<ReceiverBuilder> configure)
    {
        if (!_topology.TryGetValue(queue, out var topology))
        {
            throw new ArgumentException($"No message is routed to the queue {queue}: route it first.", nameof(queue));
        }

        var deadLetters =
            _deadLetters
            ?? throw new InvalidOperationException($"Receive {queue} within AddMessaging: it needs the module's log.");
        var receiver = new ReceiverBuilder(topology, deadLetters, _registrations);
        if (!_receivers.TryAdd(queue, receiver))
        {
            throw new ArgumentException($"The queue {queue} has its consumers already in this process.", nameof(queue));
        }

        configure(receiver);
        return this;
    }
}
