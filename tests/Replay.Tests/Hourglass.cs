using Orders.Replay.Reporting;

namespace Orders.Replay.Tests;

/// <summary>Lets the time limit of a replay pass when the replay has come so far.</summary>
internal sealed class Hourglass(Func<StepProgress, bool> runsOut) : TimeProvider, IProgress<StepProgress>
{
    private Action _pass = () => { };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _pass = () => callback(state);
        return new Sand();
    }

    public void Report(StepProgress value)
    {
        if (runsOut(value))
        {
            _pass();
        }
    }

    private sealed class Sand : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
