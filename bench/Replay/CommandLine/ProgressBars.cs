using System.Collections.Concurrent;
using Orders.Replay.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Replay.CommandLine;

/// <summary>One bar for each step.</summary>
internal sealed class ProgressBars(ProgressContext bars) : IProgress<StepProgress>
{
    private readonly ConcurrentDictionary<string, Lazy<ProgressTask>> _tasks = new(StringComparer.Ordinal);

    public void Report(StepProgress value)
    {
        var task = _tasks
            .GetOrAdd(value.Step, step => new Lazy<ProgressTask>(() => bars.AddTask(step, maxValue: Math.Max(1, value.Total))))
            .Value;
        task.Value = value.Total == 0 ? 1 : value.Done;
    }
}

/// <summary>How many of how many.</summary>
internal sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{task.Value:N0} of {task.MaxValue:N0}");
}
