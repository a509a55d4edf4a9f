using System.Runtime.CompilerServices;

namespace Orders.Api.Streaming;

internal static class QuietEnd
{
    /// <summary>Ends, rather than fails, when it is cancelled.</summary>
    public static async IAsyncEnumerable<T> EndingWith<T>(
        this IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken end
    )
    {
        await using var each = items.GetAsyncEnumerator(end);
        while (await Next(each, end))
        {
            yield return each.Current;
        }
    }

    private static async Task<bool> Next<T>(IAsyncEnumerator<T> each, CancellationToken end)
    {
        try
        {
            return await each.MoveNextAsync();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }
}
