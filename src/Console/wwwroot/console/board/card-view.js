import { h, replace, setText } from "../dom/element.js";
import { moment } from "../format/times.js";
import { shortId, words } from "../format/words.js";

/** One saga; a link to its order. */
export function cardView(orderId) {
    const since = h("span", { class: "card-since" });
    const pending = h("span", { class: "card-line" });
    const attention = h("span", { class: "card-line attention" });
    const reason = h("span", { class: "card-line reason" });
    const element = h(
        "li",
        { class: "card", "data-order": orderId },
        h("a", { href: `/console/orders/${orderId}` }, h("span", { class: "visually-hidden" }, "Order "), shortId(orderId)),
        since,
        pending,
        attention,
        reason,
    );
    let sinceShown = null;
    return {
        element,
        draw(saga) {
            if (sinceShown !== saga.since) {
                sinceShown = saga.since;
                replace(since, moment(saga.since));
            }
            setText(pending, saga.attempt > 1 ? `${words(saga.pending)}, try ${saga.attempt}` : "");
            setText(attention, saga.needsAttention ? `Needs attention: ${saga.attention ?? "see the order"}` : "");
            setText(reason, saga.reason ?? "");
            element.classList.toggle("flagged", saga.needsAttention);
        },
    };
}
