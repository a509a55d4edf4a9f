import { h } from "../dom/element.js";
import { money } from "../format/money.js";
import { moment } from "../format/times.js";
import { shortId } from "../format/words.js";

export const heads = ["Order", "Status", "User", "Reference", "Total", "Submitted"];

export const orderRow = (order) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, h("a", { href: `/console/orders/${order.id}` }, shortId(order.id))),
        h(
            "td",
            null,
            h("span", { class: "badge", "data-status": order.status }, order.status),
            order.reason && h("span", { class: "why" }, ` ${order.reason}`),
        ),
        h("td", null, h("a", { href: `/console/users/${order.userId}` }, shortId(order.userId))),
        h("td", null, order.reference ?? ""),
        h("td", { class: "number" }, money(order.total, order.currency)),
        h("td", null, moment(order.submittedAt)),
    );
