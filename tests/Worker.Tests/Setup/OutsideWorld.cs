using System.Collections.Concurrent;
using Orders.Payments;
using Orders.Shipping;
using Orders.Worker.Payments;
using Orders.Worker.Shipping;

namespace Orders.Worker.Tests.Setup;

/// <summary>The payment provider and the carrier: they consent to everything but what a test has told them.</summary>
internal sealed class OutsideWorld : IPaymentProvider, ICarrier
{
    private readonly ConcurrentDictionary<(Guid OrderId, Type Request), Func<int, object?>> _told = new();
    private readonly ConcurrentDictionary<(Guid OrderId, Type Request), int> _asked = new();
    private readonly ConcurrentDictionary<Guid, bool> _captured = new();

    /// <param name="respond">Is given how often it has been asked, from 1; null consents.</param>
    public void Tell<TRequest>(Guid orderId, Func<int, object?> respond) => _told[(orderId, typeof(TRequest))] = respond;

    /// <summary>How often it has been asked.</summary>
    public int Asked<TRequest>(Guid orderId) => _asked.GetValueOrDefault((orderId, typeof(TRequest)));

    public bool HasCaptured(Guid orderId) => _captured.GetValueOrDefault(orderId);

    public Task<ProviderResponse> Ask(ProviderRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            Told<ProviderResponse>(request.OrderId, request)
                ?? request switch
                {
                    ProviderRequest.Authorize => new ProviderResponse.Authorized("auth"),
                    // Whichever comes first, capture or void, is final.
                    ProviderRequest.Void => _captured.GetOrAdd(request.OrderId, value: false)
                        ? new ProviderResponse.Captured()
                        : new ProviderResponse.Voided(),
                    ProviderRequest.Capture => _captured.GetOrAdd(request.OrderId, value: true)
                        ? new ProviderResponse.Captured()
                        : new ProviderResponse.CaptureRefused("It was voided."),
                    _ => new ProviderResponse.Refunded(),
                }
        );

    public Task<CarrierResponse> Ask(CarrierRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            Told<CarrierResponse>(request.OrderId, request)
                ?? request switch
                {
                    CarrierRequest.Cancel => new CarrierResponse.Cancelled(),
                    _ => new CarrierResponse.Dispatched("track"),
                }
        );

    private TResponse? Told<TResponse>(Guid orderId, object request)
        where TResponse : class
    {
        var key = (orderId, request.GetType());
        var times = _asked.AddOrUpdate(key, 1, (_, before) => before + 1);
        return (TResponse?)_told.GetValueOrDefault(key)?.Invoke(times);
    }
}
