import { change, get } from "../api/client.js";
import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { moneyField } from "../forms/money-field.js";
import { decimal } from "../format/money.js";

/** Puts a product into the catalogue, or changes it: the version that was read when it was filled in is the one that is changed. */
export function productForm(changed) {
    const sku = field("sku", "SKU", { required: true, spellcheck: "false" });
    const name = field("name", "Name", { required: true });
    const currency = field("price.currency", "Currency", { required: true, value: "GBP", maxlength: 3, size: 4 });
    const amount = moneyField("price.amount", "Price", () => currency.input.value.trim(), { required: true });
    let known = null;
    const element = form({
        label: "Put a product",
        submit: "Save product",
        fields: [sku, name, currency, amount],
        send: async () => {
            const body = { name: name.value(), price: { amount: amount.value(), currency: currency.value() } };
            const version = known?.sku === sku.value() ? known.version : undefined;
            const saved = await change("PUT", `/products/${encodeURIComponent(sku.value())}`, { body, version });
            known = saved;
            announce(`${saved.sku} is saved.`);
            await changed(saved.position);
        },
    });
    return {
        element: h("section", { "aria-labelledby": "put-product" }, h("h2", { id: "put-product" }, "Put a product"), element),
        async fill(product) {
            known = await get(`/products/${encodeURIComponent(product.sku)}`);
            sku.input.value = known.sku;
            name.input.value = known.name;
            currency.input.value = known.price.currency;
            amount.input.value = decimal(known.price.amount, known.price.currency);
            name.input.focus();
        },
    };
}
