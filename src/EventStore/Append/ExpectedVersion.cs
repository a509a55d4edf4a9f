using System.Runtime.InteropServices;

namespace EventStore.Append;

/// <summary>What a unit takes a stream's version to be: the number of its events, and which of them is the last.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExpectedVersion
{
    private const long AnyVersion = -1;

    private readonly long _version;

    private ExpectedVersion(long version) => _version = version;

    /// <summary>No expectation: append behind whatever is there.</summary>
    public static ExpectedVersion Any { get; } = new(AnyVersion);

    /// <summary>The stream has no event yet.</summary>
    public static ExpectedVersion None { get; } = new(0);

    /// <summary>The stream has exactly this many events; 0 is the same as <see cref="None"/>.</summary>
    public static ExpectedVersion Exactly(long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        return new ExpectedVersion(version);
    }

    /// <summary>
    /// The last of those events is this one. For a decision on events that are on their way into the log: versions alone do not
    /// tell whether others have written as many in their place.
    /// </summary>
    /// <exception cref="InvalidOperationException">No event is expected, or anything is.</exception>
    public ExpectedVersion Behind(Guid eventId) =>
        _version > 0
            ? this with
            {
                LastEvent = eventId,
            }
            : throw new InvalidOperationException($"A stream that is expected at version {this} has no last event to name.");

    /// <summary>The event expected at that version; null where any will do.</summary>
    public Guid? LastEvent { get; private init; }

    /// <summary>Whether the expectation says by itself what the version is.</summary>
    public bool IsDefinite => _version != AnyVersion;

    /// <summary>The version expected, where that is definite.</summary>
    public long Version => _version;

    /// <param name="version">0 where the stream does not exist.</param>
    /// <param name="lastEvent">The event at that version, where it is known.</param>
    internal bool Accepts(long version, Guid? lastEvent) =>
        _version == AnyVersion || (_version == version && (LastEvent is null || LastEvent == lastEvent));

    public override string ToString() =>
        (_version, LastEvent) switch
        {
            (AnyVersion, _) => "any",
            (_, { } last) => $"{_version} behind event {last}",
            _ => $"{_version}",
        };
}
