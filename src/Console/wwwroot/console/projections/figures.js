import { h, setText } from "../dom/element.js";

const figuresOf = { Position: "position", "Head of the log": "head", Lag: "lag", Version: "version" };

export function figures() {
    const values = Object.fromEntries(Object.values(figuresOf).map((key) => [key, h("dd", null)]));
    return {
        element: h(
            "dl",
            { class: "facts" },
            Object.entries(figuresOf).map(([name, key]) => [h("dt", null, name), values[key]]),
        ),
        draw(projection) {
            for (const [key, element] of Object.entries(values)) {
                setText(element, projection[key].toLocaleString());
            }
        },
    };
}
