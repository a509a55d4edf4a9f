namespace Orders.Replay.Following;

/// <summary>A look takes a tenth of the time at most, so that following stays cheap while much is open.</summary>
internal static class Rest
{
    private const int Factor = 9;

    /// <param name="look">How long the last look took.</param>
    public static TimeSpan After(TimeSpan look, ReplayOptions options) =>
        TimeSpan.FromTicks(long.Clamp((look * Factor).Ticks, options.PollInterval.Ticks, options.LongestPollPause.Ticks));
}
