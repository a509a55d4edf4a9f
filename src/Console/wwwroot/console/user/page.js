import { get } from "../api/client.js";
import { h } from "../dom/element.js";
import { shortId } from "../format/words.js";
import { actions } from "./actions.js";
import { facts } from "./facts.js";
import { poll } from "../dom/poll.js";

const every = 2000;

/** One user: how they stand, what they spend, and what may be done. */
export async function show({ page, params, signal }) {
    const about = facts();
    const load = async () => {
        const user = await get(`/users/${encodeURIComponent(params.id)}`, { signal });
        about.draw(user);
        offers.draw(user);
    };
    const offers = actions(params.id, load);
    page.append(
        h("h1", null, "User ", h("span", { class: "id" }, shortId(params.id))),
        about.element,
        h(
            "p",
            { class: "buttons" },
            h("a", { href: `/console/orders?user=${params.id}` }, "Their orders"),
            h("a", { href: `/?user=${params.id}` }, "On the board"),
            h("a", { href: `/console/orders/new?user=${params.id}` }, "Place an order for them"),
        ),
        offers.element,
    );
    await load();
    poll(signal, () => every, load);
}
