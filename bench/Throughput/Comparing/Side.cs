namespace Orders.Bench.Comparing;

/// <summary>One of the two things compared.</summary>
/// <param name="Measure">Loads it once and returns what it did a second.</param>
public sealed record Side(string Name, Func<CancellationToken, Task<double>> Measure);
