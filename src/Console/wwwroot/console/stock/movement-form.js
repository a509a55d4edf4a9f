import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { announce } from "../dom/announce.js";
import { h } from "../dom/element.js";
import { newId } from "../dom/ids.js";
import { form } from "../forms/form.js";

/** A form that books pieces of a SKU; `body` makes of its values what is sent to `/stock/{sku}/{what}`. */
export function movementForm({ name, submit, what, fields, body, moved }) {
    const id = newId("movement");
    const keys = idempotencyKeys();
    return h(
        "section",
        { "aria-labelledby": id },
        h("h2", { id }, name),
        form({
            label: name,
            submit,
            fields,
            send: async (values) => {
                const path = `/stock/${encodeURIComponent(values.sku)}/${what}`;
                const { position } = await keys.under(values, (key) => change("POST", path, { body: body(values), key }));
                announce(`${values.sku} is booked.`);
                await moved(position);
            },
        }),
    );
}
