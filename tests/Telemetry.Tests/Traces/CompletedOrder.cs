namespace Orders.Telemetry.Tests.Traces;

/// <summary>The hops of an order that completes, by service.</summary>
internal static class CompletedOrder
{
    public static readonly string[] Relayed =
    [
        "Orders.Worker: approve_purchase",
        "Orders.Worker: arrange_shipment",
        "Orders.Worker: authorize_payment",
        "Orders.Worker: capture_payment",
        "Orders.Worker: order_completed",
        "Orders.Worker: order_submitted",
        "Orders.Worker: payment_authorized",
        "Orders.Worker: payment_captured",
        "Orders.Worker: reserve_stock",
        "Orders.Worker: settle_purchase",
        "Orders.Worker: shipment_dispatched",
        "Orders.Worker: stock_reserved",
        "Users.Api: purchase_approved",
        "Users.Api: purchase_settled",
    ];

    public static readonly string[] Received =
    [
        "Orders.Worker: order-saga receive",
        "Orders.Worker: payments receive",
        "Orders.Worker: shipping receive",
        "Orders.Worker: stock receive",
        "Users.Api: purchases receive",
    ];

    public static readonly string[] Decisions =
    [
        "Orders.Worker: decide ReserveStock",
        "Users.Api: decide ApprovePurchase",
        "Users.Api: decide SettlePurchase",
    ];

    public static readonly string[] Transitions =
    [
        "Orders.Worker: transition ApprovingPurchase",
        "Orders.Worker: transition ArrangingShipment",
        "Orders.Worker: transition AuthorizingPayment",
        "Orders.Worker: transition CapturingPayment",
        "Orders.Worker: transition Completed",
        "Orders.Worker: transition ReservingStock",
        "Orders.Worker: transition SettlingPurchase",
    ];

    public static readonly string[] Appends =
    [
        "Orders.Api: append order",
        "Orders.Worker: append order-saga",
        "Orders.Worker: append payment",
        "Orders.Worker: append shipment",
        "Orders.Worker: append stock",
        "Users.Api: append user",
    ];
}
