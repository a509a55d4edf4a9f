using System.Diagnostics;

namespace Orders.Testing;

/// <summary>Waits for what happens elsewhere, with a deadline that no healthy run comes near.</summary>
public static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Throws what the check threw last.</summary>
    public static async Task Succeeds(Func<Task> check)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Interval))
        {
            try
            {
                await check();
                return;
            }
            catch (Exception) when (waited.Elapsed < Deadline)
            {
                // Not yet.
            }
        }
    }

    public static Task Succeeds(Action check) =>
        Succeeds(() =>
        {
            check();
            return Task.CompletedTask;
        });
}
