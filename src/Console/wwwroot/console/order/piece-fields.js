import { h, replace } from "../dom/element.js";
import { field, wholeNumber } from "../forms/field.js";
import { returnedPieces } from "./returned.js";

/** Lines that can be chosen one by one here; a larger order is returned whole, or over the API. */
const most = 200;

/** How many pieces of each line come back: all that are left, unless something else is typed. */
export function pieceFields() {
    let quantities = [];
    let isTyped = false;
    const element = h("fieldset", { oninput: () => (isTyped = true) });
    return {
        element,
        fields: () => quantities.map(({ input }) => input),
        /** The order as it stands now. What was typed stays. */
        offer(order) {
            const before = isTyped ? new Map(quantities.map(({ line, input }) => [line, input])) : null;
            const back = returnedPieces(order);
            quantities = order.lines
                .slice(0, most)
                .map((line, index) => ({ line: index, sku: line.sku, left: line.quantity - (back.get(index) ?? 0) }))
                .filter(({ left }) => left > 0)
                .map((one) => ({ ...one, input: before === null ? quantity(one, one.left) : again(one, before.get(one.line)) }));
            replace(
                element,
                h("legend", null, "Pieces that come back"),
                quantities.map(({ input }) => input.element),
            );
        },
        /** What is sent: lines are named as soon as something was typed; all that is left comes back otherwise. */
        lines() {
            if (!isTyped) {
                return {};
            }
            const chosen = quantities.filter(({ input }) => input.value() > 0);
            // Refusals name lines by their place among those that are sent.
            quantities.forEach((one) => (one.input.name = nameOf(chosen.indexOf(one), one.line)));
            return { lines: chosen.map(({ line, input }) => ({ line, quantity: input.value() })) };
        },
        /** What was typed does not stay any longer; `offer` is to follow. */
        forget: () => (isTyped = false),
    };
}

const nameOf = (place, line) => (place < 0 ? `unsent[${line}]` : `lines[${place}].quantity`);

const again = (one, before) => quantity(one, before?.input.value ?? 0, before?.name);

const quantity = ({ line, sku, left }, value, name = nameOf(-1, line)) =>
    field(name, `${sku}, of ${left}`, { type: "number", min: 0, max: left, value, read: wholeNumber });
