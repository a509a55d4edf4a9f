using Orders.Shipping;

namespace Orders.Worker.Shipping;

/// <summary>Who fetches and delivers the goods. Asked twice for the same order, it acts once and responds the same.</summary>
public interface ICarrier
{
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    Task<CarrierResponse> Ask(CarrierRequest request, CancellationToken cancellationToken);
}
