import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { orderLine } from "./order-line.js";

/** The lines of a new order, one at least. */
export function lineList(currency) {
    let lines = [];
    const list = h("div", { class: "order-lines" });
    const add = h("button", { type: "button", class: "quiet", onclick: () => append().focus() }, "Add a line");
    append();
    return {
        element: h("div", null, list, add),
        fields: () => lines.flatMap((line) => line.fields),
        values: () => lines.map((line) => line.value()),
    };

    function append() {
        const line = orderLine(currency, () => remove(line));
        lines.push(line);
        number();
        return line;
    }

    function remove(line) {
        const index = lines.indexOf(line);
        lines = lines.filter((one) => one !== line);
        number();
        announce(`Line ${index + 1} is removed.`);
        (lines[index] ?? lines.at(-1)).focus();
    }

    function number() {
        lines.forEach((line, index) => line.number(index, lines.length > 1));
        for (const element of [...list.children]) {
            if (!lines.some((line) => line.element === element)) {
                element.remove();
            }
        }
        lines
            .filter((line) => !line.element.isConnected || line.element.parentNode !== list)
            .forEach((line) => list.append(line.element));
    }
}
