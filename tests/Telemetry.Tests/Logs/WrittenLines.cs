using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.EndToEnd.Tests.Setup;
using Orders.Telemetry.Tests.Setup;

namespace Orders.Telemetry.Tests.Logs;

/// <summary>Every line of every service is one JSON object, and one that belongs to a request or a message names its trace.</summary>
[Collection(TracedSuite.Name)]
public sealed class WrittenLines(TracedSystem system)
{
    [Fact]
    public async Task Are_json_and_name_the_trace_of_their_request_or_message()
    {
        await system.Shop.Receive("MUG-01", 100);
        system.Services.UsersApi.Pause();
        var order = await system.Shop.Submit(system.User, "MUG-01", 1, unitPrice: 100);
        var trace = await system.TraceOf(order);
        await system.Eventually(
            trace,
            seen => seen.Spans.ShouldContain(span => span.Name == "relay" && span["orders.event.type"] == "approve_purchase")
        );

        // Users.Api finds the command in its hands, and the database away.
        await system.Services.Postgres.KillAsync();
        try
        {
            await RefusedRequestIsLogged(order);
            system.Services.UsersApi.GoOn();
            await Patience.Until(
                () => Lines.Of(system.Services.UsersApi.Log).Any(line => line.Find("TraceId") == trace),
                what: "a line of Users.Api names the order's trace"
            );
        }
        finally
        {
            system.Services.UsersApi.GoOn();
            await system.Services.Postgres.StartAgainAsync();
        }

        await Patience.Until(async () => await system.Shop.StatusOf(order) == "Completed", Patience.ForOneThing);
        foreach (var log in new[] { system.Services.OrdersApi.Log, system.Services.UsersApi.Log, system.Services.Worker.Log })
        {
            var lines = Lines.Of(log);
            lines.ShouldNotBeEmpty();
            lines.ShouldAllBe(line => IsWhole(line));
            // What was away has come back, and nobody has to act.
            lines.ShouldNotContain(line => line.GetProperty("LogLevel").GetString() == "Error");
        }
    }

    private async Task RefusedRequestIsLogged(string order)
    {
        using var refused = await system.Ask($"/orders/{order}");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        var trace = problem.GetProperty("traceId").GetString();
        await Patience.Until(
            () => Lines.Of(system.Services.OrdersApi.Log).Any(line => line.Find("TraceId") == trace),
            what: $"a line names the trace {trace}"
        );
        var line = Lines.Of(system.Services.OrdersApi.Log).Single(line => line.Find("TraceId") == trace);
        line.GetProperty("LogLevel").GetString().ShouldBe("Warning");
        line.GetProperty("Message").GetString()!.ShouldStartWith($"GET /orders/{order} is unavailable");
        line.Find("SpanId")!.Length.ShouldBe(16);
    }

    private static bool IsWhole(JsonElement line) =>
        DateTimeOffset.TryParse(
            line.GetProperty("Timestamp").GetString(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _
        )
        && line.GetProperty("LogLevel").GetString() is "Debug" or "Information" or "Warning" or "Error" or "Critical"
        && line.GetProperty("Category").GetString() is { Length: > 0 }
        && line.GetProperty("Message").GetString() is { Length: > 0 };
}
