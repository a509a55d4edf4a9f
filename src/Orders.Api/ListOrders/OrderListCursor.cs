using System.Globalization;
using Orders.ReadModels.OrderList;
using Orders.ServiceDefaults.Queries;

namespace Orders.Api.ListOrders;

internal static class OrderListCursor
{
    private const string List = "orders";

    public static string After(OrderListItem order) =>
        Cursor.Encode(List, string.Create(CultureInfo.InvariantCulture, $"{order.SubmittedAt.UtcTicks}:{order.Id:D}"));

    /// <summary>Null where the cursor is not one of this list.</summary>
    public static OrderListKey? Decode(string cursor) =>
        Cursor.Decode(List, cursor)?.Split(':') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var submittedAt)
        && submittedAt <= DateTimeOffset.MaxValue.UtcTicks
        && Guid.TryParseExact(id, "D", out var orderId)
            ? new OrderListKey(new DateTimeOffset(submittedAt, TimeSpan.Zero), orderId)
            : null;
}
