const undoing = new Set([
    "cancel_shipment",
    "void_payment",
    "release_stock",
    "release_purchase",
    "refund_payment",
    "restock_goods",
    "credit_purchase",
]);
const undone = new Set([
    "shipment_cancelled",
    "payment_voided",
    "stock_released",
    "goods_released",
    "purchase_released",
    "payment_refunded",
    "goods_restocked",
    "purchase_credited",
]);

/** What an event of the history is: `kind` for its looks, `label` for its words. */
export function kindOf({ stream, type, data }) {
    if (type === "saga_transitioned") {
        return { kind: "transition", label: data.from === data.to ? "Transition, stays" : "Transition" };
    }
    const isCommand = stream.startsWith("order-saga-");
    if (isCommand && data.attempt > 1) {
        return { kind: "try", label: `${undoing.has(type) ? "Compensation" : "Command"}, try ${data.attempt}` };
    }
    if (isCommand) {
        return undoing.has(type) ? { kind: "compensation", label: "Compensation" } : { kind: "command", label: "Command" };
    }
    if (undone.has(type)) {
        return { kind: "compensation", label: "Compensated" };
    }
    return /_(refused|declined|failed|rejected|cancelled)$/.test(type)
        ? { kind: "refusal", label: "Event, refusal" }
        : { kind: "event", label: "Event" };
}
