import { get } from "../api/client.js";
import { Problem } from "../api/problem.js";
import { h, replace } from "../dom/element.js";
import { problemView } from "../forms/problem-view.js";
import { list } from "../lists/list.js";
import { may } from "../session/session.js";
import { adjustForm } from "./adjust-form.js";
import { receiveForm } from "./receive-form.js";

/** What is on hand, reserved and shipped of each SKU. */
export async function show({ page, query, signal }) {
    const found = h("div", null, h("p", { class: "muted" }, "Loading"));
    page.append(h("h1", null, "Stock"));
    if (may("stock:write")) {
        page.append(h("div", { class: "two" }, receiveForm(moved), adjustForm(moved)));
    }
    page.append(found);
    await load();

    // What was booked is booked, whether or not the list can be read again.
    async function moved(position) {
        try {
            await load(position);
        } catch (error) {
            replace(found, problemView(Problem.from(error)), again(position));
        }
    }

    function again(position) {
        const button = h("button", { type: "button", onclick: () => moved(position) }, "Load the list again");
        return h("div", { class: "buttons" }, button);
    }

    async function load(atLeastPosition) {
        const levels = await get("/stock", { query: { cursor: query.cursor, limit: 50, atLeastPosition }, signal });
        replace(
            found,
            list({
                label: "Stock",
                heads,
                numeric: heads.slice(1),
                page: levels,
                row,
                query,
                empty: "Nothing has been received yet.",
            }),
        );
    }
}

const heads = ["SKU", "On hand", "Reserved", "Shipped", "Received", "Adjusted"];

const row = (level) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, level.sku),
        [level.onHand, level.reserved, level.shipped, level.received, level.adjusted].map((pieces) =>
            h("td", { class: "number" }, pieces.toLocaleString()),
        ),
    );
