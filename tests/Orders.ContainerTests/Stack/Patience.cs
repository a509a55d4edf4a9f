using Orders.LocalServers;

namespace Orders.ContainerTests.Stack;

/// <summary>Waits with a deadline that no healthy run comes near, on a machine with two busy cores.</summary>
internal static class Patience
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <exception cref="TimeoutException">It did not come to that.</exception>
    public static async Task Until(Func<Task<bool>> condition, string what)
    {
        if (!await Condition.HoldsWithinAsync(Deadline, condition))
        {
            throw new TimeoutException($"After {Deadline} still not: {what}");
        }
    }
}
