import { announce } from "../dom/announce.js";
import { h, replace } from "../dom/element.js";
import { moment } from "../format/times.js";

const sentences = {
    Submitted: "Submitted: its saga is carrying it on",
    Completed: "Completed",
    Rejected: "Rejected",
    Cancelled: "Cancelled",
    Returned: "Returned: all of it has come back",
};

/** What has become of the order, and why, before anything else. */
export function outcome() {
    const element = h("div", { class: "outcome" });
    let shown = null;
    return {
        element,
        draw({ order }) {
            const now = JSON.stringify([order.status, order.reason, order.cancellation]);
            if (now === shown) {
                return;
            }
            if (shown !== null) {
                announce(`The order is ${order.status}. ${order.reason ?? ""}`);
            }
            shown = now;
            element.dataset.status = order.status;
            replace(
                element,
                h(
                    "p",
                    { class: "status" },
                    h("strong", null, sentences[order.status]),
                    order.endedAt ? [", ", moment(order.endedAt)] : null,
                ),
                order.reason && h("p", { class: "why" }, "Reason: ", order.reason),
                order.cancellation?.reason !== order.reason && order.cancellation && h("p", null, cancellationOf(order)),
            );
        },
    };
}

function cancellationOf({ cancellation, status }) {
    const asked = `A cancellation was asked for: ${cancellation.reason}`;
    if (cancellation.refused) {
        return `${asked} It came too late: the goods had left.`;
    }
    return status === "Submitted" ? `${asked} The saga is undoing the order.` : asked;
}
