import { s } from "../dom/element.js";
import { box, places } from "./diagram-layout.js";

/** An arrow between the edges of two boxes. */
export function edge([from, to, beside = 0]) {
    const [start, end] = [places[from], places[to]];
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const [x, y] = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
    const move = ([left, top]) => [left - y * beside, top + x * beside];
    const [x1, y1] = move(along(start, x, y, from === "Initial"));
    const [x2, y2] = move(along(end, -x, -y, false));
    return s("line", { class: "edge", x1, y1, x2, y2, "data-from": from, "data-to": to });
}

// Where a line from the middle leaves the box.
function along([left, top], x, y, isDot) {
    const reach = isDot ? 12 : Math.min(box.width / 2 / Math.abs(x || 1e-9), box.height / 2 / Math.abs(y || 1e-9)) + 3;
    return [Math.round(left + x * reach), Math.round(top + y * reach)];
}
