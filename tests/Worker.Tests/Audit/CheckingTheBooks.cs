using System.Diagnostics.Metrics;
using EventStore.Append;
using EventStore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Orders.Contracts;
using Orders.Payments;
using Orders.ReadModels;
using Orders.ServiceDefaults.Auditing;
using Orders.Worker.Audit;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Audit;

[Collection(ServersSuite.Name)]
public sealed class CheckingTheBooks(Servers servers)
{
    private const int Balanced = 0;
    private const int Failed = 1;
    private const int Unbalanced = 2;

    [Fact]
    public async Task The_running_check_finds_books_that_do_not_balance()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Audit:Enabled"] = "true",
            ["Audit:Interval"] = "00:00:00.020",
        };
        using var findings = new Findings("orders");
        await using var process = await OrderProcess.StartAsync(await servers.CreateDatabase(), settings);
        var order = await process.Submit(await process.ActiveUser(), [await process.Goods(1)]);
        await process.Ended(order);
        await Eventually.Succeeds(() => findings.Last.ShouldBe(0));

        await BreakTheBooks(process, order);

        await Eventually.Succeeds(() => findings.Last.ShouldNotBeNull().ShouldBeGreaterThan(0));
    }

    [Fact]
    public async Task The_command_tells_by_its_exit_code_whether_the_books_balance()
    {
        var database = await servers.CreateDatabase();
        await using var process = await OrderProcess.StartAsync(database);
        var order = await process.Submit(await process.ActiveUser(), [await process.Goods(1)]);
        await process.Ended(order);
        (await Command(database, "audit", "--at-rest")).ShouldBe(Balanced);

        await BreakTheBooks(process, order);

        (await Command(database, "audit")).ShouldBe(Unbalanced);
    }

    [Fact]
    public async Task The_command_counts_work_under_way_only_when_asked_to()
    {
        var database = await servers.CreateDatabase();
        await using var process = await OrderProcess.StartAsync(database);
        var order = Guid.CreateVersion7();
        process.Lost.Lose(typeof(CapturePayment), order);
        await process.Submit(await process.ActiveUser(), [await process.Goods(1)], order);
        await process.Reads(order, story => story.State.ShouldBe("CapturingPayment"));

        (await Command(database, "audit")).ShouldBe(Balanced);
        (await Command(database, "audit", "--at-rest")).ShouldBe(Unbalanced);
    }

    [Fact]
    public async Task The_command_says_when_it_cannot_read_the_books()
    {
        (await Command("Host=127.0.0.1;Port=1;Database=none;Username=none", "audit")).ShouldBe(Failed);
        (await Command(await servers.CreateDatabase(), "audit", "--everything")).ShouldBe(Failed);
    }

    private static Task<AppendResult> BreakTheBooks(OrderProcess process, Guid order) =>
        process.Orders.Append(
            AppendUnit.Of(
                Payment.StreamId(order),
                ExpectedVersion.Any,
                new EventMetadata(null, null, "test", null),
                new PaymentCaptured(order, OrderProcess.Price, Attempt: 1, Repeated: false)
            )
        );

    private static Task<int> Command(string database, params string[] arguments)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Postgres", database)]);
        return builder.Audit<OrdersLog>(arguments, OrdersAudit.Begin());
    }

    /// <summary>What the gauge says of one log.</summary>
    private sealed class Findings : IDisposable
    {
        private readonly MeterListener _listener = new();
        private double _last = -1;

        public Findings(string log)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: AuditTelemetry.Name, Name: "orders.audit.findings" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>(
                (_, value, tags, _) =>
                {
                    if (tags.Contains(new KeyValuePair<string, object?>("log", log)))
                    {
                        Volatile.Write(ref _last, value);
                    }
                }
            );
            _listener.Start();
        }

        public double? Last => Volatile.Read(ref _last) is >= 0 and var value ? value : null;

        public void Dispose() => _listener.Dispose();
    }
}
