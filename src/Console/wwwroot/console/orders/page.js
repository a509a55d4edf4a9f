import { get } from "../api/client.js";
import { h, replace } from "../dom/element.js";
import { list } from "../lists/list.js";
import { orderRow, heads } from "./order-row.js";
import { filters } from "./filters.js";
import { asInstant } from "./instants.js";

/** Orders, newest first; the filters are in the page's address. */
export async function show({ page, query, signal }) {
    const found = h("div", null, h("p", { class: "muted" }, "Loading"));
    page.append(
        h(
            "div",
            { class: "page-head" },
            h("h1", null, "Orders"),
            h("a", { class: "button", href: "/console/orders/new" }, "Place an order"),
        ),
        filters(query),
        found,
    );
    const { user: userId, status, reference, cursor } = query;
    const orders = await get("/orders", {
        query: { userId, status, reference, cursor, from: asInstant(query.from), to: asInstant(query.to), limit: 50 },
        signal,
    });
    replace(found, list({ label: "Orders", heads, page: orders, row: orderRow, query, empty: "No order is like that." }));
}
