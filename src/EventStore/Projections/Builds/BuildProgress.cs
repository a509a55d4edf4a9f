using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EventStore.Projections.Builds;

/// <summary>Says in the log how far a build is, at an interval.</summary>
internal sealed class BuildProgress(ProjectionBuild build, ILogger logger, TimeSpan interval)
{
    private long _last = Stopwatch.GetTimestamp();

    public void Report(long position, long target, double eventsPerSecond)
    {
        if (Stopwatch.GetElapsedTime(_last) < interval)
        {
            return;
        }

        _last = Stopwatch.GetTimestamp();
        logger.LogInformation(
            "{Purpose} of projection {Projection}: {Percent:F1} % (position {Position} of {Target}), {Rate:F0} events per second",
            build.Purpose,
            build.Projection,
            100.0 * position / target,
            position,
            target,
            eventsPerSecond
        );
    }
}
