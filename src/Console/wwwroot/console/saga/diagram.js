import { h, s, setText } from "../dom/element.js";
import { words } from "../format/words.js";
import { edge } from "./diagram-edge.js";
import { edges, places, size } from "./diagram-layout.js";
import { node } from "./diagram-node.js";

/** The state machine with the way that one order's saga has taken through it. */
export function diagram() {
    const title = s("title", { id: "diagram-title" }, "State machine of the saga");
    const nodes = Object.keys(places).map(node);
    const arrows = edges.map(edge);
    const drawing = s(
        "svg",
        { class: "diagram", viewBox: `0 0 ${size.width} ${size.height}`, role: "img", "aria-labelledby": "diagram-title" },
        title,
        s("defs", null, marker("arrow"), marker("arrow-taken")),
        arrows,
        nodes,
    );
    const frame = h(
        "div",
        { class: "diagram-frame", role: "region", "aria-label": "Diagram of the saga", tabindex: "0" },
        drawing,
    );
    let shown = null;
    return {
        element: frame,
        draw({ saga }) {
            frame.hidden = saga === null;
            if (saga === null || shown === saga.transitions.length) {
                return;
            }
            shown = saga.transitions.length;
            const taken = saga.transitions.map(({ from, to }) => ({ from: from || "Initial", to }));
            const visited = new Set(taken.flatMap(({ from, to }) => [from, to]));
            for (const element of nodes) {
                element.classList.toggle("visited", visited.has(element.dataset.state));
                element.classList.toggle("current", element.dataset.state === saga.state);
                element.classList.toggle("flagged", saga.needsAttention && element.dataset.state === saga.state);
            }
            for (const line of arrows) {
                line.classList.toggle(
                    "taken",
                    taken.some(({ from, to }) => from === line.dataset.from && to === line.dataset.to),
                );
            }
            setText(title, description(taken, saga.state));
        },
    };
}

const description = (taken, state) =>
    `State machine of the saga. It went ${["Initial", ...taken.filter(({ from, to }) => from !== to).map(({ to }) => to)].map(words).join(", ")}. It is at ${words(state)}.`;

const marker = (id) =>
    s(
        "marker",
        {
            id,
            viewBox: "0 0 8 8",
            refX: 7,
            refY: 4,
            markerWidth: 11,
            markerHeight: 11,
            markerUnits: "userSpaceOnUse",
            orient: "auto",
        },
        s("path", { d: "M0 0 L8 4 L0 8 z" }),
    );
