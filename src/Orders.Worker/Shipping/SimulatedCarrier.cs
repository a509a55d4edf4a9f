using System.Diagnostics;
using Orders.ServiceDefaults.Simulation;
using Orders.Shipping;

namespace Orders.Worker.Shipping;

internal sealed class SimulatedCarrier(Simulator simulator) : ICarrier
{
    public async Task<CarrierResponse> Ask(CarrierRequest request, CancellationToken cancellationToken)
    {
        await simulator.Delay(Simulator.Shipping, cancellationToken);
        return request switch
        {
            CarrierRequest.Arrange when simulator.Fails(Simulator.Shipping, $"{request.OrderId} arrange") =>
                new CarrierResponse.Refused("The simulated carrier refuses this shipment."),
            CarrierRequest.Arrange => new CarrierResponse.Dispatched($"SIM{request.OrderId:N}"),
            CarrierRequest.Cancel => new CarrierResponse.Cancelled(),
            _ => throw new UnreachableException(),
        };
    }
}
