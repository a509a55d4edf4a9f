using System.Runtime.CompilerServices;
using Orders.LocalServers;

namespace Orders.EndToEnd.Tests.Setup;

/// <summary>Waits with deadlines that no healthy run comes near, on a machine with two busy cores.</summary>
internal static class Patience
{
    public static readonly TimeSpan ForOneThing = TimeSpan.FromSeconds(90);

    public static readonly TimeSpan ForAReplay = TimeSpan.FromMinutes(5);

    /// <exception cref="TimeoutException">The condition did not come to hold.</exception>
    public static Task Until(
        Func<bool> condition,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    ) => Until(() => Task.FromResult(condition()), ForOneThing, cancellationToken, what);

    public static async Task Until(
        Func<Task<bool>> condition,
        TimeSpan deadline,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(condition))] string what = ""
    )
    {
        if (!await Condition.HoldsWithinAsync(deadline, condition, cancellationToken))
        {
            throw new TimeoutException($"After {deadline} still not: {what}");
        }
    }
}
