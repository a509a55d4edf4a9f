import { get } from "../api/client.js";
import { h } from "../dom/element.js";
import { isId } from "../format/words.js";
import { go } from "../routing/router.js";

/** To an order by its id, or to those with a reference. */
export function find() {
    const input = h("input", {
        type: "search",
        id: "find-order",
        name: "order",
        placeholder: "Order id or reference",
        autocomplete: "off",
        required: true,
    });
    return h(
        "form",
        { role: "search", class: "find", onsubmit: (event) => search(event, input) },
        h("label", { for: "find-order", class: "visually-hidden" }, "Order id or reference"),
        input,
        h("button", { type: "submit", class: "quiet" }, "Find"),
    );
}

async function search(event, input) {
    event.preventDefault();
    const text = input.value.trim();
    input.value = "";
    if (isId(text)) {
        await go(`/console/orders/${text.toLowerCase()}`);
        return;
    }
    const found = await get("/orders", { query: { reference: text, limit: 2 } }).catch(() => ({ items: [] }));
    await go(
        found.items.length === 1
            ? `/console/orders/${found.items[0].id}`
            : `/console/orders?${new URLSearchParams({ reference: text })}`,
    );
}
