using System.Runtime.CompilerServices;

namespace Orders.Replay.Services;

public static class Pages
{
    /// <summary>All pages of a list, the first at the given position or later.</summary>
    /// <param name="path">The list's path with a query.</param>
    public static async IAsyncEnumerable<Page<T>> ReadPages<T>(
        this ServiceClient client,
        string path,
        long atLeastPosition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var page = await client.Get<Page<T>>($"{path}&atLeastPosition={atLeastPosition}", cancellationToken);
        yield return page;
        while (page.Next is { } next)
        {
            page = await client.Get<Page<T>>($"{path}&cursor={Uri.EscapeDataString(next)}", cancellationToken);
            yield return page;
        }
    }
}
