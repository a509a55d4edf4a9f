import { get } from "../api/client.js";
import { h } from "../dom/element.js";
import { moment } from "../format/times.js";
import { list } from "../lists/list.js";

/** Who has ordered lately, from the newest orders. */
export async function buyers(page, signal) {
    const orders = await get("/orders", { query: { limit: 200 }, signal });
    const byUser = new Map();
    for (const order of orders.items) {
        const one = byUser.get(order.userId) ?? { userId: order.userId, orders: 0, last: order.submittedAt };
        byUser.set(order.userId, { ...one, orders: one.orders + 1 });
    }
    const found = { items: [...byUser.values()].slice(0, 50), next: null };
    const heads = ["User", "Orders", "Last"];
    page.append(
        h(
            "section",
            { "aria-labelledby": "buyers" },
            h("h2", { id: "buyers" }, "Of the newest 200 orders"),
            list({
                label: "Users who ordered lately",
                heads,
                numeric: ["Orders"],
                page: found,
                row,
                query: {},
                empty: "Nobody has ordered yet.",
            }),
        ),
    );
}

const row = ({ userId, orders, last }) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, h("a", { href: `/console/users/${userId}` }, userId)),
        h("td", { class: "number" }, orders),
        h("td", null, moment(last)),
    );
