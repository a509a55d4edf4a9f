using System.Text.Json;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.Discovery;

public sealed class Documentation(PostgresServer postgres) : ApiTest(postgres)
{
    private static readonly string[] Endpoints =
    [
        "delete /api-keys/{id} 204 400 401 403 404 429 503",
        "delete /products/{sku} 200 400 401 403 404 409 412 429 503",
        "delete /tokens 204 401 403 429 503",
        "delete /users/{id} 202 400 401 403 404 412 429 503",
        "get /api-keys 200 400 401 403 429 503",
        "get /audit 200 400 401 403 429 503",
        "get /caller 200 401 403 429 503",
        "get /dead-letters 200 400 401 403 429 503",
        "get /dead-letters/{id} 200 400 401 403 404 429 503",
        "get /events 200 400 401 403 429 503",
        "get /orders 200 400 401 403 429 503",
        "get /orders/{id} 200 304 400 401 403 404 429 503",
        "get /orders/{id}/history 200 400 401 403 404 429 503",
        "get /orders/{id}/saga 200 400 401 403 404 429 503",
        "get /orders/{id}/saga/watch 200 400 401 403 404 429 503",
        "get /products 200 400 401 403 429 503",
        "get /products/{sku} 200 304 400 401 403 404 429 503",
        "get /projections 200 400 401 403 429 503",
        "get /projections/{name} 200 400 401 403 404 429 503",
        "get /sagas 200 400 401 403 429 503",
        "get /sagas/watch 200 400 401 403 429 503",
        "get /simulators 200 401 403 429 503",
        "get /stock 200 400 401 403 429 503",
        "get /stock/{sku} 200 304 400 401 403 404 429 503",
        "get /users/audit 200 400 401 403 429 503",
        "get /users/dead-letters 200 400 401 403 429 503",
        "get /users/dead-letters/{id} 200 400 401 403 404 429 503",
        "get /users/{id} 200 304 400 401 403 404 429 503",
        "post /api-keys 201 400 401 403 413 415 429 503",
        "post /dead-letters/{id}/discard 200 400 401 403 404 409 413 415 429 503",
        "post /dead-letters/{id}/replay 202 400 401 403 404 409 413 415 429 503",
        "post /orders 202 400 401 403 409 413 415 422 429 503",
        "post /orders/{id}/cancellation 202 400 401 403 404 409 412 413 415 429 503",
        "post /orders/{id}/return 202 400 401 403 404 409 412 413 415 422 429 503",
        "post /orders/{id}/saga/resolution 202 400 401 403 404 409 412 413 415 429 503",
        "post /orders/{id}/saga/retry 202 400 401 403 404 409 412 413 415 429 503",
        "post /projections/{name}/rebuild 202 400 401 403 404 413 415 429 503",
        "post /projections/{name}/verification 202 400 401 403 404 413 415 429 503",
        "post /stock/{sku}/adjustments 201 400 401 403 409 413 415 422 429 503",
        "post /stock/{sku}/receipts 201 400 401 403 409 413 415 422 429 503",
        "post /tokens 200 400 401 403 413 415 429 503",
        "post /tokens/refresh 200 400 401 403 413 415 429 503",
        "post /users 201 400 401 403 413 415 422 429 503",
        "post /users/dead-letters/{id}/discard 200 400 401 403 404 409 413 415 429 503",
        "post /users/dead-letters/{id}/replay 202 400 401 403 404 409 413 415 429 503",
        "post /users/{id}/reinstatement 200 400 401 403 404 409 412 429 503",
        "post /users/{id}/suspension 200 400 401 403 404 409 412 413 415 429 503",
        "post /users/{id}/verification 200 400 401 403 404 409 412 413 415 429 503",
        "post /users/{id}/verification/resend 202 400 401 403 429 503",
        "put /products/{sku} 200 400 401 403 409 412 413 415 429 503",
        "put /simulators/{name} 200 400 401 403 404 413 415 429 503",
        "put /users/{id}/password 204 400 401 403 404 409 413 415 429 503",
        "put /users/{id}/scopes 200 400 401 403 404 409 413 415 429 503",
        "put /users/{id}/spending-limit 200 400 401 403 404 409 412 413 415 429 503",
    ];

    [Fact]
    public async Task Lists_every_endpoint_with_its_responses()
    {
        var document = await Client.GetJson("/openapi/v1.json");

        Operations(document).ShouldBe(Endpoints, ignoreOrder: true);
    }

    [Fact]
    public async Task Says_how_to_send_a_key_and_which_scopes_it_needs()
    {
        var document = await Client.GetJson("/openapi/v1.json");

        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey");
        (scheme.Text("type"), scheme.Text("in"), scheme.Text("name")).ShouldBe(("apiKey", "header", "X-Api-Key"));
        var submit = document.GetProperty("paths").GetProperty("/orders").GetProperty("post");
        submit.Text("description")!.ShouldContain("orders:submit");
        submit.GetProperty("security")[0].TryGetProperty("ApiKey", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Describes_the_headers_that_an_operation_takes()
    {
        var document = await Client.GetJson("/openapi/v1.json");

        Headers(document)
            .ShouldBe(
                [
                    "delete /products/{sku} If-Match",
                    "get /orders/{id} If-None-Match",
                    "get /products/{sku} If-None-Match",
                    "put /products/{sku} If-Match",
                    "get /stock/{sku} If-None-Match",
                    "get /users/{id} If-None-Match",
                    "post /orders/{id}/cancellation If-Match",
                    "post /orders/{id}/return Idempotency-Key",
                    "post /orders/{id}/return If-Match",
                    "post /orders/{id}/saga/resolution If-Match",
                    "post /orders/{id}/saga/retry If-Match",
                    "post /orders Idempotency-Key",
                    "post /stock/{sku}/adjustments Idempotency-Key",
                    "post /stock/{sku}/receipts Idempotency-Key",
                    "post /users Idempotency-Key",
                    "post /users/{id}/verification If-Match",
                    "post /users/{id}/suspension If-Match",
                    "post /users/{id}/reinstatement If-Match",
                    "put /users/{id}/spending-limit If-Match",
                    "delete /users/{id} If-Match",
                ],
                ignoreOrder: true
            );
    }

    private static IEnumerable<string> Headers(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.TryGetProperty("parameters", out _)
        from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
        where parameter.Text("in") == "header"
        select $"{operation.Name} {path.Name} {parameter.Text("name")}";

    private static IEnumerable<string> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        let statuses = operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name)
        select $"{operation.Name} {path.Name} {string.Join(' ', statuses.Order(StringComparer.Ordinal))}";
}
