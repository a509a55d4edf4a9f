using System.Diagnostics;
using Orders.EndToEnd.Tests.Setup;

namespace Orders.Telemetry.Tests.Metrics;

/// <summary>Figures come with the next scrape: waits for them, and tells what is missing where they do not come.</summary>
internal static class MetricsEventually
{
    public static readonly TimeSpan Deadline = Patience.ForOneThing;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public static async Task Holds(Func<Task> holds)
    {
        for (var begun = Stopwatch.GetTimestamp(); ; await Task.Delay(Interval))
        {
            try
            {
                await holds();
                return;
            }
            catch (ShouldAssertException) when (Stopwatch.GetElapsedTime(begun) < Deadline)
            {
                // Not yet.
            }
        }
    }
}
