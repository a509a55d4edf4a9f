namespace Orders.Replay.Reporting;

/// <summary>How far a step of the replay is.</summary>
public sealed record StepProgress(string Step, int Done, int Total);

/// <summary>Hands out a counter for each step.</summary>
internal sealed class Steps(IProgress<StepProgress> progress)
{
    /// <summary>A step that goes on by one, from any thread.</summary>
    public Action Begin(string step, int total)
    {
        var report = BeginCount(step, total);
        var done = 0;
        return () => report(Interlocked.Increment(ref done));
    }

    /// <summary>A step that says how far it is.</summary>
    public Action<int> BeginCount(string step, int total)
    {
        progress.Report(new StepProgress(step, 0, total));
        return done => progress.Report(new StepProgress(step, done, total));
    }
}
