using Microsoft.Extensions.DependencyInjection;
using Orders.Api.EventFeed;
using Orders.Http.Tests.Setup;

namespace Orders.Http.Tests.EventFeed;

[Collection(PostgresSuite.Name)]
public sealed class ReadingSlowly(PostgresServer postgres)
{
    [Fact]
    public async Task Has_no_page_read_before_all_of_the_one_before_is_written()
    {
        await using var api = await ApiHost.Start(
            await postgres.CreateDatabase(),
            projects: false,
            settings: [new("EventLog:PageSize", "2")]
        );
        await Traffic.Append(api, orders: 10);
        var log = new CountingLog(api.Orders);
        var stream = ActivatorUtilities.CreateInstance<EventStream>(api.Service<IServiceProvider>(), log);
        var written = 0;

        await foreach (var item in stream.Follow(after: 0, PublicEvents.Parse("order_completed")!))
        {
            if (item.EventType != "heartbeat")
            {
                written++;
                log.Pages.ShouldBe((written + 1) / 2);
            }

            if (written == 10)
            {
                break;
            }
        }
    }
}
