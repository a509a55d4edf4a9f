import { h } from "../dom/element.js";
import { field } from "../forms/field.js";
import { form } from "../forms/form.js";
import { go } from "../routing/router.js";

export const findForm = () =>
    h(
        "section",
        { "aria-labelledby": "find-user" },
        h("h2", { id: "find-user" }, "Find a user"),
        form({
            label: "Find a user",
            submit: "Show user",
            fields: [field("id", "User id", { required: true, spellcheck: "false", hint: "An order's page has its user's." })],
            send: ({ id }) => go(`/console/users/${encodeURIComponent(id.toLowerCase())}`),
        }),
    );
