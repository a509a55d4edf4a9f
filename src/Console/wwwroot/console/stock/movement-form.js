import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { announce } from "../dom/announce.js";
import { h, setText } from "../dom/element.js";
import { newId } from "../dom/ids.js";
import { form } from "../forms/form.js";

/**
 * A form that books pieces of a SKU; `body` makes of its values what is sent to `/stock/{sku}/{what}`.
 * @param moved shows what has come of it; throws nothing, since the form would tell it as if nothing had been booked
 */
export function movementForm({ name, submit, what, fields, body, moved }) {
    const id = newId("movement");
    const keys = idempotencyKeys();
    const booked = h("p", { class: "done", hidden: true });
    const books = form({
        label: name,
        submit,
        fields,
        send: async (values) => {
            const path = `/stock/${encodeURIComponent(values.sku)}/${what}`;
            const { position } = await keys.under(values, (key) => change("POST", path, { body: body(values), key }));
            tell(`${values.quantity.toLocaleString()} of ${values.sku} booked`);
            books.reset();
            await moved(position);
        },
    });
    books.addEventListener("submit", () => (booked.hidden = true));
    return h("section", { "aria-labelledby": id }, h("h2", { id }, name), booked, books);

    function tell(words) {
        setText(booked, words);
        booked.hidden = false;
        announce(words);
    }
}
