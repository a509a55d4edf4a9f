import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";

/**
 * Something to do with the order, closed until it is opened, and away while it cannot be done.
 * @param offered whether it is of use, from the order's state
 */
export function action(name, form, { offered, draw = () => {} }) {
    const element = h("details", { class: "action", hidden: true }, h("summary", null, name), form);
    return {
        element,
        draw(state) {
            element.hidden = !offered(state);
            draw(state);
        },
        done(words) {
            element.open = false;
            announce(words);
        },
    };
}
