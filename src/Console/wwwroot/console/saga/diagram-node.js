import { s } from "../dom/element.js";
import { words } from "../format/words.js";
import { box, places } from "./diagram-layout.js";

/** A state: its name in one line or two. */
export function node(state) {
    const [x, y] = places[state];
    if (state === "Initial") {
        return s("g", { class: "node", "data-state": state }, s("circle", { cx: x, cy: y, r: 9 }));
    }
    const parts = words(state).split(" ");
    const top = y - (parts.length - 1) * 8 + 4.5;
    return s(
        "g",
        { class: "node", "data-state": state },
        s("rect", { x: x - box.width / 2, y: y - box.height / 2, width: box.width, height: box.height, rx: 8 }),
        parts.map((part, index) => s("text", { x, y: top + index * 16, "text-anchor": "middle" }, part)),
    );
}
