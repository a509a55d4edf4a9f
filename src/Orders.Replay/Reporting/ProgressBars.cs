using System.Collections.Concurrent;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Orders.Replay.Reporting;

/// <summary>One bar for each step.</summary>
public sealed class ProgressBars(ProgressContext bars) : IProgress<StepProgress>
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
public sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{task.Value:N0} of {task.MaxValue:N0}");
}
