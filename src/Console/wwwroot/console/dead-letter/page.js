import { get } from "../api/client.js";
import { h } from "../dom/element.js";
import { shortId } from "../format/words.js";
import { sides } from "../dead-letters/sides.js";
import { may } from "../session/session.js";
import { bodyView } from "./body.js";
import { decision } from "./decision.js";
import { facts } from "./facts.js";
import { steps } from "./steps.js";

/** One dead letter: why it failed, what was in it, and what to do with it. */
export async function show({ page, params, signal }) {
    const { path, name, aboutPath } = sides[params.side] ?? sides.orders;
    const content = h("div", { class: "page" }, h("p", { class: "muted" }, "Loading"));
    page.append(
        h("h1", null, "Dead letter ", h("span", { class: "id" }, shortId(params.id))),
        h("p", null, `Of ${name}.`),
        content,
    );
    const load = async () => {
        const letter = await get(`${path}/${encodeURIComponent(params.id)}`, { signal });
        const isOpen = letter.state === "Waiting" && may("dead-letters:operate");
        content.replaceChildren(
            ...[facts(letter, aboutPath), isOpen && decision(letter, path, load), bodyView(letter), steps(letter)].filter(
                Boolean,
            ),
        );
    };
    await load();
}
