import { h } from "../dom/element.js";

/** The board's heading, and the button that holds it still for who wants to read. */
export function header(resumed) {
    let paused = false;
    const button = h("button", { type: "button", class: "quiet", "aria-pressed": "false", onclick: toggle }, "Pause");
    return {
        element: h(
            "div",
            { class: "page-head" },
            h("h1", null, "Board"),
            h("div", { class: "buttons" }, button, h("a", { class: "button", href: "/console/orders/new" }, "Place an order")),
        ),
        isPaused: () => paused,
    };

    function toggle() {
        paused = !paused;
        button.setAttribute("aria-pressed", String(paused));
        resumed();
    }
}
