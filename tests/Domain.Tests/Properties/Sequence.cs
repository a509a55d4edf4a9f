namespace Domain.Tests.Properties;

internal sealed record Sequence<TStep>(IReadOnlyList<TStep> Steps)
{
    /// <summary>The same without one half, without one quarter, and so on down to single steps.</summary>
    public IEnumerable<Sequence<TStep>> Shorter()
    {
        for (var size = Math.Max(1, Steps.Count / 2); size > 0; size /= 2)
        {
            for (var from = 0; from + size <= Steps.Count && Steps.Count > 1; from += size)
            {
                yield return new Sequence<TStep>([.. Steps.Take(from), .. Steps.Skip(from + size)]);
            }
        }
    }

    public override string ToString() => string.Join('\n', Steps.Select(Told));

    private static string Told(TStep step) => step is Delivery ? $"{step}" : Written.Of(step!);
}
