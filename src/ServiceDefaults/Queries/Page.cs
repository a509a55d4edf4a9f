namespace Orders.ServiceDefaults.Queries;

/// <summary>A page of a list.</summary>
/// <param name="Next">The cursor of the next page; null where there is none.</param>
/// <param name="Position">Every event up to this position of the log is in the page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, long Position);

public static class Page
{
    /// <param name="found">What a query for <see cref="PageRequest.Lookahead"/> items returned.</param>
    /// <param name="cursor">The cursor of what comes after an item.</param>
    public static Page<TItem> Of<TRow, TItem>(
        IReadOnlyList<TRow> found,
        int limit,
        long position,
        Func<TRow, TItem> item,
        Func<TRow, string> cursor
    ) => new([.. found.Take(limit).Select(item)], found.Count > limit ? cursor(found[limit - 1]) : null, position);
}
