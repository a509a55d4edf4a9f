using Orders.Payments;
using Orders.Shipping;
using Orders.Worker.Tests.Setup;

namespace Orders.Worker.Tests.Proof;

internal static class PlannedWorld
{
    /// <summary>Tells provider and carrier what the plan has them say about an order.</summary>
    public static void Tell(this OutsideWorld outside, Guid orderId, PlannedOrder plan)
    {
        if (plan.Declined)
        {
            outside.Tell<ProviderRequest.Authorize>(orderId, _ => new ProviderResponse.Declined("No cover."));
        }

        if (plan.Unshippable)
        {
            outside.Tell<CarrierRequest.Arrange>(orderId, _ => new CarrierResponse.Refused("No such place."));
        }

        if (plan.LeftTooSoon)
        {
            outside.Tell<CarrierRequest.Cancel>(orderId, _ => new CarrierResponse.Dispatched("track"));
        }

        outside.Tell<ProviderRequest.Capture>(
            orderId,
            times => times <= (plan.CaptureRefusals ?? int.MaxValue) ? new ProviderResponse.CaptureRefused("Not now.") : null
        );
        outside.Tell<ProviderRequest.Refund>(
            orderId,
            times => times <= (plan.RefundRefusals ?? int.MaxValue) ? new ProviderResponse.RefundRefused("Not now.") : null
        );
    }
}
