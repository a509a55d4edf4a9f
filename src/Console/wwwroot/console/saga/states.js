/** The states of an order's saga that it goes through, in the order in which it does; the machine is OrderSagaMachine.cs. */
export const underWay = [
    "AwaitingSubmission",
    "ApprovingPurchase",
    "ReservingStock",
    "AuthorizingPayment",
    "ArrangingShipment",
    "CapturingPayment",
    "SettlingPurchase",
    "Compensating",
    "Returning",
];

export const endings = ["Completed", "Rejected", "Cancelled", "Returned"];

export const isEnding = (state) => endings.includes(state);
