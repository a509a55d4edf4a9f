import { h, setText } from "../dom/element.js";
import { field, wholeNumber } from "../forms/field.js";
import { moneyField } from "../forms/money-field.js";
import { may } from "../session/session.js";

/** One line of a new order; its place in the order is its number, and part of its fields' names. */
export function orderLine(currency, remove) {
    const sku = field("sku", "SKU", { required: true, list: "skus", spellcheck: "false" });
    const quantity = field("quantity", "Quantity", { required: true, type: "number", min: 1, value: 1, read: wholeNumber });
    const price = may("orders:quote") ? moneyField("unitPrice", "Unit price", currency) : null;
    const fields = [sku, quantity, price].filter(Boolean);
    const names = fields.map((one) => one.name);
    const legend = h("legend", null);
    const away = h("button", { type: "button", class: "quiet", onclick: remove }, "Remove");
    return {
        fields,
        element: h(
            "fieldset",
            { class: "order-line" },
            legend,
            fields.map((one) => one.element),
            away,
        ),
        focus: () => sku.input.focus(),
        value: () => ({
            sku: sku.value(),
            quantity: quantity.value(),
            ...(price?.value() !== undefined && { unitPrice: price?.value() }),
        }),
        number(index, canGo) {
            setText(legend, `Line ${index + 1}`);
            away.hidden = !canGo;
            away.setAttribute("aria-label", `Remove line ${index + 1}`);
            fields.forEach((one, at) => (one.name = `lines[${index}].${names[at]}`));
        },
    };
}
