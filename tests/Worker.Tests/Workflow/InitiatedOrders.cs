using EventStore.Read;
using Orders.Contracts;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

/// <summary>The caller who submitted an order, by name, in all that follows from it.</summary>
[Collection(ServersSuite.Name)]
public sealed class InitiatedOrders(Servers servers)
{
    private const string Caller = "test";

    [Fact]
    public async Task Every_event_that_follows_from_an_order_says_who_submitted_it()
    {
        var process = servers.Patient;

        var story = await process.Ended(await process.Submit(await process.ActiveUser(), [await process.Goods(1)]));

        ShouldBeInitiated(story);
        story.Purchases.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task So_do_events_that_follow_from_a_deadline()
    {
        var process = servers.Impatient;
        var order = Guid.CreateVersion7();
        process.Lost.Lose(typeof(AuthorizePayment), order, attempts: 1);

        var story = await process.Ended(await process.Submit(await process.ActiveUser(), [await process.Goods(1)], order));

        story.Transitions.ShouldContain(transition => transition.Trigger == "DeadlinePassed");
        ShouldBeInitiated(story);
    }

    private static void ShouldBeInitiated(OrderStory story)
    {
        var submitted = story.Facts[0];
        (submitted.Data is OrderSubmitted, submitted.Metadata.Who).ShouldBe((true, Caller));
        RecordedEvent[] others = [.. story.Saga, .. story.Facts.Skip(1), .. story.Purchases];
        others.Where(one => one.Metadata.Initiator != Caller).Select(one => one.Type).ShouldBeEmpty();
        others.ShouldAllBe(one => one.Metadata.Who != Caller);
    }
}
