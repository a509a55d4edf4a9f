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

    public static ProblemException NotFound(string detail) => new(ProblemTypes.NotFound, detail);

    public static ProblemException Field(string field, string error) =>
        new(ProblemTypes.Validation, $"{field}: {error}")
        {
            Errors = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [error] },
        };
}
