using System.Globalization;
using Orders.ServiceDefaults.Queries;

namespace Orders.ServiceDefaults.DeadLetters;

/// <summary>Where a page of letters ended: by when they were put aside, and by id among those of the same instant.</summary>
internal sealed record DeadLetterKey(DateTimeOffset At, Guid Id);

internal static class DeadLetterCursor
{
    private const string List = "dead-letters";

    public static string After(DeadLetterListItem item) =>
        Cursor.Encode(List, string.Create(CultureInfo.InvariantCulture, $"{item.At.UtcTicks}:{item.Id:D}"));

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static DeadLetterKey? Decode(string cursor) =>
        Cursor.Decode(List, cursor)?.Split(':') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "D", out var letter)
            ? new DeadLetterKey(new DateTimeOffset(at, TimeSpan.Zero), letter)
            : null;
}
