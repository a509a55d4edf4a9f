namespace Orders.Bench.Appends;

/// <param name="Callers">Appends, and pgbench's clients, at once.</param>
/// <param name="EventBytes">Size of an event's JSON, and of the row that pgbench inserts.</param>
/// <param name="Threads">pgbench's worker threads.</param>
/// <param name="Seconds">How long each side is measured in each round.</param>
/// <param name="WarmUpSeconds">How long each side runs before the first round.</param>
/// <param name="Aim">The least ratio that counts as success.</param>
/// <param name="PgBench">The pgbench program.</param>
public sealed record AppendsOptions(
    int Callers,
    int EventBytes,
    int Threads,
    int Rounds,
    int Seconds,
    int WarmUpSeconds,
    double Aim,
    string PgBench
)
{
    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    public TimeSpan WarmUp => TimeSpan.FromSeconds(WarmUpSeconds);
}
