using Orders.Contracts;
using Orders.Payments;
using Orders.Shipping;
using Orders.Worker.OrderWorkflow;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Workflow;

[Collection(ServersSuite.Name)]
public sealed class PassedDeadlines(Servers servers)
{
    private const int MaxAttempts = 3;

    private static readonly Type[] Undoing =
    [
        typeof(CancelShipment),
        typeof(VoidPayment),
        typeof(ReleaseStock),
        typeof(ReleasePurchase),
    ];

    private readonly OrderProcess _process = servers.Impatient;
    private readonly Guid _order = Guid.CreateVersion7();

    [Theory]
    [InlineData(typeof(ApprovePurchase))]
    [InlineData(typeof(ReserveStock))]
    [InlineData(typeof(AuthorizePayment))]
    [InlineData(typeof(ArrangeShipment))]
    [InlineData(typeof(CapturePayment))]
    [InlineData(typeof(SettlePurchase))]
    public async Task A_command_that_is_lost_is_sent_again(Type command)
    {
        _process.Lost.Lose(command, _order, attempts: 1);
        await Submit();

        var story = await _process.Ended(_order);

        story.Attempts(command).Take(2).ShouldBe([1, 2]);
        story.State.ShouldBe("Completed");
    }

    [Theory]
    [InlineData(typeof(ApprovePurchase), typeof(ReleasePurchase), "PurchaseRefused", "Rejected")]
    [InlineData(typeof(ReserveStock), typeof(ReleaseStock), "StockRefused", "Rejected")]
    [InlineData(typeof(AuthorizePayment), typeof(VoidPayment), "PaymentDeclined", "Rejected")]
    [InlineData(typeof(ArrangeShipment), typeof(CancelShipment), "ShipmentRefused", "Cancelled")]
    public async Task A_step_given_up_is_undone_with_those_before_it_and_refused_when_it_comes_late(
        Type command,
        Type undo,
        string refusal,
        string ending
    )
    {
        _process.Lost.Lose(command, _order);
        await Submit();

        var story = await _process.Ended(_order);

        story.Attempts(command).ShouldBe(Enumerable.Range(1, MaxAttempts));
        CommandsAfter(story, command).ShouldBe(Undoing.SkipWhile(one => one != undo));
        story.State.ShouldBe(ending);
        story.Instances[^1].Reason.ShouldBe($"{command.Name} was not answered after {MaxAttempts} attempts.");

        _process.Lost.LoseNothingOf(_order);
        await _process.OrdersRelay.Republish(OrderSaga.StreamId(_order));
        await _process.Rest();
        var afterwards = await _process.Read(_order);
        afterwards.Effects.Except(story.Effects, StringComparer.Ordinal).ShouldBe([refusal]);
        afterwards.Saga.Count.ShouldBe(story.Saga.Count);
    }

    [Theory]
    [InlineData(typeof(CapturePayment), "Completed")]
    [InlineData(typeof(SettlePurchase), "Completed")]
    [InlineData(typeof(CancelShipment), "Cancelled")]
    [InlineData(typeof(VoidPayment), "Cancelled")]
    [InlineData(typeof(ReleaseStock), "Cancelled")]
    [InlineData(typeof(ReleasePurchase), "Cancelled")]
    public async Task A_step_that_must_not_be_given_up_is_flagged_and_tried_until_it_is_answered(Type command, string ending)
    {
        if (Undoing.Contains(command))
        {
            _process.Outside.Tell<CarrierRequest.Arrange>(_order, _ => new CarrierResponse.Refused("No such place."));
        }

        _process.Lost.Lose(command, _order, attempts: MaxAttempts + 1);
        await Submit();

        var story = await _process.Ended(_order);

        story.Attempts(command).Take(MaxAttempts + 2).ShouldBe(Enumerable.Range(1, MaxAttempts + 2));
        story
            .Instances.Where(saga => $"{saga.Pending}" == command.Name)
            .ShouldAllBe(saga => saga.NeedsAttention == saga.Attempt > MaxAttempts);
        story.Instances[^1].NeedsAttention.ShouldBeFalse();
        story.State.ShouldBe(ending);
    }

    [Fact]
    public async Task A_capture_that_keeps_failing_is_retried_and_flagged_until_it_succeeds()
    {
        const int Failures = MaxAttempts + 1;
        _process.Outside.Tell<ProviderRequest.Capture>(
            _order,
            times => times <= Failures ? new ProviderResponse.CaptureRefused("Not now.") : null
        );
        await Submit();

        var story = await _process.Ended(_order);

        story.Facts.Count(fact => fact.Data is CaptureFailed).ShouldBe(Failures);
        story.Attempts(typeof(CapturePayment)).Take(2).ShouldBe([1, 2]);
        story.Instances.ShouldContain(saga => saga.NeedsAttention && saga.Reason == "Not now.");
        story.Instances.ShouldNotContain(saga => saga.NeedsAttention && saga.Attempt < MaxAttempts);
        story.Instances[^1].NeedsAttention.ShouldBeFalse();
        story.State.ShouldBe("Completed");
    }

    [Fact]
    public async Task A_shipment_that_had_left_before_it_could_be_cancelled_is_captured_after_all()
    {
        _process.Lost.Lose(typeof(ArrangeShipment), _order);
        _process.Outside.Tell<CarrierRequest.Cancel>(_order, _ => new CarrierResponse.Dispatched("track"));
        await Submit();

        var story = await _process.Ended(_order);

        story.Moves.ShouldContain(move => move == "ShipmentAlreadyDispatched: CapturingPayment, CapturePayment 1");
        CommandsAfter(story, typeof(ArrangeShipment))
            .ShouldBe([typeof(CancelShipment), typeof(CapturePayment), typeof(SettlePurchase)]);
        story.Facts.ShouldContain(fact => fact.Type == "goods_shipped");
        story.State.ShouldBe("Completed");
    }

    private async Task Submit() => await _process.Submit(await _process.ActiveUser(), [await _process.Goods(1)], _order);

    private static IEnumerable<Type> CommandsAfter(OrderStory story, Type command) =>
        story
            .Saga.Select(one => one.Data)
            .OfType<ICommand>()
            .Select(sent => sent.GetType())
            .Distinct()
            .SkipWhile(type => type != command)
            .Skip(1);
}
