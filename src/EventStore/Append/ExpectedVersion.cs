namespace EventStore.Append;

/// <summary>What a unit takes a stream's version to be: the number of its events.</summary>
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

    /// <summary>Whether the expectation says by itself what the version is.</summary>
    internal bool IsDefinite => _version != AnyVersion;

    /// <summary>The version expected, where that is definite.</summary>
    internal long Version => _version;

    public bool Accepts(long actual) => _version == AnyVersion || _version == actual;

    public override string ToString() => _version == AnyVersion ? "any" : $"{_version}";
}
