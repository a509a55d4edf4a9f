using Orders.Catalogue;
using Orders.Contracts;
using Orders.ReadModels;
using Orders.Stock;

namespace Orders.Api.EventFeed;

/// <summary>
/// Every event that integrators are told of. What stands here is a promise: a type keeps its name, and its data what they have.
/// Commands, transitions and the answers that only a saga goes by are nobody else's.
/// </summary>
internal static class PublicEvents
{
    private static readonly Dictionary<Type, Kind> Kinds = new Kind[]
    {
        OfOrder<OrderSubmitted>(),
        OfOrder<OrderCancellationRequested>(),
        OfOrder<OrderCancellationRefused>(),
        OfOrder<OrderCompleted>(),
        OfOrder<OrderRejected>(),
        OfOrder<OrderCancelled>(),
        OfOrder<OrderReturnRequested>(),
        OfOrder<OrderReturned>(),
        OfAnswer<ShipmentDispatched>(e => new { e.OrderId, e.TrackingNumber }),
        OfAnswer<PaymentCaptured>(e => new { e.OrderId, e.Amount }),
        OfAnswer<PaymentRefunded>(e => new
        {
            e.OrderId,
            e.ReturnId,
            e.Amount,
        }),
        OfSku<GoodsReceived>(e => e.Sku),
        OfSku<StockAdjusted>(e => e.Sku),
        OfSku<GoodsReserved>(e => e.Sku),
        OfSku<GoodsReleased>(e => e.Sku),
        OfSku<GoodsReturned>(e => e.Sku),
        Of<GoodsShipped>(e => $"{e.OrderId:D}", e => e),
        OfSku<ProductListed>(e => e.Sku),
        OfSku<ProductRenamed>(e => e.Sku),
        OfSku<ProductPriceChanged>(e => e.Sku),
        OfSku<ProductWithdrawn>(e => e.Sku),
    }.ToDictionary(kind => kind.Event);

    private static readonly Dictionary<string, Type> ByName = Kinds.Values.ToDictionary(
        kind => kind.Name,
        kind => kind.Event,
        StringComparer.Ordinal
    );

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <param name="names">Separated by commas; null means all.</param>
    /// <returns>Null where a name is none of these.</returns>
    public static IReadOnlyCollection<Type>? Parse(string? names)
    {
        var types = names?.Split(',').Select(name => ByName.GetValueOrDefault(name)).ToList();
        return types is null ? Kinds.Keys
            : types.Contains(null) ? null
            : [.. types.OfType<Type>().Distinct()];
    }

    /// <summary>Null where the event is not public, or an answer that is only given again.</summary>
    public static (string Type, string Subject, object Data)? Tell(object @event) =>
        @event is not IAnswer { Repeated: true } && Kinds.TryGetValue(@event.GetType(), out var kind)
            ? (kind.Name, kind.Subject(@event), kind.Data(@event))
            : null;

    private static Kind OfOrder<T>()
        where T : IOrderMessage => Of<T>(e => $"{e.OrderId:D}", e => e);

    /// <summary>Which attempt is answered is between the saga and its participant.</summary>
    private static Kind OfAnswer<T>(Func<T, object> data)
        where T : IAnswer => Of<T>(e => $"{e.OrderId:D}", data);

    private static Kind OfSku<T>(Func<T, string> sku)
        where T : notnull => Of<T>(sku, e => e);

    private static Kind Of<T>(Func<T, string> subject, Func<T, object> data) =>
        new(typeof(T), OrdersLog.Types.Name(typeof(T)), e => subject((T)e), e => data((T)e));

    private sealed record Kind(Type Event, string Name, Func<object, string> Subject, Func<object, object> Data);
}
