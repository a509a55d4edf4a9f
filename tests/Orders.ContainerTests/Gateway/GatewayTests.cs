using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.ContainerTests.Stack;

namespace Orders.ContainerTests.Gateway;

[Collection(StackSuite.Name)]
public sealed class GatewayTests(OrdersStack stack)
{
    [Fact]
    public async Task Its_configuration_is_sound() =>
        await (await stack.Only("gateway")).Execute("nginx", "-t", "-c", "/gateway/nginx.conf");

    [Fact]
    public async Task Takes_an_order_over_https_and_http_2_to_its_completion()
    {
        using var shop = stack.OpenShop();
        var user = await shop.RegisterVerifiedUser();
        await shop.Receive("MUG-GATEWAY", 10);

        var order = await shop.Order(user, "MUG-GATEWAY");

        await Patience.Until(async () => await shop.StatusOf(order) == "Completed", "the order is completed");
        using var shown = await shop.Http.GetAsync(new Uri($"/orders/{order}", UriKind.Relative));
        shown.Version.ShouldBe(new Version(2, 0));
    }

    [Theory]
    [InlineData("/orders", 401)]
    [InlineData("/sagas", 401)]
    [InlineData("/products", 401)]
    [InlineData("/stock/MUG", 401)]
    [InlineData("/events", 401)]
    [InlineData("/projections", 401)]
    [InlineData("/dead-letters", 401)]
    [InlineData("/users/01a1fdc9-3130-794f-9276-c5db8e16c8af", 401)]
    [InlineData("/audit", 401)]
    [InlineData("/users/dead-letters", 401)]
    [InlineData("/users/audit", 401)]
    [InlineData("/api-keys", 401)]
    [InlineData("/tokens", 401)]
    [InlineData("/ordersandmore", 404)]
    [InlineData("/health/ready", 404)]
    [InlineData("/metrics", 404)]
    [InlineData("/openapi/orders.json", 200)]
    [InlineData("/openapi/users.json", 200)]
    public async Task Leads_each_path_to_its_service(string path, int status)
    {
        using var client = stack.Client();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        ((int)response.StatusCode).ShouldBe(status);
        if (status >= 400)
        {
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task Sends_who_comes_without_tls_to_where_there_is()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = stack.Http };

        using var response = await client.GetAsync(new Uri("/orders?limit=1", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.Location.ShouldBe(new Uri(stack.Https, "/orders?limit=1"));
    }

    [Fact]
    public async Task Names_the_trace_of_a_request_and_goes_on_with_the_callers()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        using var client = stack.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/orders")
        {
            Headers = { { "traceparent", $"00-{trace}-b7ad6b7169203331-01" } },
        };

        using var traced = await client.SendAsync(request);
        using var untraced = await client.GetAsync(new Uri("/orders", UriKind.Relative));

        traced.Headers.GetValues("X-Correlation-Id").ShouldBe([trace]);
        (await traced.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("traceId").GetString().ShouldBe(trace);
        var made = untraced.Headers.GetValues("X-Correlation-Id").Single();
        (await untraced.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("traceId").GetString().ShouldBe(made);
    }

    [Fact]
    public async Task Answers_with_headers_that_browsers_heed()
    {
        using var client = stack.Client();

        using var response = await client.GetAsync(new Uri("/orders", UriKind.Relative));

        response.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    [Fact]
    public async Task Refuses_a_body_that_is_too_large()
    {
        using var shop = stack.OpenShop();
        using var content = new ByteArrayContent(new byte[2 * 1024 * 1024]);

        using var response = await shop.Http.PostAsync(new Uri("/orders", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Lets_a_stranger_be_only_so_fast_and_a_caller_with_a_key_go_on()
    {
        using var stranger = stack.Client();
        using var shop = stack.OpenShop();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 400).Select(_ => stranger.GetAsync(new Uri("/stock", UriKind.Relative)))
        );

        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        (await shop.Http.GetAsync(new Uri("/stock", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task Passes_events_on_as_they_happen()
    {
        using var shop = stack.OpenShop();
        var sku = $"MUG-{Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events?types=goods_received")
        {
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var response = await shop.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        await shop.Receive(sku, 1);

        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await reader.ReadLineAsync(late.Token))!.Contains(sku, StringComparison.Ordinal)) { }
    }

    [Fact]
    public async Task Tells_a_client_of_grpc_in_its_own_way_that_nobody_answers()
    {
        using var client = stack.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders.v1.Orders/Submit")
        {
            Version = new Version(2, 0),
            Content = new ByteArrayContent([]) { Headers = { { "Content-Type", "application/grpc" } } },
        };

        using var response = await client.SendAsync(request);

        response.Headers.GetValues("grpc-status").ShouldBe(["14"]);
    }
}
