using System.Net;
using System.Text.Json;
using EventStore;
using EventStore.Append;
using EventStore.Metadata;

namespace Orders.Http.Tests.Setup;

internal static class Some
{
    public static readonly Guid User = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");

    public static object Order(Guid? userId = null, string? reference = null, int quantity = 2) =>
        new
        {
            userId = userId ?? User,
            reference,
            currency = "GBP",
            lines = new[]
            {
                new
                {
                    sku = "85123A",
                    quantity,
                    unitPrice = 255,
                },
            },
            charges = new[] { new { code = "POST", amount = 1800 } },
        };

    public static Task<JsonElement> Submit(this HttpClient client, Guid? userId = null, string? reference = null) =>
        client.PostJson("/orders", Order(userId, reference), HttpStatusCode.Accepted);

    public static Task<AppendResult> Append(this IEventLog log, string stream, params IReadOnlyList<object> events) =>
        log.Append(AppendUnit.Of(stream, ExpectedVersion.Any, EventMetadata.For(stream, "cause", "test"), events));
}
