using System.Diagnostics;

namespace Orders.Worker.Tests.Setup;

/// <summary>Waits for what happens elsewhere, with a deadline that no healthy run comes near.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

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
}
