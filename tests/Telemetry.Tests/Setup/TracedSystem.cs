using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Orders.EndToEnd.Tests.Processes;
using Orders.EndToEnd.Tests.Setup;
using Orders.Telemetry.Tests.Otlp;
using Trace = Orders.Telemetry.Tests.Traces.Trace;

namespace Orders.Telemetry.Tests.Setup;

/// <summary>The three services over servers of their own, which export what they do to the test.</summary>
public sealed class TracedSystem : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private OtlpReceiver? _receiver;
    private ThreeProcesses? _services;
    private Shop? _shop;

    internal ThreeProcesses Services => _services!;

    internal Shop Shop => _shop!;

    public string User { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _receiver = await OtlpReceiver.Start();
        _services = await ThreeProcesses.Start(
            "traces",
            ServiceSettings.Impatient.With([
                new("OTEL_EXPORTER_OTLP_ENDPOINT", _receiver.Http.AbsoluteUri),
                new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
                new("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ])
        );
        _http.DefaultRequestHeaders.Add("X-Api-Key", ApiKey.Value);
        _shop = new Shop(_services);
        User = await _shop.RegisterVerifiedUser();
    }

    public async Task DisposeAsync()
    {
        await (_services?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_receiver?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public void Dispose()
    {
        _shop?.Dispose();
        _http.Dispose();
    }

    internal Trace Trace(string id) => new(_receiver!.Spans.Where(span => span.Trace == id));

    /// <summary>Submits an order as somebody does who has a trace already.</summary>
    internal async Task<string> Submit(string sku, string traceParent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Services.OrdersApi.Address, "/orders"))
        {
            Headers = { { "traceparent", traceParent } },
            Content = JsonContent.Create(
                new
                {
                    UserId = User,
                    Currency = "GBP",
                    Lines = new[]
                    {
                        new
                        {
                            Sku = sku,
                            Quantity = 1,
                            UnitPrice = 1250,
                        },
                    },
                }
            ),
        };
        using var answer = await _http.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    internal Task<JsonElement> Get(string path) => _http.GetFromJsonAsync<JsonElement>(new Uri(Services.OrdersApi.Address, path));

    internal async Task Return(string order)
    {
        var address = new Uri(Services.OrdersApi.Address, $"/orders/{order}/return");
        using var answer = await _http.PostAsJsonAsync(address, new { Reason = "too small" });
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    internal async Task<string> TraceOf(string order) => (await Get($"/orders/{order}")).GetProperty("traceId").GetString()!;

    internal Task<HttpResponseMessage> Ask(string path) => _http.GetAsync(new Uri(Services.OrdersApi.Address, path));

    internal async Task<StreamReader> Watch(string order) =>
        new(await _http.GetStreamAsync(new Uri(Services.OrdersApi.Address, $"/orders/{order}/saga/watch")));

    /// <summary>Spans come a moment after what they tell of: waits for them, and tells what is missing where they do not come.</summary>
    internal async Task<Trace> Eventually(string id, Action<Trace> holds)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await Patience.Until(() => Task.FromResult(Holds(Trace(id), holds)), Patience.ForOneThing);
        }
        catch (TimeoutException) when (Stopwatch.GetElapsedTime(begun) >= Patience.ForOneThing)
        {
            holds(Trace(id));
        }

        return Trace(id);
    }

    private static bool Holds(Trace trace, Action<Trace> holds)
    {
        try
        {
            holds(trace);
            return true;
        }
        // A span that is looked for may not have come yet either.
        catch (Exception notYet) when (notYet is ShouldAssertException or InvalidOperationException)
        {
            return false;
        }
    }
}
