namespace Orders.Replay.Reporting;

internal static class Rate
{
    /// <summary>Per second; zero where no time passed.</summary>
    public static double Of(long count, TimeSpan time) => time > TimeSpan.Zero ? count / time.TotalSeconds : 0;
}
