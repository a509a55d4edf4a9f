import { h, setText } from "../dom/element.js";
import { count, words } from "../format/words.js";
import { eventView } from "./event-view.js";

/** Every event of the order's streams, in the order in which they happened; events are only ever added. */
export function timeline() {
    const number = h("span", { class: "muted" });
    const list = h("ol", { class: "timeline" });
    const known = new Map();
    const traces = new Map();
    let shown = 0;
    return {
        element: h(
            "section",
            { "aria-labelledby": "timeline" },
            h("h2", { id: "timeline" }, "Timeline"),
            h("p", null, number),
            list,
        ),
        draw({ history }) {
            history.forEach((event) => remember(known, event));
            const added = history.filter(({ position }) => position > shown);
            list.append(...added.map((event) => eventView(event, known, traceOf(event))));
            shown = history.at(-1)?.position ?? shown;
            setText(number, count(history.length, "event"));
        },
        /** A transition's trace, which the watch alone tells. */
        trace({ position, traceId }) {
            if (traceId) {
                setText(traceOf({ type: "saga_transitioned", position }), `trace ${traceId}`);
            }
        },
    };

    function traceOf({ type, position }) {
        if (type !== "saga_transitioned") {
            return null;
        }
        if (!traces.has(position)) {
            traces.set(position, h("span", null));
        }
        return traces.get(position);
    }
}

// What led to a transition may lie in a stream that is not the order's alone; the transition says its type.
function remember(known, { id, type, data }) {
    known.set(id, { words: words(type), isHere: true });
    if (type === "saga_transitioned" && !known.has(data.messageId)) {
        known.set(data.messageId, { words: words(data.trigger), isHere: false });
    }
}
