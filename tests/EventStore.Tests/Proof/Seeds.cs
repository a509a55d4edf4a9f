using System.Globalization;

namespace EventStore.Tests.Proof;

internal static class Seeds
{
    private static readonly string RecordFile = Path.Combine(AppContext.BaseDirectory, "order-proof.log");

    /// <summary>ORDERS_SEEDS seeds from ORDERS_SEED on; one where only that is given; new ones every time where neither is.</summary>
    public static IEnumerable<int> FromEnvironment(int byDefault)
    {
        var first = Number("ORDERS_SEED");
        var count = Number("ORDERS_SEEDS") ?? (first is null ? byDefault : 1);
        return Enumerable.Range(first ?? Random.Shared.Next(1, int.MaxValue / 2), count);
    }

    /// <summary>Keeps a line beside the test's binaries, so that a long run can be followed.</summary>
    public static void Record(string line) => File.AppendAllText(RecordFile, line + Environment.NewLine);

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
