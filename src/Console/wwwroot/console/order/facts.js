import { h, replace } from "../dom/element.js";
import { moment } from "../format/times.js";

export function facts() {
    const list = h("dl", { class: "facts" });
    return {
        element: h("section", { "aria-labelledby": "order-facts" }, h("h2", { id: "order-facts" }, "Order"), list),
        draw({ order }) {
            replace(
                list,
                entry("Id", h("code", null, order.id)),
                entry("User", h("a", { href: `/console/users/${order.userId}` }, order.userId)),
                order.reference !== null && entry("Reference", order.reference),
                entry("Submitted", moment(order.submittedAt)),
                order.endedAt && entry("Ended", moment(order.endedAt)),
                entry("Version", String(order.version)),
            );
        },
    };
}

const entry = (term, ...value) => [h("dt", null, term), h("dd", null, value)];
