using EventStore;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orders.Messaging.DeadLetters;
using Orders.Messaging.Sagas;
using Orders.Messaging.Tracing;

namespace Orders.Messaging.Broker;

/// <summary>How this process consumes one queue.</summary>
public sealed class ReceiverBuilder
{
    private readonly IBusRegistrationConfigurator _registrations;
    private readonly Func<IServiceProvider, IDeadLetters> _deadLetters;
    private readonly List<Action<IBusRegistrationContext, IReceiveEndpointConfigurator>> _consumers = [];

    internal ReceiverBuilder(
        QueueTopology topology,
        Func<IServiceProvider, IDeadLetters> deadLetters,
        IBusRegistrationConfigurator registrations
    )
    {
        Topology = topology;
        _deadLetters = deadLetters;
        _registrations = registrations;
    }

    internal QueueTopology Topology { get; }

    /// <summary>Messages held at once; the default is <see cref="MessagingOptions.PrefetchCount"/>.</summary>
    public int? PrefetchCount { get; set; }

    /// <summary>Messages handled at once; as many as are held where not set.</summary>
    public int? ConcurrentMessageLimit { get; set; }

    /// <summary>A consumer, made anew for each message from a scope of its own.</summary>
    public ReceiverBuilder Consumer<TConsumer>()
        where TConsumer : class, IConsumer
    {
        _registrations.AddConsumer<TConsumer>();
        _consumers.Add((context, endpoint) => endpoint.ConfigureConsumer<TConsumer>(context));
        return this;
    }

    /// <summary>A saga whose instances are streams of the log.</summary>
    /// <param name="streamPrefix">An instance's stream is the prefix, a hyphen and the correlation id.</param>
    public ReceiverBuilder Saga<TMachine, TSaga, TLog>(string streamPrefix)
        where TMachine : class, SagaStateMachine<TSaga>
        where TSaga : LogSaga
        where TLog : ILogDefinition
    {
        _registrations.AddSagaStateMachine<TMachine, TSaga>().LogRepository<TSaga, TLog>(streamPrefix);
        _consumers.Add((context, endpoint) => endpoint.ConfigureSaga<TSaga>(context));
        return this;
    }

    internal void Apply(IBusRegistrationContext context, IReceiveEndpointConfigurator endpoint, MessagingOptions options)
    {
        endpoint.PrefetchCount = PrefetchCount ?? options.PrefetchCount;
        endpoint.ConcurrentMessageLimit = ConcurrentMessageLimit;
        // Nobody consumes faults: a message that fails for good is in the log.
        endpoint.PublishFaults = false;
        endpoint.ConfigureReceive(receive => receive.UseFilter(context.GetRequiredService<TraceLogScope>()));
        KeepDeadLetters(context, endpoint);
        foreach (var consumer in _consumers)
        {
            consumer(context, endpoint);
        }
    }

    private void KeepDeadLetters(IServiceProvider services, IReceiveEndpointConfigurator endpoint)
    {
        var options = services.GetRequiredService<IOptions<DeadLetterOptions>>().Value;
        var filter = new DeadLetterFilter(Topology.Name, _deadLetters(services), options);
        endpoint.ConfigureError(error => error.UseFilter(filter));
        endpoint.ConfigureDeadLetter(skipped => skipped.UseFilter(filter));
    }
}
