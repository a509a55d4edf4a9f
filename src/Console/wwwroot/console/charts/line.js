import { s } from "../dom/element.js";
import { xOf, yOf } from "./area.js";

/** A line through the values, with a gap where there is none; a value on its own is a dot. */
export function lineOf(values, top, name) {
    const points = values.map((value, index) => (value === null ? null : [xOf(index, values.length), yOf(value, top)]));
    const path = points
        .map((point, index) => (point ? `${points[index - 1] ? "L" : "M"}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : ""))
        .join("");
    const alone = points.filter((point, index) => point && !points[index - 1] && !points[index + 1]);
    return s(
        "g",
        { class: name },
        s("path", { d: path }),
        alone.map(([cx, cy]) => s("circle", { cx, cy, r: 3 })),
    );
}
