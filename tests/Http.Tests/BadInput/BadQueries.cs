using System.Net;
using static Orders.Http.Tests.BadInput.BadRequest;

namespace Orders.Http.Tests.BadInput;

internal static class BadQueries
{
    private const string Unknown = "0190163d-0000-7000-8000-000000000000";

    public static Dictionary<string, BadRequest> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["order no uuid"] = Get("/orders/5", "id"),
            ["history no uuid"] = Get("/orders/5/history", "id"),
            ["saga no uuid"] = Get("/orders/5/saga", "id"),
            ["user no uuid"] = Get("/users/me", "id"),
            ["order unknown"] = Missing($"/orders/{Unknown}"),
            ["history unknown"] = Missing($"/orders/{Unknown}/history"),
            ["saga unknown"] = Missing($"/orders/{Unknown}/saga"),
            ["user unknown"] = Missing($"/users/{Unknown}"),
            ["sku unknown"] = Missing("/stock/nothing"),
            ["projection unknown"] = Missing("/projections/nothing"),
            ["projection in other letters"] = Missing("/projections/Order-List"),
            ["projection with a control character"] = Missing("/projections/order-list%0A"),
            ["dead letter no uuid"] = Get("/users/dead-letters/5", "id"),
            ["dead letter unknown"] = Missing($"/dead-letters/{Unknown}"),
            ["state of dead letters unknown"] = Get("/dead-letters?state=Lost", "state"),
            ["queue with NUL"] = Get("/dead-letters?queue=%00", "queue"),
            ["type blank"] = Get("/users/dead-letters?type=%20", "type"),
            ["cursor of dead letters without id"] = Get("/dead-letters?cursor=ZGVhZC1sZXR0ZXJzOjE", "cursor"),
            ["path unknown"] = Missing("/invoices"),
            ["limit zero"] = Get("/orders?limit=0", "limit"),
            ["limit negative"] = Get("/stock?limit=-1", "limit"),
            ["limit too large"] = Get("/sagas?limit=201", "limit"),
            ["limit a word"] = Get("/orders?limit=all", "limit"),
            ["limit huge"] = Get("/orders?limit=99999999999", "limit"),
            ["limit twice"] = Get("/orders?limit=1&limit=2", "limit"),
            ["cursor of no list"] = Get("/orders?cursor=abc", "cursor"),
            ["cursor no base64"] = Get("/orders?cursor=%21%21", "cursor"),
            ["cursor of another list"] = Get("/orders?cursor=c3RvY2s6QQ", "cursor"),
            ["cursor of stock without key"] = Get("/stock?cursor=c3RvY2s6", "cursor"),
            ["cursor of sagas without id"] = Get("/sagas?cursor=c2FnYXM6QQ", "cursor"),
            ["position negative"] = Get("/orders?atLeastPosition=-1", "atLeastPosition"),
            ["position beyond the log's end"] = Get("/orders?atLeastPosition=9223372036854775807", "atLeastPosition"),
            ["position of stock beyond the log's end"] = Get("/stock/A?atLeastPosition=1", "atLeastPosition"),
            ["position a word"] = Get("/stock/A?atLeastPosition=now", "atLeastPosition"),
            ["user filter no uuid"] = Get("/orders?userId=jane", "userId"),
            ["status unknown"] = Get("/orders?status=Lost", "status"),
            ["status a number"] = Get("/orders?status=1", "status"),
            ["from a date alone"] = Get("/orders?from=2011-05-31", "from"),
            ["from without offset"] = Get("/orders?from=2011-05-31T12:00:00", "from"),
            ["to another way round"] = Get("/orders?to=31.05.2011", "to"),
            ["from with an unescaped plus"] = Get("/orders?from=2011-05-31T12:00:00+01:00", "from"),
            ["reference with NUL"] = Get("/orders?reference=%00", "reference"),
            ["attention neither"] = Get("/sagas?needsAttention=maybe", "needsAttention"),
            ["state blank"] = Get("/sagas?state=%20", "state"),
            ["parameter unknown"] = Get("/orders?user=5", "user"),
            ["parameter unknown to projections"] = Get("/projections?state=Failed", "state"),
            ["parameter unknown to stock"] = Get("/stock?sku=A", "sku"),
            ["product unknown"] = Missing("/products/nothing"),
            ["product with a control character"] = Get("/products/A%0A", "sku"),
            ["cursor of products without key"] = Get("/products?cursor=cHJvZHVjdHM6", "cursor"),
            ["search empty"] = Get("/products?search=", "search"),
            ["search with NUL"] = Get("/products?search=%00", "search"),
            ["search too long"] = Get($"/products?search={new string('A', 201)}", "search"),
            ["sku too long"] = Get($"/stock/{new string('A', 65)}", "sku"),
            ["sku with a control character"] = Get("/stock/A%0A", "sku"),
        };

    private static BadRequest Missing(string path) =>
        new(HttpMethod.Get, path, HttpStatusCode.NotFound, "not-found", Field: null);
}
