namespace EventStore.Projections.Run;

/// <summary>The pause after a failure: twice as long after each one that follows without progress.</summary>
internal sealed class RetryPause(ProjectionOptions options)
{
    public TimeSpan Current { get; private set; } = options.FirstPause;

    public void Reset() => Current = options.FirstPause;

    /// <summary>Returns early, without throwing, when cancelled.</summary>
    public async Task Wait(CancellationToken cancellationToken)
    {
        await Task.Delay(Current, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Current = TimeSpan.FromTicks(long.Min(Current.Ticks * 2, options.LongestPause.Ticks));
    }
}
