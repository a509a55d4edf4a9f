namespace Orders.ServiceDefaults.Problems;

/// <summary>Ends a request with a problem.</summary>
/// <param name="type">What kind of refusal it is.</param>
/// <param name="detail">What to change, for the person who reads it.</param>
public sealed class ProblemException(ProblemType type, string detail) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    /// <summary>What is wrong with each field, under the name that the client uses for it.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The version that the resource has, where another was asked for; 0 where it is not there.</summary>
    public long? CurrentVersion { get; init; }

    /// <param name="version">The version that the resource has; 0 where it is not there.</param>
    public static ProblemException PreconditionFailed(long version) =>
        new(
            ProblemTypes.PreconditionFailed,
            version > 0
                ? $"If-Match names another version than the present one, {version}: read it again, and decide anew."
                : "If-Match asks for something that is not there: leave the header out to make it."
        )
        {
            CurrentVersion = version,
        };

    public static ProblemException NotFound(string detail) => new(ProblemTypes.NotFound, detail);

    public static ProblemException Field(string field, string error) =>
        new(ProblemTypes.Validation, $"{field}: {error}")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [error] },
        };
}
