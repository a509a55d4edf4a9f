using EventStore.Metrics;
using EventStore.Projections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventStore.ProjectionProcess;

/// <summary>A process that keeps the entry list, in this process or in one of its own.</summary>
public static class DiaryProcess
{
    /// <param name="runs">False only reads.</param>
    public static IHost Create(
        string connectionString,
        EntryListOptions options,
        bool runs = true,
        Action<IServiceCollection>? configure = null
    )
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddEventLog<DiaryLog>(connectionString);
        builder.Services.AddSingleton(options).AddProjection<DiaryLog, EntryList>();
        builder.Services.Configure<ProjectionOptions>(Hurry);
        builder.Services.Configure<SamplingOptions>(options => options.Interval = TimeSpan.FromMilliseconds(20));
        if (runs)
        {
            builder.Services.AddProjectionRunners<DiaryLog>();
        }

        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    // Small pages, so that a few hundred events are many steps.
    private static void Hurry(ProjectionOptions options)
    {
        options.FirstPause = options.LongestPause = TimeSpan.FromMilliseconds(50);
        options.BuildPoll = TimeSpan.FromMilliseconds(20);
        options.BuildPageSize = 10;
        options.ProgressInterval = TimeSpan.Zero;
    }
}
