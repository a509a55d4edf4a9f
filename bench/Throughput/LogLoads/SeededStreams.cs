namespace Orders.Bench.LogLoads;

/// <summary>The streams that are there before anything is measured, the same for every side.</summary>
public static class SeededStreams
{
    public const int Count = 20_000;
    public const int EventsEach = 10;

    public static string Id(int number) => $"seeded-{number}";

    public static string Any() => Id(Random.Shared.Next(Count));
}
