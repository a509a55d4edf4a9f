using System.Collections.Concurrent;
using MassTransit;
using Orders.Contracts;

namespace Orders.Worker.Tests.Setup;

/// <summary>Commands that get lost between the broker and their participant, which therefore never answers.</summary>
internal sealed class LostCommands
{
    private readonly ConcurrentDictionary<(Guid OrderId, Type Command), int> _lost = new();

    /// <param name="attempts">Attempts up to this one get lost.</param>
    public void Lose(Type command, Guid orderId, int attempts = int.MaxValue) => _lost[(orderId, command)] = attempts;

    public void LoseNothingOf(Guid orderId)
    {
        foreach (var key in _lost.Keys.Where(key => key.OrderId == orderId))
        {
            _lost.TryRemove(key, out _);
        }
    }

    public bool Loses(ICommand command) =>
        _lost.TryGetValue((command.OrderId, command.GetType()), out var attempts) && command.Attempt <= attempts;
}

/// <summary>Lets a participant's commands get lost, without its consumer knowing.</summary>
internal sealed class LossyConsumer<TConsumer>(LostCommands lost) : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<TConsumer> consumerConfigurator,
        IRegistrationContext context
    ) => consumerConfigurator.UseFilter(new Loss(lost));

    private sealed class Loss(LostCommands lost) : IFilter<ConsumerConsumeContext<TConsumer>>
    {
        public Task Send(ConsumerConsumeContext<TConsumer> context, IPipe<ConsumerConsumeContext<TConsumer>> next) =>
            context is ConsumeContext<ICommand> { Message: var command } && lost.Loses(command)
                ? Task.CompletedTask
                : next.Send(context);

        public void Probe(ProbeContext context) => context.CreateFilterScope("loss");
    }
}
