using Orders.Payments;

namespace Orders.Worker.Payments;

/// <summary>The payment service provider. Asked twice for the same order, it acts once and responds the same.</summary>
public interface IPaymentProvider
{
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    Task<ProviderResponse> Ask(ProviderRequest request, CancellationToken cancellationToken);
}
