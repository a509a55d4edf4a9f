/** Middle of each state, in the units of the drawing. */
export const size = { width: 1070, height: 320 };
export const box = { width: 118, height: 44 };

export const places = {
    Initial: [34, 50],
    ApprovingPurchase: [150, 50],
    ReservingStock: [290, 50],
    AuthorizingPayment: [430, 50],
    ArrangingShipment: [570, 50],
    CapturingPayment: [710, 50],
    SettlingPurchase: [850, 50],
    Completed: [1000, 50],
    Rejected: [290, 165],
    Compensating: [570, 165],
    Returning: [1000, 165],
    AwaitingSubmission: [150, 280],
    Cancelled: [430, 280],
    Returned: [1000, 280],
};

/** From, to, and how far beside the middle line the arrow runs, where there is one back. */
export const edges = [
    ["Initial", "ApprovingPurchase"],
    ["Initial", "AwaitingSubmission"],
    ["AwaitingSubmission", "Cancelled"],
    ["ApprovingPurchase", "ReservingStock"],
    ["ApprovingPurchase", "Rejected"],
    ["ApprovingPurchase", "Compensating"],
    ["ReservingStock", "AuthorizingPayment"],
    ["ReservingStock", "Compensating"],
    ["AuthorizingPayment", "ArrangingShipment"],
    ["AuthorizingPayment", "Compensating"],
    ["ArrangingShipment", "CapturingPayment"],
    ["ArrangingShipment", "Compensating"],
    ["Compensating", "CapturingPayment"],
    ["Compensating", "Rejected"],
    ["Compensating", "Cancelled"],
    ["CapturingPayment", "SettlingPurchase"],
    ["SettlingPurchase", "Completed"],
    ["Completed", "Returning", 14],
    ["Returning", "Completed", 14],
    ["Returning", "Returned"],
];
