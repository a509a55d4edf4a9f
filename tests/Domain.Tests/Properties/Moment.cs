namespace Domain.Tests.Properties;

/// <summary>One step of a story.</summary>
/// <param name="Events">None where the command failed.</param>
/// <param name="Failure">How the decider refused; null where it did not.</param>
/// <param name="Log">All events so far, these among them.</param>
public sealed record Moment<TState>(
    TState Before,
    object Command,
    IReadOnlyList<object> Events,
    Exception? Failure,
    TState After,
    IReadOnlyList<object> Log
)
{
    /// <summary>What has taken effect so far, as whoever was told adds it up.</summary>
    public IEnumerable<TEvent> Done<TEvent>() => Log.OfType<TEvent>().Where(one => one is not IAnswer { Repeated: true });
}
