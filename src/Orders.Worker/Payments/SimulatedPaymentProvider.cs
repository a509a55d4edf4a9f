using System.Diagnostics;
using Orders.Payments;
using Orders.ServiceDefaults.Simulation;

namespace Orders.Worker.Payments;

internal sealed class SimulatedPaymentProvider(Simulator simulator) : IPaymentProvider
{
    public async Task<ProviderResponse> Ask(ProviderRequest request, CancellationToken cancellationToken)
    {
        await simulator.Delay(Simulator.Payments, cancellationToken);
        return request switch
        {
            ProviderRequest.Authorize when simulator.Fails(Simulator.Payments, $"{request.OrderId} authorize") =>
                new ProviderResponse.Declined("The simulated provider declines this payment."),
            ProviderRequest.Authorize => new ProviderResponse.Authorized($"auth-{request.OrderId:N}"),
            ProviderRequest.Void => new ProviderResponse.Voided(),
            // These are asked for until they succeed, so each try has a chance of its own.
            ProviderRequest.Capture when simulator.FailsNow(Simulator.Payments) => new ProviderResponse.CaptureRefused(
                "The simulated provider does not capture this time."
            ),
            ProviderRequest.Capture => new ProviderResponse.Captured(),
            ProviderRequest.Refund when simulator.FailsNow(Simulator.Payments) => new ProviderResponse.RefundRefused(
                "The simulated provider does not refund this time."
            ),
            ProviderRequest.Refund => new ProviderResponse.Refunded(),
            _ => throw new UnreachableException(),
        };
    }
}
