import { change } from "../api/client.js";
import { idempotencyKeys } from "../api/idempotency.js";
import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { limitFields } from "../user/limit-fields.js";
import { go } from "../routing/router.js";

/** Registers a user, who gets a mail with a token; who may vouch for them does so on their page. */
export function registerForm() {
    const keys = idempotencyKeys();
    const email = field("email", "Email", { type: "email", required: true });
    const name = field("name", "Name", { required: true });
    const limit = limitFields("spendingLimit");
    return h(
        "section",
        { "aria-labelledby": "register-user" },
        h("h2", { id: "register-user" }, "Register a user"),
        form({
            label: "Register a user",
            submit: "Register",
            fields: [email, name, ...limit.fields],
            send: async () => {
                const spendingLimit = limit.value();
                const body = { email: email.value(), name: name.value(), ...(spendingLimit && { spendingLimit }) };
                const { id } = await keys.under(body, (key) => change("POST", "/users", { body, key }));
                await go(`/console/users/${id}`);
            },
        }),
    );
}
