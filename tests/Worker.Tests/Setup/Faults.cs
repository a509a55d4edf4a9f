using System.Collections.Concurrent;
using MassTransit;

namespace Orders.Worker.Tests.Setup;

/// <summary>Deliveries that failed, whether or not a later try succeeded.</summary>
internal sealed class Faults : IConsumeObserver
{
    private readonly ConcurrentQueue<(Guid? Order, string Text)> _seen = new();
    private readonly ConcurrentQueue<string> _contradictions = new();

    public IReadOnlyList<string> Of(params IReadOnlyCollection<Guid> orders) =>
        [.. _seen.Where(fault => fault.Order is { } order && orders.Contains(order)).Select(fault => fault.Text)];

    public IEnumerable<string> Last => _seen.Select(fault => fault.Text).TakeLast(20);

    /// <summary>Commands that did not fit what their participant remembers.</summary>
    public IReadOnlyCollection<string> Contradictions => _contradictions;

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class
    {
        _seen.Enqueue((context.CorrelationId, $"{typeof(T).Name}: {exception.Message}"));
        if (exception.GetType() == typeof(InvalidOperationException))
        {
            _contradictions.Enqueue($"{typeof(T).Name}: {exception.Message}");
        }

        return Task.CompletedTask;
    }

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;
}
