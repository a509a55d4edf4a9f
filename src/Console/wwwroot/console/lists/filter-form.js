import { h } from "../dom/element.js";
import { go } from "../routing/router.js";

/** Fields whose values become the query of a page's address. */
export function filterForm(label, path, fields) {
    const shown = fields.filter(Boolean);
    return h(
        "form",
        {
            class: "filters",
            "aria-label": label,
            onsubmit(event) {
                event.preventDefault();
                const values = shown.map((one) => [one.name, one.value()]).filter(([, value]) => value !== undefined);
                go(values.length === 0 ? path : `${path}?${new URLSearchParams(values)}`);
            },
        },
        shown.map((one) => one.element),
        h(
            "div",
            { class: "buttons" },
            h("button", { type: "submit", class: "primary" }, "Show"),
            h("a", { href: path }, "Clear"),
        ),
    );
}
