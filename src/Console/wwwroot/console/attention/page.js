import { get } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h, replace } from "../dom/element.js";
import { poll } from "../dom/poll.js";
import { moment } from "../format/times.js";
import { shortId, words } from "../format/words.js";
import { list } from "../lists/list.js";

const every = 3000;

/** Sagas that cannot go on by themselves; their orders' pages have what may be done. */
export async function show({ page, query, signal }) {
    const found = h("div", null, h("p", { class: "muted" }, "Loading"));
    page.append(
        h("h1", null, "Sagas that need attention"),
        h("p", null, "An order's page says what its saga waits for, has it ask again, or settles it by hand."),
        found,
    );
    let shown = null;
    const load = async () => {
        const sagas = await get("/sagas", { query: { needsAttention: true, cursor: query.cursor, limit: 50 }, signal });
        const text = JSON.stringify(sagas.items);
        if (text !== shown) {
            if (shown !== null) {
                announce("The list has changed.");
            }
            shown = text;
            replace(
                found,
                list({ label: "Sagas that need attention", heads, page: sagas, row, query, empty: "No saga needs attention." }),
            );
        }
    };
    await load();
    poll(signal, () => every, load);
}

const heads = ["Order", "State", "Why", "Waits for", "Since"];

const row = (saga) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, h("a", { href: `/console/orders/${saga.orderId}` }, shortId(saga.orderId))),
        h("td", null, words(saga.state)),
        h("td", null, saga.attention ?? ""),
        h("td", null, saga.pendingCommand ? `${words(saga.pendingCommand)}, try ${saga.attempt}` : ""),
        h("td", null, moment(saga.since)),
    );
