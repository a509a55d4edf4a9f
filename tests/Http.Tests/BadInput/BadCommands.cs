using System.Net;
using System.Text;
using static Orders.Http.Tests.BadInput.BadRequest;

namespace Orders.Http.Tests.BadInput;

/// <summary>What is wrong with the request rather than with an order.</summary>
internal static class BadCommands
{
    private const string Unknown = "0190163d-0000-7000-8000-000000000000";
    private static readonly byte[] GoodOrder = Encoding.UTF8.GetBytes(BadOrders.Order());

    public static Dictionary<string, BadRequest> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["wrong method"] = new(HttpMethod.Put, "/orders", HttpStatusCode.MethodNotAllowed, "method-not-allowed", Field: null),
            ["wrong method on one"] = new(
                HttpMethod.Delete,
                $"/orders/{Unknown}",
                HttpStatusCode.MethodNotAllowed,
                "method-not-allowed",
                null
            ),
            ["form"] = Order(HttpStatusCode.UnsupportedMediaType) with { ContentType = "application/x-www-form-urlencoded" },
            ["plain text"] = Order(HttpStatusCode.UnsupportedMediaType) with { ContentType = "text/plain" },
            ["no media type"] = Order(HttpStatusCode.UnsupportedMediaType) with { ContentType = "" },
            ["charset utf-16"] = Order(HttpStatusCode.UnsupportedMediaType) with
            {
                ContentType = "application/json; charset=utf-16",
            },
            ["charset unknown"] = Order(HttpStatusCode.UnsupportedMediaType) with
            {
                ContentType = "application/json; charset=klingon",
            },
            ["compressed"] = Order(HttpStatusCode.UnsupportedMediaType) with { ContentEncoding = "gzip" },
            ["too large"] = new(HttpMethod.Post, "/orders", HttpStatusCode.RequestEntityTooLarge, "too-large", Field: null)
            {
                Body = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024 + 1)),
            },
            ["query of a command"] = Post("/orders?dryRun=true", BadOrders.Order(), "dryRun"),
            ["receipt of nothing"] = Post("/stock/A/receipts", "{\"quantity\":0}", "quantity"),
            ["receipt negative"] = Post("/stock/A/receipts", "{\"quantity\":-1}", "quantity"),
            ["receipt huge"] = Post("/stock/A/receipts", "{\"quantity\":1000000001}", "quantity"),
            ["receipt without quantity"] = Post("/stock/A/receipts", "{}", "quantity"),
            ["receipt of another sku"] = Post("/stock/A/receipts", "{\"quantity\":1,\"sku\":\"B\"}", "sku"),
            ["receipt reference too long"] = Post(
                "/stock/A/receipts",
                $"{{\"quantity\":1,\"reference\":\"{new string('x', 201)}\"}}",
                "reference"
            ),
            ["receipt of a blank sku"] = Post("/stock/%20/receipts", "{\"quantity\":1}", "sku"),
            ["receipt of a sku with NUL"] = Post("/stock/A%01/receipts", "{\"quantity\":1}", "sku"),
            ["adjustment by nothing"] = Post("/stock/A/adjustments", "{\"quantity\":0,\"reason\":\"x\"}", "quantity"),
            ["adjustment without reason"] = Post("/stock/A/adjustments", "{\"quantity\":1}", "reason"),
            ["adjustment with an empty reason"] = Post("/stock/A/adjustments", "{\"quantity\":1,\"reason\":\"\"}", "reason"),
            ["product without a price"] = Product("{\"name\":\"M\"}", "price"),
            ["product with half a price"] = Product("{\"name\":\"M\",\"price\":{\"amount\":1}}", "price.currency"),
            ["product for less than nothing"] = Product(Offer("\"M\"", -1, "GBP"), "price.amount"),
            ["product in no currency"] = Product(Offer("\"M\"", 1, "XXX"), "price.currency"),
            ["product with a blank name"] = Product(Offer("\" \"", 1, "GBP"), "name"),
            ["product with its sku twice"] = Product("{\"sku\":\"A\",\"name\":\"M\"}", "sku"),
            ["product of a blank sku"] = Product(Offer("\"M\"", 1, "GBP"), "sku") with { Path = "/products/%20" },
            ["user without e-mail"] = Post("/users", "{\"name\":\"J\"}", "email"),
            ["user with a bad e-mail"] = Post("/users", "{\"email\":\"j\",\"name\":\"J\"}", "email"),
            ["user with two e-mails"] = Post("/users", "{\"email\":\"a@b, c@d\",\"name\":\"J\"}", "email"),
            ["user with a blank name"] = Post("/users", "{\"email\":\"j@x.org\",\"name\":\" \"}", "name"),
            ["user with a negative limit"] = Post(
                "/users",
                User("\"spendingLimit\":{\"amount\":-1,\"currency\":\"GBP\"}"),
                "spendingLimit.amount"
            ),
            ["user with a limit in no currency"] = Post(
                "/users",
                User("\"spendingLimit\":{\"amount\":1,\"currency\":\"£\"}"),
                "spendingLimit.currency"
            ),
            ["user with half a limit"] = Post("/users", User("\"spendingLimit\":{\"amount\":1}"), "spendingLimit.currency"),
            ["user with a status"] = Post("/users", User("\"status\":\"Active\""), "status"),
            ["verification with a field"] = Post($"/users/{Unknown}/verification", "{\"code\":1}", "code"),
            ["verification of nobody"] = new(
                HttpMethod.Post,
                $"/users/{Unknown}/verification",
                HttpStatusCode.NotFound,
                "user-unknown",
                "userId"
            ),
            ["verification of no uuid"] = Post("/users/me/verification", "{}", "id"),
            ["discard without reason"] = Post($"/dead-letters/{Unknown}/discard", "{}", "reason"),
            ["discard with a blank reason"] = Post($"/dead-letters/{Unknown}/discard", "{\"reason\":\" \"}", "reason"),
            ["discard with a long reason"] = Post(
                $"/users/dead-letters/{Unknown}/discard",
                $"{{\"reason\":\"{new string('x', 501)}\"}}",
                "reason"
            ),
            ["replay with a field"] = Post($"/dead-letters/{Unknown}/replay", "{\"queue\":\"stock\"}", "queue"),
            ["replay of no uuid"] = Post("/dead-letters/5/replay", "{}", "id"),
            ["rebuild of nothing"] = UnknownProjection("rebuild"),
            ["verification of no projection"] = UnknownProjection("verification"),
            ["rebuild with a field"] = Post("/projections/order-list/rebuild", "{\"from\":5}", "from"),
            ["rebuild with a query"] = Post("/projections/order-list/rebuild?from=5", "{}", "from"),
            ["rebuild malformed"] = Unreadable("/projections/order-list/rebuild", "{"u8.ToArray()),
            ["rebuild as text"] = Order(HttpStatusCode.UnsupportedMediaType) with
            {
                Path = "/projections/order-list/rebuild",
                ContentType = "text/plain",
            },
            ["projection verification with a field"] = Post("/projections/order-list/verification", "{\"sample\":5}", "sample"),
            ["rebuild by the wrong method"] = new(
                HttpMethod.Put,
                "/projections/order-list/rebuild",
                HttpStatusCode.MethodNotAllowed,
                "method-not-allowed",
                Field: null
            ),
        };

    private static BadRequest Product(string body, string field) =>
        Post("/products/A", body, field) with
        {
            Method = HttpMethod.Put,
        };

    private static string Offer(string name, long amount, string currency) =>
        $"{{\"name\":{name},\"price\":{{\"amount\":{amount},\"currency\":\"{currency}\"}}}}";

    private static BadRequest UnknownProjection(string what) =>
        new(HttpMethod.Post, $"/projections/nothing/{what}", HttpStatusCode.NotFound, "not-found", Field: null);

    private static BadRequest Order(HttpStatusCode status) =>
        new(HttpMethod.Post, "/orders", status, "unsupported-media-type", Field: null) { Body = GoodOrder };

    private static string User(string more) => $"{{\"email\":\"j@x.org\",\"name\":\"J\",{more}}}";
}
