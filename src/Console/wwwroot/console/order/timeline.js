import { h, setText } from "../dom/element.js";
import { count } from "../format/words.js";
import { eventView } from "./event-view.js";

/** Every event of the order's streams, in the order in which they happened; events are only ever added. */
export function timeline() {
    const number = h("span", { class: "muted" });
    const list = h("ol", { class: "timeline" });
    const shown = new Map();
    return {
        element: h("section", { "aria-labelledby": "timeline" }, h("h2", { id: "timeline" }, "Timeline"), h("p", null, number), list),
        draw({ history }) {
            const added = history.filter((event) => !shown.has(event.id));
            added.forEach((event) => shown.set(event.id, event));
            list.append(...added.map((event) => eventView(event, shown)));
            setText(number, count(history.length, "event"));
        },
    };
}
