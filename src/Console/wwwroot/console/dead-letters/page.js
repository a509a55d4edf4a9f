import { get } from "../api/client.js";
import { h, replace } from "../dom/element.js";
import { field } from "../forms/field.js";
import { problemView } from "../forms/problem-view.js";
import { filterForm } from "../lists/filter-form.js";
import { list } from "../lists/list.js";
import { heads, letterRow } from "./letter-row.js";
import { sides } from "./sides.js";

/** Messages that could not be handled, of one side at a time. */
export async function show({ page, query, signal }) {
    const side = sides[query.side] ? query.side : "orders";
    const found = h("div", null, h("p", { class: "muted" }, "Loading"));
    page.append(h("h1", null, "Dead letters"), filters(query, side), found);
    const { state, queue, type, cursor } = query;
    try {
        const letters = await get(sides[side].path, { query: { state, queue, type, cursor, limit: 50 }, signal });
        const row = (letter) => letterRow(letter, side);
        replace(
            found,
            list({
                label: "Dead letters",
                heads,
                page: letters,
                row,
                query,
                empty: "There is no such dead letter.",
                numeric: ["Tries"],
            }),
        );
    } catch (problem) {
        replace(found, problemView(problem));
    }
}

const filters = (query, side) =>
    filterForm("Filter the dead letters", "/console/dead-letters", [
        field("side", "Of", { value: side, choices: Object.entries(sides).map(([key, { name }]) => [key, name]) }),
        field("state", "State", {
            value: query.state ?? "",
            choices: [["", "Any"], ...["Waiting", "Replayed", "Discarded"].map((state) => [state, state])],
        }),
        field("queue", "Queue", { value: query.queue }),
        field("type", "Message type", { value: query.type }),
    ]);
