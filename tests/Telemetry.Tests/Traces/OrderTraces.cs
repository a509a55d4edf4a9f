using System.Diagnostics;
using System.Text.Json;
using Orders.EndToEnd.Tests.Setup;
using Orders.Telemetry.Tests.Otlp;
using Orders.Telemetry.Tests.Setup;

namespace Orders.Telemetry.Tests.Traces;

/// <summary>Of an order every hop in every service is exported, under one trace id, each under what led to it.</summary>
[Collection(TracedSuite.Name)]
public sealed class OrderTraces(TracedSystem system)
{
    private const string CallersSpan = "b7ad6b7169203331";

    [Fact]
    public async Task An_order_that_completes_is_one_trace_from_its_request_to_its_watcher()
    {
        await system.Shop.Receive("MUG-01", 100);
        var id = ActivityTraceId.CreateRandom().ToHexString();

        // A caller who would rather not be recorded has no say in it.
        var order = await system.Submit("MUG-01", $"00-{id}-{CallersSpan}-00");

        await EndsAs(order, "Completed");
        await system.Eventually(
            id,
            trace =>
            {
                trace.Relayed.ShouldBe(CompletedOrder.Relayed);
                trace.Received.ShouldBe(CompletedOrder.Received);
                trace.Named("decide").ShouldBe(CompletedOrder.Decisions);
                trace.Named("transition").ShouldBe(CompletedOrder.Transitions);
                trace.Named("append").ShouldBe(CompletedOrder.Appends);
                IsWhole(trace);
            }
        );
        system.Trace(id).Roots.Single().Parent.ShouldBe(CallersSpan);
        (await system.TraceOf(order)).ShouldBe(id);
        (await TracesOfHistory(order)).ShouldBe([id]);
        (await WatchedTraces(order)).ShouldBe([id]);
    }

    [Fact]
    public async Task An_order_that_is_rejected_has_its_compensation_in_its_trace()
    {
        var order = await system.Shop.Submit(system.User, "NONE-01", 1, unitPrice: 100);

        await EndsAs(order, "Rejected");
        await system.Eventually(
            await system.TraceOf(order),
            trace =>
            {
                trace.Relayed.ShouldBe([
                    "Orders.Worker: approve_purchase",
                    "Orders.Worker: order_rejected",
                    "Orders.Worker: order_submitted",
                    "Orders.Worker: release_purchase",
                    "Orders.Worker: release_stock",
                    "Orders.Worker: reserve_stock",
                    "Orders.Worker: stock_refused",
                    "Orders.Worker: stock_released",
                    "Users.Api: purchase_approved",
                    "Users.Api: purchase_released",
                ]);
                trace.Named("transition").ShouldContain(hop => hop == "Orders.Worker: transition Compensating");
                trace.Named("decide").ShouldContain(hop => hop == "Users.Api: decide ReleasePurchase");
                IsWhole(trace);
            }
        );
    }

    [Fact]
    public async Task A_step_that_its_deadline_asks_for_again_stays_in_the_trace()
    {
        await system.Shop.Receive("CUP-01", 100);
        system.Services.UsersApi.Pause();
        string order;
        try
        {
            order = await system.Shop.Submit(system.User, "CUP-01", 1, unitPrice: 100);
            await Patience.Until(
                async () => (await Triggers(order)).Contains("DeadlinePassed", StringComparer.Ordinal),
                Patience.ForOneThing
            );
        }
        finally
        {
            system.Services.UsersApi.GoOn();
        }

        await EndsAs(order, "Completed");
        await system.Eventually(
            await system.TraceOf(order),
            trace =>
            {
                var again = trace.Spans.First(span => span["orders.saga.trigger"] == "DeadlinePassed");
                trace.Above(again).ShouldContain(span => span.Name == "deadline" && span.Service == "Orders.Worker");
                trace
                    .Spans.Count(span => span.Name == "relay" && span["orders.event.type"] == "approve_purchase")
                    .ShouldBeGreaterThan(1);
                trace.Named("transition").ShouldContain(hop => hop == "Orders.Worker: transition Completed");
                IsWhole(trace);
            }
        );
    }

    [Fact]
    public async Task What_another_request_asks_of_an_order_is_linked_to_its_trace()
    {
        await system.Shop.Receive("JUG-01", 100);
        var order = await system.Shop.Submit(system.User, "JUG-01", 1, unitPrice: 100);
        await EndsAs(order, "Completed");
        var id = await system.TraceOf(order);

        await system.Return(order);

        await EndsAs(order, "Returned");
        var whole = await system.Eventually(
            id,
            trace =>
            {
                trace.Named("transition").ShouldContain(hop => hop == "Orders.Worker: transition Returned");
                trace.Relayed.ShouldContain(hop => hop == "Users.Api: purchase_credited");
                IsWhole(trace);
            }
        );
        var returning = whole.Spans.Single(span => span["orders.saga.trigger"] == "OrderReturnRequested");
        var link = returning.Links.ShouldHaveSingleItem();
        await system.Eventually(
            link.Trace,
            trace =>
            {
                trace.Roots.ShouldHaveSingleItem().Name.ShouldBe("POST /orders/{id}/return");
                trace.Spans.Single(span => span.Id == link.Id).Links.ShouldContain(new SpanLink(id, returning.Id));
            }
        );
    }

    private Task EndsAs(string order, string status) =>
        Patience.Until(async () => await system.Shop.StatusOf(order) == status, Patience.ForOneThing);

    private static void IsWhole(Trace trace)
    {
        var root = trace.Roots.ShouldHaveSingleItem();
        (root.Service, root.Name, root.Kind).ShouldBe(("Orders.Api", "POST /orders", SpanKind.Server));
        root["http.response.status_code"].ShouldBe("202");
    }

    private async Task<IReadOnlyList<string?>> Triggers(string order) =>
        [
            .. (await system.Get($"/orders/{order}/saga"))
                .GetProperty("transitions")
                .EnumerateArray()
                .Select(transition => transition.GetProperty("trigger").GetString()),
        ];

    private async Task<IEnumerable<string?>> TracesOfHistory(string order) =>
        (await system.Get($"/orders/{order}/history"))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("traceId").GetString())
            .Distinct(StringComparer.Ordinal);

    private async Task<IEnumerable<string?>> WatchedTraces(string order)
    {
        const string data = "data: ";
        var traces = new List<string?>();
        using var watch = await system.Watch(order);
        while (await watch.ReadLineAsync() is { } line && traces.Count < 7)
        {
            if (line.StartsWith(data, StringComparison.Ordinal) && line.Contains("traceId", StringComparison.Ordinal))
            {
                traces.Add(JsonElement.Parse(line[data.Length..]).GetProperty("traceId").GetString());
            }
        }

        return traces.Distinct(StringComparer.Ordinal);
    }
}
