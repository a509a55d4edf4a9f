using System.Collections.Concurrent;
using MassTransit;

namespace Orders.Worker.Tests.Proof;

/// <summary>
/// What goes wrong between the bus and its consumers. Chance is drawn from the seed, the message and how often it has come, so
/// that a seed goes wrong in much the same way each time, whatever the threads do.
/// </summary>
internal sealed class Mischief(int seed, double rate)
{
    private readonly ConcurrentDictionary<(Guid Message, string Queue), int> _deliveries = new();
    private readonly ConcurrentDictionary<Task, bool> _late = new();
    private int _done;

    /// <summary>How often something has gone wrong so far.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>From now on everything goes well.</summary>
    public bool IsOver { get; set; }

    public MischiefKind Next(Guid message, string queue)
    {
        var delivery = _deliveries.AddOrUpdate((message, queue), 1, (_, before) => before + 1);
        var chance = Chance(message, queue, delivery);
        if (IsOver || chance.NextDouble() >= rate)
        {
            return MischiefKind.None;
        }

        Interlocked.Increment(ref _done);
        return (MischiefKind)chance.Next(1, Enum.GetValues<MischiefKind>().Length);
    }

    /// <summary>Lets a copy of the message arrive some time later, behind others.</summary>
    public void ComeLater<T>(IBus bus, ConsumeContext<T> context)
        where T : class
    {
        var chance = Chance(context.MessageId!.Value, "later", 0);
        // Some come after their step has been given up, or undone.
        var pause = TimeSpan.FromMilliseconds(chance.Next(4) == 0 ? chance.Next(400, 2_000) : chance.Next(1, 400));
        var (message, id, correlation) = (context.Message, context.MessageId, context.CorrelationId);
        var headers = context.Headers.GetAll().ToArray();
        var late = Task.Run(async () =>
        {
            await Task.Delay(pause);
            await bus.Publish(
                message,
                copy =>
                {
                    copy.MessageId = id;
                    copy.CorrelationId = correlation;
                    foreach (var (name, value) in headers)
                    {
                        copy.Headers.Set(name, value);
                    }
                }
            );
        });
        _late[late] = true;
    }

    // Whatever was on its way when the bus went is gone with it.
    public async Task Settle()
    {
        foreach (var late in _late.Keys)
        {
            await late.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Random Chance(Guid message, string queue, int delivery)
    {
        var hash = seed;
        foreach (var part in $"{message:N} {queue} {delivery}")
        {
            hash = unchecked((hash * 31) + part);
        }

        return new Random(hash);
    }
}

internal enum MischiefKind
{
    None,

    /// <summary>It never arrives.</summary>
    Drop,

    /// <summary>It is handled, and comes once more.</summary>
    Duplicate,

    /// <summary>Others overtake it.</summary>
    Delay,

    /// <summary>The consumer ends before it has done anything; the message comes again.</summary>
    CrashBefore,

    /// <summary>The consumer ends when all is done and nothing acknowledged; the message comes again.</summary>
    CrashAfter,
}
