/** The states of an order's saga that it goes through, in the order in which it does; the machine is OrderSagaMachine.cs. */
export const forward = [
    "ApprovingPurchase",
    "ReservingStock",
    "AuthorizingPayment",
    "ArrangingShipment",
    "CapturingPayment",
    "SettlingPurchase",
];

/** Those that it is in when it undoes steps, takes goods back, or waits for an order that its cancellation has overtaken. */
export const backward = ["Compensating", "Returning", "AwaitingSubmission"];

export const underWay = [...forward, ...backward];

export const endings = ["Completed", "Rejected", "Cancelled", "Returned"];

export const isEnding = (state) => endings.includes(state);
