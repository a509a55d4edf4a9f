import { h } from "../dom/element.js";
import { field, verbatim } from "../forms/field.js";
import { form } from "../forms/form.js";
import { signInWithKey, signInWithPassword, whyOut } from "../session/session.js";

/** Shown wherever nobody is signed in; the page that was asked for comes by itself afterwards. */
export function show({ page }) {
    page.append(
        h("h1", null, "Sign in"),
        h("p", { role: "status" }, whyOut()),
        h(
            "div",
            { class: "sign-in" },
            h(
                "section",
                { "aria-labelledby": "with-key" },
                h("h2", { id: "with-key" }, "With an API key"),
                h("p", null, "A key that was made for you; ", h("code", null, "./run"), " prints one for development."),
                form({
                    label: "Sign in with an API key",
                    submit: "Sign in with key",
                    fields: [field("key", "API key", { type: "password", required: true, spellcheck: "false" })],
                    send: ({ key }) => signInWithKey(key),
                }),
            ),
            h(
                "section",
                { "aria-labelledby": "with-password" },
                h("h2", { id: "with-password" }, "As a user"),
                form({
                    label: "Sign in as a user",
                    submit: "Sign in",
                    fields: [
                        field("email", "Email", { type: "email", required: true, autocomplete: "username" }),
                        field("password", "Password", {
                            type: "password",
                            required: true,
                            autocomplete: "current-password",
                            read: verbatim,
                        }),
                    ],
                    send: ({ email, password }) => signInWithPassword(email, password),
                }),
            ),
        ),
        h("p", { class: "muted" }, "Credentials stay in this tab, and are forgotten when it is closed."),
    );
}
