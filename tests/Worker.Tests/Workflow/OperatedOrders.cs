using Orders.Contracts;
using Orders.Payments;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class OperatedOrders(Servers servers)
{
    private const string Expired = "The authorisation has expired.";
    private readonly Guid _order = Guid.CreateVersion7();

    [Fact]
    public async Task A_capture_that_can_never_succeed_is_settled_by_hand()
    {
        var process = servers.Impatient;
        await Expire(process);

        await process.Resolve(_order, nameof(CapturePayment), "Paid by transfer 4711.");

        var story = await process.Ended(_order);
        story.State.ShouldBe("Completed");
        story.Fact<PaymentCaptured>().ByHand.ShouldBe("Paid by transfer 4711.");
        story
            .Moves.TakeLast(3)
            .ShouldBe([
                "SagaResolutionRequested: CapturingPayment, ResolveCapture 1",
                "PaymentCaptured: SettlingPurchase, SettlePurchase 1",
                "PurchaseSettled: Completed",
            ]);
        story.Instances[^1].NeedsAttention.ShouldBeFalse();
        story.Deadlines.ShouldBe(0);
        process.Outside.Asked<ProviderRequest.Void>(_order).ShouldBe(1, "what is held must be let go");
    }

    [Fact]
    public async Task A_capture_that_has_succeeded_meanwhile_is_not_settled_by_hand()
    {
        var process = servers.Impatient;
        process.Outside.Tell<ProviderRequest.Void>(_order, _ => new ProviderResponse.Captured());
        await Expire(process);

        await process.Resolve(_order, nameof(CapturePayment), "Paid by transfer 4711.");

        var story = await process.Ended(_order);
        story.Fact<PaymentCaptured>().ByHand.ShouldBeNull();
    }

    [Fact]
    public async Task Money_that_came_in_by_hand_goes_back_by_hand()
    {
        var process = servers.Impatient;
        await Expire(process);
        await process.Resolve(_order, nameof(CapturePayment), "Paid by transfer 4711.");
        await process.Ended(_order);

        var returned = await process.Return(_order);
        await process.Attention(_order);
        await process.Resolve(_order, nameof(RefundPayment), "Sent back by transfer 4712.", returned);

        var story = await process.Ended(_order, "Returned");
        story.Fact<PaymentRefunded>().ByHand.ShouldBe("Sent back by transfer 4712.");
        process.Outside.Asked<ProviderRequest.Refund>(_order).ShouldBe(0);
        story.Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task A_refund_is_settled_by_hand_for_the_return_that_was_meant_alone()
    {
        var process = servers.Impatient;
        process.Outside.Tell<ProviderRequest.Refund>(_order, _ => new ProviderResponse.RefundRefused("The card is closed."));
        await process.Submit(await process.ActiveUser(), [await process.Goods(1)], _order);
        await process.Ended(_order);
        var returned = await process.Return(_order);
        await process.Attention(_order);

        await process.Resolve(_order, nameof(RefundPayment), "Another one.", Guid.CreateVersion7());
        await process.Resolve(_order, nameof(CapturePayment), "Another step.");
        await process.Resolve(_order, nameof(RefundPayment), "Sent a cheque.", returned);

        var story = await process.Ended(_order, "Returned");
        story.Fact<PaymentRefunded>().ByHand.ShouldBe("Sent a cheque.");
    }

    [Fact]
    public async Task A_retry_asks_again_without_waiting_for_the_deadline_and_is_heeded_once()
    {
        var process = servers.Patient;
        process.Lost.Lose(typeof(ReserveStock), _order, attempts: 1);
        await process.Submit(await process.ActiveUser(), [await process.Goods(1)], _order);
        await process.Reads(_order, story => story.Attempts(typeof(ReserveStock)).ShouldBe([1]));

        await process.Retry(_order);

        var story = await process.Ended(_order);
        story.Attempts(typeof(ReserveStock)).ShouldBe([1, 2]);
        await process.Rest();
        await process.OrdersRelay.Republish($"order-{_order}");
        await process.Rest();
        (await process.Read(_order)).Saga.Count.ShouldBe(story.Saga.Count);
        (await process.Read(_order)).Deadlines.ShouldBe(0);
    }

    [Fact]
    public async Task A_retry_of_what_has_ended_changes_nothing()
    {
        var process = servers.Patient;
        await process.Submit(await process.ActiveUser(), [await process.Goods(1)], _order);
        await process.Ended(_order);

        await process.Retry(_order);

        var story = await process.Reads(_order, read => read.Instances[^1].InterventionsSeen.ShouldHaveSingleItem());
        story.State.ShouldBe("Completed");
        story.Deadlines.ShouldBe(0);
    }

    private async Task Expire(OrderProcess process)
    {
        process.Outside.Tell<ProviderRequest.Capture>(_order, _ => new ProviderResponse.CaptureRefused(Expired));
        await process.Submit(await process.ActiveUser(), [await process.Goods(1)], _order);
        (await process.Attention(_order)).Attention.ShouldBe(Expired);
    }
}
