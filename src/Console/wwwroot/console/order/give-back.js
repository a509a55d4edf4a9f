import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { h, replace } from "../dom/element.js";
import { field, wholeNumber } from "../forms/field.js";
import { form } from "../forms/form.js";
import { action } from "./action.js";
import { mayDo } from "./mine.js";
import { returnedPieces } from "./returned.js";

/** Lines that can be chosen one by one here; a larger order is returned whole, or over the API. */
const most = 200;

/** A return, whole or by line. */
export function giveBack(id, reload) {
    const keys = idempotencyKeys();
    const reason = field("reason", "Reason for the return", { required: true });
    const pieces = h("fieldset", null);
    let version;
    let quantities = [];
    const asks = form({
        label: "Return goods",
        submit: "Return",
        fields: () => [reason, ...quantities.map(({ input }) => input)],
        content: [pieces, reason.element],
        send: async (values) => {
            const body = { reason: values.reason, ...(isWhole() ? {} : { lines: chosen() }) };
            await keys.under(body, (key) => change("POST", `/orders/${id}/return`, { body, version, key }));
            offer.done("The return was accepted. The saga settles it.");
            await reload();
        },
    });
    const offer = action("Return goods…", asks, {
        offered: ({ order }) => order.status === "Completed" && mayDo("orders:return", order),
        draw({ order }) {
            if (version !== order.version) {
                version = order.version;
                offerLines(order);
            }
        },
    });
    return offer;

    function offerLines(order) {
        const back = returnedPieces(order);
        quantities = order.lines
            .slice(0, most)
            .map((line, index) => ({ line: index, sku: line.sku, left: line.quantity - (back.get(index) ?? 0) }))
            .filter(({ left }) => left > 0)
            .map((one, index) => ({ ...one, input: quantity(one, index) }));
        replace(
            pieces,
            h("legend", null, "Pieces that come back"),
            quantities.map(({ input }) => input.element),
        );
    }

    // Whole means with the charges, so nothing is named then.
    function isWhole() {
        return quantities.every(({ input, left }) => (input.value() ?? 0) === left);
    }

    function chosen() {
        return quantities.filter(({ input }) => input.value() > 0).map(({ line, input }) => ({ line, quantity: input.value() }));
    }
}

const quantity = ({ sku, left }, index) =>
    field(`lines[${index}].quantity`, `${sku}, of ${left}`, {
        type: "number",
        min: 0,
        max: left,
        value: left,
        read: wholeNumber,
    });
