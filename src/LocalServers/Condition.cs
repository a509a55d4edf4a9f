using System.Diagnostics;

namespace Orders.LocalServers;

/// <summary>Waiting for what will be, with a deadline.</summary>
public static class Condition
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>False when the condition still did not hold at the deadline.</summary>
    public static async Task<bool> HoldsWithinAsync(
        TimeSpan deadline,
        Func<Task<bool>> condition,
        CancellationToken cancellationToken = default
    )
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed >= deadline)
            {
                return false;
            }
            await Task.Delay(PollInterval, cancellationToken);
        }
        return true;
    }

    public static Task<bool> HoldsWithinAsync(
        TimeSpan deadline,
        Func<bool> condition,
        CancellationToken cancellationToken = default
    ) => HoldsWithinAsync(deadline, () => Task.FromResult(condition()), cancellationToken);
}
