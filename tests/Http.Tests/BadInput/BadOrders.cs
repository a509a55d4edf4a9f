using System.Net;
using System.Text;
using static Orders.Http.Tests.BadInput.BadRequest;

namespace Orders.Http.Tests.BadInput;

internal static class BadOrders
{
    private const string User = "\"userId\":\"0190163d-8694-739b-aea5-966c26f8ad91\"";
    private const string Line = "{\"sku\":\"A\",\"quantity\":1,\"unitPrice\":5}";

    public static Dictionary<string, BadRequest> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["no body"] = new(HttpMethod.Post, "/orders", HttpStatusCode.BadRequest, "malformed-request", Field: null),
            ["empty body"] = Unreadable("/orders", []),
            ["null"] = Unreadable("/orders", "null"u8.ToArray()),
            ["cut off"] = Unreadable("/orders", Encoding.UTF8.GetBytes($"{{{User},\"currency\":\"GB")),
            ["trailing comma"] = Unreadable("/orders", "{\"currency\":\"GBP\",}"u8.ToArray()),
            ["comment"] = Unreadable("/orders", "{/*x*/}"u8.ToArray()),
            ["single quotes"] = Unreadable("/orders", "{'currency':'GBP'}"u8.ToArray()),
            ["two documents"] = Unreadable("/orders", Encoding.UTF8.GetBytes($"{Order()}{Order()}")),
            ["raw NUL"] = Unreadable("/orders", "{\"currency\":\"G\0P\"}"u8.ToArray()),
            ["no JSON"] = Unreadable("/orders", "userId=5"u8.ToArray()),
            ["utf-16"] = Unreadable("/orders", Encoding.Unicode.GetBytes(Order())),
            ["bad utf-8"] = new(HttpMethod.Post, "/orders", HttpStatusCode.BadRequest, "validation", "currency")
            {
                Body = [.. "{\"currency\":\""u8, 0xFF, 0xFE, .. "\"}"u8],
            },
            ["array"] = Post("/orders", "[]", "body"),
            ["nested too deep"] = Post("/orders", new string('[', 70), "body"),
            ["user missing"] = Post("/orders", $"{{\"currency\":\"GBP\",\"lines\":[{Line}]}}", "userId"),
            ["currency missing"] = Post("/orders", $"{{{User},\"lines\":[{Line}]}}", "currency"),
            ["user no uuid"] = Post("/orders", $"{{\"userId\":\"x\",\"currency\":\"GBP\",\"lines\":[{Line}]}}", "userId"),
            ["user null"] = Post("/orders", Order(user: "\"userId\":null"), "userId"),
            ["user number"] = Post("/orders", "{\"userId\":5}", "userId"),
            ["user empty"] = Post("/orders", Order(user: "\"userId\":\"00000000-0000-0000-0000-000000000000\""), "userId"),
            ["currency unknown"] = Post("/orders", Order(currency: "\"XYZ\""), "currency"),
            ["currency in small letters"] = Post("/orders", Order(currency: "\"gbp\""), "currency"),
            ["currency empty"] = Post("/orders", Order(currency: "\"\""), "currency"),
            ["currency null"] = Post("/orders", Order(currency: "null"), "currency"),
            ["currency number"] = Post("/orders", Order(currency: "826"), "currency"),
            ["neither lines nor charges"] = Post("/orders", Order(lines: ""), "lines"),
            ["too many lines"] = Post("/orders", Order(lines: string.Join(',', Enumerable.Repeat(Line, 2001))), "lines"),
            ["too many charges"] = Post("/orders", Order(more: Charges(101)), "charges"),
            ["lines no array"] = Post("/orders", $"{{{User},\"currency\":\"GBP\",\"lines\":{{}}}}", "lines"),
            ["line null"] = Post("/orders", Order(lines: "null"), "lines[0]"),
            ["line a number"] = Post("/orders", Order(lines: "7"), "lines[0]"),
            ["second line bad"] = Post("/orders", Order(lines: $"{Line},{Of("quantity", "0")}"), "lines[1].quantity"),
            ["line without sku"] = Post("/orders", Order(lines: "{\"quantity\":1,\"unitPrice\":5}"), "lines[0].sku"),
            ["unknown field"] = Post("/orders", Order(more: "\"discount\":5"), "discount"),
            ["unknown field in a line"] = Post("/orders", Order(lines: Of("colour", "\"red\"")), "lines[0].colour"),
            ["field in another case"] = Post("/orders", Order(more: "\"Reference\":\"x\""), "Reference"),
            ["field twice"] = Post("/orders", Order(more: "\"currency\":\"GBP\""), "currency"),
            ["field twice in a line"] = Post(
                "/orders",
                Order(lines: "{\"sku\":\"A\",\"sku\":\"A\",\"quantity\":1,\"unitPrice\":5}"),
                "lines[0].sku"
            ),
            ["quantity zero"] = Post("/orders", Order(lines: Of("quantity", "0")), "lines[0].quantity"),
            ["quantity negative"] = Post("/orders", Order(lines: Of("quantity", "-1")), "lines[0].quantity"),
            ["quantity over the limit"] = Post("/orders", Order(lines: Of("quantity", "1000001")), "lines[0].quantity"),
            ["quantity beyond 32 bits"] = Post(
                "/orders",
                Order(lines: Of("quantity", "99999999999999999999")),
                "lines[0].quantity"
            ),
            ["quantity a fraction"] = Post("/orders", Order(lines: Of("quantity", "1.5")), "lines[0].quantity"),
            ["quantity a text"] = Post("/orders", Order(lines: Of("quantity", "\"1\"")), "lines[0].quantity"),
            ["quantity null"] = Post("/orders", Order(lines: Of("quantity", "null")), "lines[0].quantity"),
            ["quantity true"] = Post("/orders", Order(lines: Of("quantity", "true")), "lines[0].quantity"),
            ["price negative"] = Post("/orders", Order(lines: Of("unitPrice", "-1")), "lines[0].unitPrice"),
            ["price over the limit"] = Post("/orders", Order(lines: Of("unitPrice", "1000000000001")), "lines[0].unitPrice"),
            ["price beyond 64 bits"] = Post(
                "/orders",
                Order(lines: Of("unitPrice", "9223372036854775808")),
                "lines[0].unitPrice"
            ),
            ["price in pounds"] = Post("/orders", Order(lines: Of("unitPrice", "2.55")), "lines[0].unitPrice"),
            ["sku not in the catalogue"] = Post("/orders", Order(lines: "{\"sku\":\"A\",\"quantity\":1}"), "lines[0].sku"),
            ["sku empty"] = Post("/orders", Order(lines: Of("sku", "\"\"")), "lines[0].sku"),
            ["sku blank"] = Post("/orders", Order(lines: Of("sku", "\"  \"")), "lines[0].sku"),
            ["sku too long"] = Post("/orders", Order(lines: Of("sku", $"\"{new string('A', 65)}\"")), "lines[0].sku"),
            ["sku with NUL"] = Post(
                "/orders",
                Order(
                    lines: Of(
                        "sku",
                        """
                        "A\u0000"
                        """
                    )
                ),
                "lines[0].sku"
            ),
            ["sku with a line feed"] = Post(
                "/orders",
                Order(
                    lines: Of(
                        "sku",
                        """
                        "A\nB"
                        """
                    )
                ),
                "lines[0].sku"
            ),
            ["sku a half surrogate"] = Post(
                "/orders",
                Order(
                    lines: Of(
                        "sku",
                        """
                        "A\ud800"
                        """
                    )
                ),
                "lines[0].sku"
            ),
            ["reference too long"] = Post("/orders", Order(more: $"\"reference\":\"{new string('x', 201)}\""), "reference"),
            ["reference with NUL"] = Post(
                "/orders",
                Order(
                    more: """
                    "reference":"\u0000"
                    """
                ),
                "reference"
            ),
            ["charge negative"] = Post(
                "/orders",
                Order(more: "\"charges\":[{\"code\":\"POST\",\"amount\":-1}]"),
                "charges[0].amount"
            ),
            ["charge without code"] = Post("/orders", Order(more: "\"charges\":[{\"amount\":1}]"), "charges[0].code"),
            ["total beyond 64 bits"] = Post("/orders", Order(lines: Enormous()), "lines"),
        };

    public static string Order(string user = User, string currency = "\"GBP\"", string lines = Line, string? more = null) =>
        $"{{{user},\"currency\":{currency},\"lines\":[{lines}]{(more is null ? "" : $",{more}")}}}";

    /// <summary>A good line but for one field.</summary>
    private static string Of(string field, string value)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["sku"] = "\"A\"",
            ["quantity"] = "1",
            ["unitPrice"] = "5",
            [field] = value,
        };
        return $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
    }

    private static string Charges(int count) =>
        $"\"charges\":[{string.Join(',', Enumerable.Repeat("{\"code\":\"POST\",\"amount\":1}", count))}]";

    private static string Enormous() =>
        string.Join(',', Enumerable.Repeat("{\"sku\":\"A\",\"quantity\":1000000,\"unitPrice\":1000000000000}", 10));
}
